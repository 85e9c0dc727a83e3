import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { DescribeLogGroupsCommand, CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { unknown } from "../../sandbox/provider/values";
import { stackOf, succeed } from "./pulumi";
import { describeWithEngine } from "./with-engine";

jest.setTimeout(600_000);

describeWithEngine("storage in the sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(async () => void (sandbox = await startSandbox({ cloud: await workersCloud() })));
  afterAll(async () => sandbox?.stop());

  const aws = () => ({
    endpoint: sandbox.endpoint ?? "",
    region: "eu-central-1",
    credentials: { accessKeyId: "testing", secretAccessKey: "testing" },
  });
  const s3 = (): S3Client => new S3Client({ ...aws(), forcePathStyle: true });

  interface Step {
    op: string;
    urn: string;
    newState?: { inputs: Record<string, unknown> };
  }

  async function previewOf(folder: string): Promise<Step[]> {
    return (JSON.parse(await succeed(sandbox, folder, "preview", "--json")) as { steps: Step[] }).steps;
  }
  const inputsOf = (steps: Step[], ending: string): Record<string, unknown> =>
    steps.find(({ urn }) => urn.endsWith(ending))?.newState?.inputs ?? {};

  describe("a bucket with all its sub-resources, a key and a log group", () => {
    let folder: string;
    beforeAll(async () => void (folder = await stackOf(sandbox, "storage")));

    it("is previewed with what AWS decides unknown, and with what was given known", async () => {
      const steps = await previewOf(folder);
      expect(inputsOf(steps, "s3/bucket:Bucket::files")).toMatchObject({
        bucket: expect.stringMatching(/^files-[0-9a-f]{7}$/),
        forceDestroy: true,
        __defaults: ["bucket"],
      });
      const [rule] = inputsOf(steps, "BucketServerSideEncryptionConfiguration::files")["rules"] as {
        applyServerSideEncryptionByDefault: object;
      }[];
      expect(rule?.applyServerSideEncryptionByDefault).toMatchObject({
        sseAlgorithm: "aws:kms",
        kmsMasterKeyId: unknown,
      });
      expect(inputsOf(steps, "BucketPolicy::files")["policy"]).toBe(unknown);
    });

    it("is created for real", async () => {
      await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
      const outputs = JSON.parse(await succeed(sandbox, folder, "stack", "output", "--json")) as Record<string, string>;
      const Bucket = outputs["bucket"];
      const encryption = await s3().send(new GetBucketEncryptionCommand({ Bucket }));
      expect(encryption.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault).toEqual({
        SSEAlgorithm: "aws:kms",
        KMSMasterKeyID: outputs["keyArn"],
      });
      const { Rules } = await s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
      expect(Rules?.map(({ ID, Expiration, Filter }) => ({ ID, Expiration, Filter }))).toEqual([
        { ID: "orders", Expiration: { Days: 30 }, Filter: { Prefix: "orders/" } },
        {
          ID: "tagged",
          Expiration: { Days: 30 },
          Filter: {
            And: {
              Prefix: "x/",
              Tags: [
                { Key: "a", Value: "1" },
                { Key: "b", Value: "2" },
              ],
            },
          },
        },
        { ID: "clean-up", Expiration: undefined, Filter: { Prefix: "" } },
        { ID: "markers", Expiration: { ExpiredObjectDeleteMarker: true }, Filter: { Prefix: "" } },
      ]);
      const groups = await new CloudWatchLogsClient(aws()).send(new DescribeLogGroupsCommand({}));
      expect(groups.logGroups?.map(({ logGroupName, retentionInDays }) => [logGroupName, retentionInDays])).toEqual([
        ["/files", 30],
      ]);
    });

    it("has nothing to do the second time, after a refresh too", async () => {
      expect(
        await succeed(sandbox, folder, "up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes"),
      ).toContain("unchanged");
    });

    it("is updated in place", async () => {
      await succeed(sandbox, folder, "config", "set", "days", "14");
      const steps = (await previewOf(folder)).filter(({ op }) => op !== "same");
      expect(steps.map(({ op }) => op)).toEqual(steps.map(() => "update"));
      await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
      const outputs = JSON.parse(await succeed(sandbox, folder, "stack", "output", "--json")) as Record<string, string>;
      const Bucket = outputs["bucket"];
      const { Rules } = await s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
      expect(Rules?.[0]?.Expiration).toEqual({ Days: 14 });
      const { logGroups } = await new CloudWatchLogsClient(aws()).send(new DescribeLogGroupsCommand({}));
      expect(logGroups).toMatchObject([{ retentionInDays: 14, kmsKeyId: outputs["keyArn"] }]);
      await succeed(sandbox, folder, "up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("leaves nothing in the cloud when it is destroyed, though its buckets hold versions", async () => {
      const outputs = JSON.parse(await succeed(sandbox, folder, "stack", "output", "--json")) as Record<string, string>;
      for (const Body of ["one", "two"])
        await s3().send(new PutObjectCommand({ Bucket: outputs["bucket"], Key: "orders/1", Body }));
      await succeed(sandbox, folder, "destroy", "--yes", "--skip-preview");
      expect((await s3().send(new ListBucketsCommand({}))).Buckets).toEqual([]);
      expect((await new CloudWatchLogsClient(aws()).send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([]);
      // AWS never deletes a key at once: it is gone for everybody, and its days are counted.
      const key = await new KMSClient(aws()).send(new DescribeKeyCommand({ KeyId: outputs["keyArn"] }));
      expect(key.KeyMetadata?.KeyState).toBe("PendingDeletion");
    });
  });
});
