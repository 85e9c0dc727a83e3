import { Duration, RemovalPolicy, Size, Stack, Tags, type App } from "aws-cdk-lib";
import { AttributeType, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Volume, type VolumeProps } from "aws-cdk-lib/aws-ec2";
import { Key, type KeyProps } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, type LifecycleRule } from "aws-cdk-lib/aws-s3";
import type { IConstruct } from "constructs";

/*
 * What people get right who write stores with the library's own constructs, as `stacks/plain-bucket.ts` has it in Pulumi:
 * encrypted, closed and versioned, so that a twin's own mistake shows.
 */

/** The account of AWS's examples, which the promises name. */
const account = "123456789012";

/** A stack that says where it goes. */
export function stackIn(app: App, id: string, region = "eu-central-1"): Stack {
  return new Stack(app, id, { env: { region, account } });
}

export type Tagged = Readonly<Record<string, string>>;

export function mark<T extends IConstruct>(construct: T, tags: Tagged): T {
  for (const [key, value] of Object.entries(tags)) Tags.of(construct).add(key, value);
  return construct;
}

/** Nothing stays behind when a stack goes; the library keeps keys and stores of its own accord. */
export const removalPolicy = RemovalPolicy.DESTROY;

/** A key of one's own that rotates. */
export function plainKey(stack: Stack, name: string, tags: Tagged, but: KeyProps = {}): Key {
  const right = { description: `Data of ${name}`, enableKeyRotation: true, pendingWindow: Duration.days(30), removalPolicy }; // prettier-ignore
  return mark(new Key(stack, `${name}-key`, { ...right, ...but }), tags);
}

export interface PlainBucketProps extends BucketProps {
  tags: Tagged;
}

/** A bucket, and a key of its own where none is named and nothing is said of encryption. */
export function plainBucket(stack: Stack, name: string, { tags, ...but }: PlainBucketProps): Bucket {
  const encrypted = but.encryption === undefined ? { encryption: BucketEncryption.KMS, bucketKeyEnabled: true } : {};
  const own = but.encryption === undefined && but.encryptionKey === undefined;
  const bucket = new Bucket(stack, name, {
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy,
    ...encrypted,
    ...(own && { encryptionKey: plainKey(stack, name, tags) }),
    ...but,
  });
  return mark(bucket, tags);
}

/** Ends objects after days, and what is left of them a day later. */
export function endAfter(days: number): LifecycleRule[] {
  return [
    { id: "end", expiration: Duration.days(days), noncurrentVersionExpiration: Duration.days(1) },
    { id: "unfinished-uploads", abortIncompleteMultipartUploadAfter: Duration.days(7) },
    { id: "delete-markers", expiredObjectDeleteMarker: true },
  ];
}

/** A disk in Frankfurt. */
export function plainVolume(
  stack: Stack,
  name: string,
  tags: Tagged,
  gigabytes: number,
  but: Partial<VolumeProps>,
): Volume {
  const props = { availabilityZone: "eu-central-1a", size: Size.gibibytes(gigabytes), removalPolicy, ...but };
  return mark(new Volume(stack, name, props), tags);
}

/** A table with a copy in another region, each under a key that is there. */
export function plainCopiedTable(
  stack: Stack,
  name: string,
  { tags, key, region }: { tags: Tagged; key: string; region: string },
): void {
  const table = new TableV2(stack, name, {
    partitionKey: { name: key, type: AttributeType.STRING },
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    replicas: [{ region }],
    encryption: TableEncryptionV2.customerManagedKey(plainKey(stack, name, tags), {
      [region]: `arn:aws:kms:${region}:${account}:key/1a2b3c4d-0000-4000-8000-000000000002`,
    }),
    removalPolicy,
  });
  mark(table, tags);
}
