import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";

/** A bucket as the cloud itself describes it. */
export interface BucketRow {
  name: string;
  region: string;
  encryption: string;
  /** Days after which its objects end. */
  ends: string;
  /** What its policy refuses. */
  refuses: string;
}

/** Every bucket of the local cloud, asked for with AWS's own SDK. */
export async function bucketsIn(endpoint: string): Promise<BucketRow[]> {
  const s3 = new S3Client({
    endpoint,
    region: "eu-central-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const rows = await Promise.all(Buckets.map(({ Name = "" }) => read(s3, Name)));
  s3.destroy();
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function read(s3: S3Client, Bucket: string): Promise<BucketRow> {
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket }));
  const encryption = await s3.send(new GetBucketEncryptionCommand({ Bucket })).catch(() => undefined);
  const lifecycle = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })).catch(() => undefined);
  const policy = await s3.send(new GetBucketPolicyCommand({ Bucket })).catch(() => undefined);
  const apply = encryption?.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
  const days = (lifecycle?.Rules ?? []).flatMap((rule) => rule.Expiration?.Days ?? []);
  return {
    name: Bucket,
    region: LocationConstraint ?? "us-east-1",
    encryption: apply?.KMSMasterKeyID ? "own key" : (apply?.SSEAlgorithm ?? "AWS's key"),
    ends:
      days.length > 0
        ? `objects end after ${[...new Set(days)].sort((a, b) => a - b).join(", ")} d`
        : "objects don't end",
    refuses: policy?.Policy?.includes("aws:SecureTransport") ? "refuses plain HTTP" : "",
  };
}
