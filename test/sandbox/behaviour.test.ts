import { GetBucketLocationCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { pulumi, stackOf, succeed } from "./pulumi";
import { describeWithEngine } from "./with-engine";

jest.setTimeout(600_000);

describeWithEngine("a deploy in the sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(async () => void (sandbox = await startSandbox({ cloud: await workersCloud() })));
  afterAll(async () => sandbox?.stop());

  const s3 = (): S3Client =>
    new S3Client({
      endpoint: sandbox.endpoint ?? "",
      region: "eu-central-1",
      credentials: { accessKeyId: "testing", secretAccessKey: "testing" },
      forcePathStyle: true,
    });

  it("deploys what moto doesn't keep, with plausible outputs and no change the second time", async () => {
    const folder = await stackOf(sandbox, "everything-else");
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
    expect(JSON.parse(await succeed(sandbox, folder, "stack", "output", "--json"))).toEqual({
      account: "123456789012",
      balancer: expect.stringMatching(
        /^arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer\/app\/web-[0-9a-f]{7}\/[0-9a-f]{16}$/,
      ),
      dnsName: expect.stringMatching(/^web-[0-9a-f]{7}-\d+\.eu-central-1\.elb\.amazonaws\.com$/),
      role: expect.stringMatching(/^arn:aws:iam::123456789012:role\/worker-/),
      vault: expect.stringMatching(/^arn:aws:backup:eu-west-1:123456789012:backup-vault:far-/),
      vpc: expect.stringMatching(/^vpc-0[0-9a-f]{16}$/),
      zones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
    });
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
    await succeed(sandbox, folder, "destroy", "--yes", "--skip-preview");
  });

  it("refuses to delete a bucket that holds objects, as AWS does", async () => {
    const folder = await stackOf(sandbox, "full", `exports.bucket = new aws.s3.Bucket("full").bucket;`);
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
    const Bucket = (await succeed(sandbox, folder, "stack", "output", "bucket")).trim();
    await s3().send(new PutObjectCommand({ Bucket, Key: "invoice.pdf", Body: "…" }));
    const { status, stdout } = await pulumi(sandbox, folder, "destroy", "--yes", "--skip-preview");
    expect(status).not.toBe(0);
    expect(stdout).toContain("BucketNotEmpty");
    expect(stdout).toContain("set forceDestroy to true");
  });

  it("replaces a bucket whose region changes, the old one first because the name is the same", async () => {
    const folder = await stackOf(
      sandbox,
      "moves",
      `new aws.s3.Bucket("moves", { bucket: "moves-far-away", region: new (require("@pulumi/pulumi").Config)().get("to") });`,
    );
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
    await succeed(sandbox, folder, "config", "set", "to", "eu-west-1");
    // A second bucket of the same name beside the first would be refused.
    expect(await succeed(sandbox, folder, "up", "--yes", "--skip-preview")).toContain("+-1 replaced");
    expect((await s3().send(new GetBucketLocationCommand({ Bucket: "moves-far-away" }))).LocationConstraint).toBe(
      "eu-west-1",
    );
    await succeed(sandbox, folder, "destroy", "--yes", "--skip-preview");
  });

  it("stops a preview with a sentence where AWS would refuse", async () => {
    const folder = await stackOf(sandbox, "refused", `new aws.cloudwatch.LogGroup("short", { retentionInDays: 10 });`);
    const { status, stdout } = await pulumi(sandbox, folder, "preview");
    expect(status).not.toBe(0);
    expect(stdout).toContain("retentionInDays is 10: it has to be one of 0, 1, 3, 5, 7, 14, 30");
  });

  it("says what to do when no region is set", async () => {
    const folder = await stackOf(sandbox, "nowhere", `new aws.s3.Bucket("nowhere");`);
    await succeed(sandbox, folder, "config", "rm", "aws:region");
    const { status, stdout } = await pulumi(sandbox, folder, "preview");
    expect(status).not.toBe(0);
    expect(stdout).toContain("aws:region is not set");
  });
});
