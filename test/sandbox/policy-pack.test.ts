import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyProgram } from "../../sandbox/program";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { pulumi, stackOf, succeed } from "./pulumi";
import { describeWithEngine } from "./with-engine";

jest.setTimeout(300_000);

describeWithEngine("a policy pack in the sandbox", () => {
  let sandbox: Sandbox;
  let pack: string;
  let seenFile: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ cloud: false });
    pack = copyProgram(sandbox, join(__dirname, "packs", "owned-keys"));
    seenFile = join(sandbox.folder, "seen.json");
    sandbox.env["SANDBOX_TEST_SEEN"] = seenFile;
  });
  afterAll(async () => sandbox?.stop());

  const seen = (): unknown => JSON.parse(readFileSync(seenFile, "utf8"));

  it("blocks a deploy by a mandatory policy, through our language host", async () => {
    const folder = await stackOf(sandbox, "for-ever", `new aws.cloudwatch.LogGroup("for-ever");`);
    const { status, stdout } = await pulumi(sandbox, folder, "up", "--yes", "--policy-pack", pack);
    expect(status).not.toBe(0);
    expect(stdout).toContain("[mandatory]");
    expect(stdout).toContain("This log group keeps its events for ever");
  });

  it("shows a pack in a preview what is known and what isn't, and after the update everything", async () => {
    const folder = await stackOf(sandbox, "looked-at", `new aws.s3.Bucket("b", { tags: { a: "1" } });`);
    await succeed(sandbox, folder, "preview", "--policy-pack", pack);
    expect(seen()).toEqual({
      name: expect.stringMatching(/^b-[0-9a-f]{7}$/),
      arn: "unknown",
      region: "eu-central-1",
      tagsAll: "1",
    });
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview", "--policy-pack", pack);
    expect(seen()).toMatchObject({ arn: expect.stringMatching(/^arn:aws:s3:::b-[0-9a-f]{7}$/) });
  });

  it("reads the state of a stack with the pack, and finds nothing wrong", async () => {
    const folder = await stackOf(sandbox, "analyzed", `new aws.cloudwatch.LogGroup("short", { retentionInDays: 14 });`);
    await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
    expect(
      (await pulumi(sandbox, folder, "policy", "analyze", "--stack", "analyzed", "--policy-pack", pack)).status,
    ).toBe(0);
  });
});
