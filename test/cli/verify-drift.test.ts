import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudWatchLogsClient, CreateLogGroupCommand, DeleteLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DeleteBucketPolicyCommand } from "@aws-sdk/client-s3";
import { recordSha256, serializeRecord, type EvidenceRecord } from "../../evidence/record";
import { regionOfEvents } from "../../witness/aws/authors";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { bareBucket, goodBucket } from "../witness/aws/seeds";
import { tomguard } from "./run";
import { verified } from "./verified";

/*
 * What is otherwise than in the ledger's last record, and by which role. moto 5.2.5 has no LookupEvents: its answers are those
 * of https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html.
 */

const moto = onMoto();
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tomguard-verify-ledger-"));
  process.env["XDG_CONFIG_HOME"] = join(folder, "config");
  expect((await tomguard("ledger", "init", ledger())).status).toBe(0);
});
afterEach(() => {
  delete process.env["XDG_CONFIG_HOME"];
  rmSync(folder, { recursive: true, force: true });
});
const ledger = () => join(folder, "ledger");

const identity = {
  type: "AssumedRole",
  principalId: "AROAEXAMPLE:erika.mustermann@example.org",
  arn: "arn:aws:sts::123456789012:assumed-role/deployer/erika.mustermann@example.org",
  sessionContext: { sessionIssuer: { type: "Role", userName: "deployer" } },
};
const event = (EventName: string, ReadOnly: string, userIdentity: object = identity) => ({
  EventName,
  ReadOnly,
  EventTime: Date.parse("2026-11-22T10:00:00Z") / 1000,
  Username: "erika.mustermann@example.org",
  CloudTrailEvent: JSON.stringify({ userIdentity }),
});
const telling =
  (...Events: object[]) =>
  ({ target }: Asked): Fault | undefined =>
    target.endsWith(".LookupEvents") ? { documented: { Events } } : undefined;

async function drifted(fault: (asked: Asked) => Fault | undefined) {
  await goodBucket(moto, "muster-orders");
  await verified(moto, { options: ["--ledger", ledger()] });
  await moto.s3.send(new DeleteBucketPolicyCommand({ Bucket: "muster-orders" }));
  const { record, stdout } = await verified(moto, { options: ["--ledger", ledger()], fault });
  const notes = record.notes.map(({ en }) => en).filter((note) => /^(Drift|Compared)/.test(note));
  return { notes, stdout };
}

test("the ledger's last record of the account is what is compared with, and the role that did it is named", async () => {
  const fault = telling(event("GetBucketPolicy", "true"), event("DeleteBucketPolicy", "false"));
  const { notes, stdout } = await drifted(fault);
  const lost = notes.find((note) => note.includes("transport-bucket-tls of muster-orders: pass → fail"));
  expect(lost).toMatch(/Since then, by CloudTrail: DeleteBucketPolicy 2026-11-22T10:00:00Z \(role deployer\)\.$/);
  expect(notes[0]).toMatch(/^Compared with the record [0-9a-f]{64}/);
  expect(stdout).not.toMatch(/mustermann/i);
});

test.each([
  ["root", { type: "Root" }, "root"],
  ["a user of IAM", { type: "IAMUser", principalId: "AIDAEXAMPLE", userName: "erika.mustermann" }, "user AIDAEXAMPLE"],
  ["a service", { type: "AWSService", invokedBy: "config.amazonaws.com" }, "config.amazonaws.com"],
  ["somebody whose name is a sentence", { type: "Erika did it" }, "somebody"],
])("%s is told as what it is, and nobody's name", async (_, userIdentity, by) => {
  const { notes, stdout } = await drifted(telling(event("DeleteBucketPolicy", "false", userIdentity)));
  expect(notes.join()).toContain(`(${by}).`);
  expect(stdout).not.toMatch(/erika/i);
});

test("where CloudTrail may not be asked, the drift is told all the same, with the permission", async () => {
  const { notes } = await drifted(({ target }) => (target.endsWith(".LookupEvents") ? denied : undefined));
  expect(notes.find((note) => note.includes("pass → fail"))).toContain("cloudtrail:LookupEvents");
});

test("a cloud that has no LookupEvents is told of as one, and the drift all the same", async () => {
  const { notes } = await drifted(() => undefined); // moto answers with a web page
  expect(notes.find((note) => note.includes("pass → fail"))).toContain(
    "Who it was CloudTrail does not tell: the endpoint does not answer LookupEvents: with status 500 came something that is no answer of AWS's.",
  );
});

test("reading events do not hide the change behind them", async () => {
  const reads = Array.from({ length: 50 }, () => event("GetBucketPolicy", "true"));
  const { notes } = await drifted(({ target, body }) => {
    if (!target.endsWith(".LookupEvents")) return undefined;
    const page = Number((JSON.parse(body) as { NextToken?: string }).NextToken ?? "0");
    if (page < 2) return { documented: { Events: reads, NextToken: String(page + 1) } };
    return { documented: { Events: [event("DeleteBucketPolicy", "false")] } };
  });
  expect(notes.join()).toContain("Since then, by CloudTrail: DeleteBucketPolicy");
});

