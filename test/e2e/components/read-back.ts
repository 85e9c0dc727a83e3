import * as logs from "@aws-sdk/client-cloudwatch-logs";
import * as kms from "@aws-sdk/client-kms";
import * as s3 from "@aws-sdk/client-s3";

/* What is there for real, asked of the local cloud by AWS's own SDK. */

export interface BucketFound {
  name: string;
  algorithm: string | undefined;
  key: string | undefined;
  versioning: string | undefined;
  publicAccess: s3.PublicAccessBlockConfiguration | undefined;
  ownership: string | undefined;
  /** Sids of the policy's statements. */
  statements: string[];
  policy: string;
  rules: s3.LifecycleRule[];
  lock: s3.DefaultRetention | undefined;
  logsTo: string | undefined;
}

export interface Found {
  buckets: BucketFound[];
  keys: { id: string; state: string | undefined; rotates: boolean }[];
  logGroups: logs.LogGroup[];
}

const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };

/** Everything that S3, KMS and CloudWatch Logs have, in these regions. */
export async function readBack(endpoint: string, regions: readonly string[]): Promise<Found> {
  const places = await Promise.all(
    regions.map(async (region) => {
      const common = { endpoint, region, credentials };
      return {
        keys: await keysIn(new kms.KMSClient(common)),
        logGroups: await groupsIn(new logs.CloudWatchLogsClient(common)),
      };
    }),
  );
  const client = new s3.S3Client({ endpoint, region: regions[0] ?? "", credentials, forcePathStyle: true });
  const { Buckets = [] } = await client.send(new s3.ListBucketsCommand({}));
  const buckets = await Promise.all(Buckets.map(({ Name }) => bucketNamed(client, Name ?? "")));
  return { buckets, keys: places.flatMap((each) => each.keys), logGroups: places.flatMap((each) => each.logGroups) };
}

async function bucketNamed(client: s3.S3Client, name: string): Promise<BucketFound> {
  const Bucket = name;
  const encryption = await client.send(new s3.GetBucketEncryptionCommand({ Bucket }));
  const byDefault = encryption.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
  const { Status } = await client.send(new s3.GetBucketVersioningCommand({ Bucket }));
  const access = await client.send(new s3.GetPublicAccessBlockCommand({ Bucket }));
  const { OwnershipControls } = await client.send(new s3.GetBucketOwnershipControlsCommand({ Bucket }));
  const { Policy = "{}" } = await client.send(new s3.GetBucketPolicyCommand({ Bucket }));
  const { Rules = [] } = await client.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket }));
  const { LoggingEnabled } = await client.send(new s3.GetBucketLoggingCommand({ Bucket }));
  const lock = await client
    .send(new s3.GetObjectLockConfigurationCommand({ Bucket }))
    .catch((error: unknown) => absent(error, "ObjectLockConfigurationNotFoundError"));
  return {
    name,
    algorithm: byDefault?.SSEAlgorithm,
    key: byDefault?.KMSMasterKeyID,
    versioning: Status,
    publicAccess: access.PublicAccessBlockConfiguration,
    ownership: OwnershipControls?.Rules?.[0]?.ObjectOwnership,
    statements: (JSON.parse(Policy) as { Statement?: { Sid: string }[] }).Statement?.map(({ Sid }) => Sid) ?? [],
    policy: Policy,
    rules: Rules,
    lock: lock?.ObjectLockConfiguration?.Rule?.DefaultRetention,
    logsTo: LoggingEnabled?.TargetBucket,
  };
}

function absent(error: unknown, name: string): undefined {
  if (!(error instanceof Error) || error.name !== name) throw error;
  return undefined;
}

async function keysIn(client: kms.KMSClient): Promise<Found["keys"]> {
  const { Keys = [] } = await client.send(new kms.ListKeysCommand({ Limit: 1000 }));
  return Promise.all(
    Keys.map(async ({ KeyId }) => {
      const { KeyMetadata } = await client.send(new kms.DescribeKeyCommand({ KeyId }));
      if (KeyMetadata?.KeyState !== "Enabled") return { id: KeyId ?? "", state: KeyMetadata?.KeyState, rotates: false };
      const { KeyRotationEnabled } = await client.send(new kms.GetKeyRotationStatusCommand({ KeyId }));
      return { id: KeyId ?? "", state: KeyMetadata.KeyState, rotates: KeyRotationEnabled === true };
    }),
  );
}

async function groupsIn(client: logs.CloudWatchLogsClient): Promise<logs.LogGroup[]> {
  const { logGroups = [] } = await client.send(new logs.DescribeLogGroupsCommand({}));
  return logGroups;
}
