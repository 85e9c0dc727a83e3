import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketTaggingCommand,
  DeleteObjectsCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
  PutBucketEncryptionCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketTaggingCommand,
  PutPublicAccessBlockCommand,
  type BucketLocationConstraint,
  type S3Client,
  type ServerSideEncryptionConfiguration,
} from "@aws-sdk/client-s3";
import { hex } from "../random";
import { text, type Properties } from "../values";
import { awsTags } from "./aws-shape";
import { s3 } from "./clients";
import { found, isMissing, type Place, type Real } from "./real";

export const bucket: Real = {
  async create(inputs, place) {
    const name = text(inputs["bucket"]) ?? `${text(inputs["bucketPrefix"]) ?? "terraform-"}${hex(26)}`;
    const client = s3(place.region);
    await client.send(
      new CreateBucketCommand({
        Bucket: name,
        ObjectLockEnabledForBucket: inputs["objectLockEnabled"] === true,
        // us-east-1 is S3's default and may not be named. The SDK's list of regions is a list of examples.
        ...(place.region !== "us-east-1" && {
          CreateBucketConfiguration: { LocationConstraint: place.region as BucketLocationConstraint },
        }),
      }),
    );
    await settle(client, name, inputs).catch(async (error: unknown) => {
      // A bucket that the engine never hears of would be left behind.
      await client.send(new DeleteBucketCommand({ Bucket: name }));
      throw error;
    });
    return { id: name, outputs: bucketOutputs(name, inputs, place) };
  },
  async update(id, inputs, place) {
    await putTags(s3(place.region), id, inputs);
    return bucketOutputs(id, inputs, place);
  },
  async remove(id, state, place) {
    const client = s3(place.region);
    if (state["forceDestroy"] === true) await empty(client, id);
    try {
      await client.send(new DeleteBucketCommand({ Bucket: id }));
    } catch (error) {
      if (isMissing(error)) return;
      if ((error as { name?: string }).name !== "BucketNotEmpty") throw error;
      throw new Error(
        `BucketNotEmpty: the bucket ${id} still holds objects or versions of objects, so AWS doesn't delete it. Delete them first, or set forceDestroy to true, run an update, and destroy then.`,
      );
    }
  },
  exists: (id, _, place) => found(s3(place.region).send(new HeadBucketCommand({ Bucket: id }))),
};

/** AWS gives every new bucket these three (since 2023). moto doesn't, so a live check would see a bucket that AWS has no more. */
async function settle(client: S3Client, Bucket: string, inputs: Properties): Promise<void> {
  await putTags(client, Bucket, inputs);
  await client.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: awsEncryption }));
  await client.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  await client.send(
    new PutBucketOwnershipControlsCommand({
      Bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    }),
  );
}

/** What a bucket is encrypted with when nothing else is said. */
export const awsEncryption: ServerSideEncryptionConfiguration = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }],
};

async function putTags(client: S3Client, Bucket: string, inputs: Properties): Promise<void> {
  const TagSet = awsTags(inputs["tagsAll"]);
  if (TagSet.length > 0) await client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
  else await client.send(new DeleteBucketTaggingCommand({ Bucket }));
}

/** Deletes every version and delete marker. */
async function empty(client: S3Client, Bucket: string): Promise<void> {
  try {
    for (;;) {
      const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
      const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
      if (Objects.length === 0) return;
      const { Errors = [] } = await client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true }, BypassGovernanceRetention: true }),
      );
      if (Errors[0])
        throw new Error(
          `The bucket ${Bucket} can't be emptied: ${Errors[0].Key}: ${Errors[0].Message ?? Errors[0].Code}`,
        );
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** What the real provider reads back from a bucket without sub-resources. Theirs are not repeated here: each is a resource of its own. */
export function bucketOutputs(name: string, inputs: Properties, { region, partition, suffix }: Place): Properties {
  return {
    bucket: name,
    arn: `arn:${partition}:s3:::${name}`,
    bucketDomainName: `${name}.s3.${suffix}`,
    bucketRegionalDomainName: `${name}.s3.${region}.${suffix}`,
    bucketRegion: region,
    hostedZoneId: "Z21DNDUVLTQW6Q",
    requestPayer: text(inputs["requestPayer"]) ?? "BucketOwner",
    objectLockEnabled: inputs["objectLockEnabled"] ?? false,
    versioning: inputs["versioning"] ?? { enabled: false, mfaDelete: false },
    serverSideEncryptionConfiguration: inputs["serverSideEncryptionConfiguration"] ?? {
      rule: {
        applyServerSideEncryptionByDefault: { kmsMasterKeyId: "", sseAlgorithm: "AES256" },
        bucketKeyEnabled: false,
      },
    },
  };
}