test("more reading events than are looked at leave it open who it was", async () => {
  const { notes } = await drifted(({ target }) =>
    target.endsWith(".LookupEvents")
      ? { documented: { Events: [event("GetBucketPolicy", "true")], NextToken: "more" } }
      : undefined,
  );
  expect(notes.find((note) => note.includes("pass → fail"))).toContain("Who it was is open");
});

test("of a record that is older than CloudTrail's memory it is said, and CloudTrail is asked no farther back", async () => {
  await goodBucket(moto, "muster-orders");
  const { record } = await verified(moto);
  await moto.s3.send(new DeleteBucketPolicyCommand({ Bucket: "muster-orders" }));
  const file = join(folder, "old.json");
  writeFileSync(file, serializeRecord({ ...record, run: { ...record.run, at: "2026-01-01T00:00:00Z" } }));
  const starts: number[] = [];
  const later = await verified(moto, {
    options: ["--against", file],
    fault: ({ target, body }) => {
      if (!target.endsWith(".LookupEvents")) return undefined;
      starts.push((JSON.parse(body) as { StartTime: number }).StartTime);
      return { documented: { Events: [] } };
    },
  });
  const notes = later.record.notes.map(({ en }) => en);
  expect(notes.find((note) => note.includes("pass → fail"))).toMatch(
    /CloudTrail has no event about it since then\. The record is older than the 90 days/,
  );
  const oldest = Date.now() / 1000 - 90 * 86_400;
  expect(starts.every((start) => start >= oldest - 600)).toBe(true);
  expect(starts).not.toEqual([]);
});

test("events of IAM are asked for where it writes them", () => {
  const account = { partition: "aws", home: "eu-central-1" };
  expect(regionOfEvents(account, "arn:aws:iam::123456789012:role/deployer", undefined)).toBe("us-east-1");
  expect(regionOfEvents(account, "arn:aws:s3:::muster-orders", "eu-west-1")).toBe("eu-west-1");
});

test("a ledger without a record of the account gives nothing to compare with, and a named record goes before it", async () => {
  await bareBucket(moto.s3, "muster-orders");
  const first = await verified(moto, { options: ["--ledger", ledger()] });
  expect(first.record.notes.map(({ en }) => en).filter((note) => note.startsWith("Compared"))).toEqual([]);
  const file = join(folder, "named.json");
  writeFileSync(file, first.stdout);
  await verified(moto, { options: ["--ledger", ledger()] });
  const { record } = await verified(moto, { options: ["--ledger", ledger(), "--against", file] });
  const compared = record.notes.map(({ en }) => en).find((note) => note.startsWith("Compared"));
  expect(compared).toContain(recordSha256(first.record));
});

const differences = ({ notes }: EvidenceRecord): string[] =>
  notes.map(({ en }) => en).filter((note) => /^(Drift|Compared)/.test(note));
const none = [expect.stringMatching(/^Compared with .*: 0 differences\.$/)];

test("what lies outside of a tag is not gone", async () => {
  await goodBucket(moto, "muster-orders");
  await bareBucket(moto.s3, "muster-untagged");
  await verified(moto, { options: ["--ledger", ledger()] });
  const { record } = await verified(moto, { options: ["--ledger", ledger(), "--tag", "tom:data-class=order-files"] });
  expect(record.findings.some(({ resource }) => resource.name === "muster-orders")).toBe(true);
  expect(differences(record)).toEqual(none);
});

test("what lies in a region that is not read this time is not gone", async () => {
  const logs = new CloudWatchLogsClient({ endpoint: moto.endpoint(), region: "eu-west-1" });
  await logs.send(new CreateLogGroupCommand({ logGroupName: "muster-elsewhere" }));
  const first = await verified(moto, { options: ["--ledger", ledger(), "--region", "eu-central-1", "eu-west-1"] });
  expect(first.record.findings.some(({ resource }) => resource.name === "muster-elsewhere")).toBe(true);
  const { record } = await verified(moto, { options: ["--ledger", ledger()] });
  expect(differences(record).filter((note) => note.includes("muster-elsewhere"))).toEqual([]);
  await logs.send(new DeleteLogGroupCommand({ logGroupName: "muster-elsewhere" }));
  const whole = await verified(moto, {
    options: ["--against", fileOf(first.stdout), "--region", "eu-central-1", "eu-west-1"],
  });
  expect(differences(whole.record).join()).toContain("of muster-elsewhere: pass → absent");
});

function fileOf(record: string): string {
  const file = join(folder, "first.json");
  writeFileSync(file, record);
  return file;
}
