import { CreateLogGroupCommand, CreateLogStreamCommand, PutLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { BackupClient, CreateBackupVaultCommand } from "@aws-sdk/client-backup";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { verified } from "./verified";

/*
 * Proof of deletion beyond S3. moto 5.2.5 has no ListRecoveryPointsByBackupVault: its answers are those of
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByBackupVault.html.
 */

const moto = onMoto();
const daysAgo = (days: number) => Date.now() - days * 86_400_000;
const holding = (dataClass: string) => ({
  "tom:data-class": dataClass,
  "tom:client": "muster",
  "tom:purpose": "orders",
});

async function logged(logGroupName: string, ...ages: number[]): Promise<void> {
  await moto.logs.send(new CreateLogGroupCommand({ logGroupName, tags: holding("order-files") }));
  for (const age of ages) {
    const logStreamName = `stream-${age}`;
    await moto.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const logEvents = [{ timestamp: Math.round(daysAgo(age)), message: "Erika Mustermann has ordered" }];
    await moto.logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
  }
}

describe("log groups", () => {
  test("are within their period where no event is older, and no word of any is told", async () => {
    await logged("young", 3, 10);
    await logged("empty");
    const { of, stdout } = await verified(moto, { options: ["--samples"] });
    expect(of("young", "deletion-proved")).toMatchObject({
      outcome: "pass",
      observed: { "log-events": 0, "older-than-promised": 0 },
    });
    expect(of("empty", "deletion-proved")).toMatchObject({ outcome: "pass" });
    expect(stdout).not.toMatch(/Mustermann|stream-/);
  });

  test("are past it where one event is older", async () => {
    await logged("old", 1, 13.9);
    const later = await past(5, () => verified(moto, { options: ["--samples"] }));
    expect(later.of("old", "deletion-proved")).toMatchObject({
      outcome: "fail",
      observed: { "older-than-promised": 1, "oldest-days": 18 },
      remedy: { en: expect.stringContaining("retentionInDays") },
    });
  });

  test("are looked into only where somebody asks for it, and the record says so", async () => {
    await logged("young", 3);
    const { of, record } = await verified(moto);
    expect(of("young", "deletion-proved")).toBeUndefined();
    expect(record.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining("--samples"));
  });

  test("are open where looking is refused", async () => {
    await logged("young", 3);
    const fault = ({ target }: Asked) => (target.endsWith(".FilterLogEvents") ? denied : undefined);
    const { of } = await verified(moto, { options: ["--samples"], fault });
    const why = expect.stringContaining("logs:FilterLogEvents");
    expect(of("young", "deletion-proved")).toMatchObject({ outcome: "unknown", why });
  });

  test("that answer with empty pages first are asked on", async () => {
    await logged("slow", 3);
    const old = { timestamp: Math.round(daysAgo(20)), logStreamName: "stream", eventId: "1", message: "" };
    const pages: unknown[] = [{ events: [], nextToken: "a" }, { events: [], nextToken: "b" }, { events: [old] }];
    const fault = ({ target }: Asked): Fault | undefined => {
      const documented = target.endsWith(".FilterLogEvents") ? pages.shift() : undefined;
      return documented === undefined ? undefined : { documented };
    };
    const { of } = await verified(moto, { options: ["--samples"], fault });
    expect(of("slow", "deletion-proved")).toMatchObject({ outcome: "fail", observed: { "oldest-days": 20 } });
  });
});

/** Runs it on a later day: moto takes no event that is older than 14 days, as AWS. */
async function past<T>(days: number, run: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ now: daysAgo(-days), doNotFake: [...timers] });
  try {
    return await run();
  } finally {
    jest.useRealTimers();
  }
}
const timers = ["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const; // prettier-ignore

describe("recovery points", () => {
  const vault = (BackupVaultName: string) =>
    new BackupClient({ region: "eu-central-1", endpoint: moto.endpoint() }).send(
      new CreateBackupVaultCommand({ BackupVaultName }),
    );
  const point = (id: string, days: number) => ({
    RecoveryPointArn: `arn:aws:backup:eu-central-1:123456789012:recovery-point:${id}`,
    CreationDate: daysAgo(days) / 1000,
  });
  /** What a vault of that class has. moto keeps the vault, and tells of no tags. */
  const having =
    (dataClass: string, points: readonly object[] | "refused", tags: Readonly<Record<string, string>> = {}) =>
    ({ path }: Asked): Fault | undefined => {
      if (/\/recovery-points/.test(path)) {
        return points === "refused" ? denied : { documented: { RecoveryPoints: points } };
      }
      if (!path.startsWith("/tags")) return undefined;
      const id = /recovery-point%3A(\w+)/i.exec(path)?.[1];
      return { documented: { Tags: id === undefined ? holding(dataClass) : { "tom:data-class": tags[id] } } };
    };

  test("count by their age, and the oldest by a hash", async () => {
    await vault("backups");
    const young = await verified(moto, { fault: having("order-files", [point("a", 1), point("b", 13)]) });
    expect(young.of("backups", "deletion-proved")).toMatchObject({
      outcome: "pass",
      observed: { "recovery-points": 2, "oldest-days": 13 },
    });
    const old = await verified(moto, { fault: having("order-files", [point("a", 1), point("b", 40)]) });
    expect(old.of("backups", "deletion-proved")).toMatchObject({
      outcome: "fail",
      observed: { "older-than-promised": 1, "oldest-sha256": expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(old.stdout).not.toContain("recovery-point:b");
  });

  test("of a vault for several classes count by their own tag", async () => {
    await vault("backups");
    const points = [point("a", 1), point("b", 400)];
    const invoice = await verified(moto, {
      fault: having("order-files invoices", points, { a: "order-files", b: "invoices" }),
    });
    expect(invoice.of("backups", "deletion-proved")).toMatchObject({ outcome: "pass" });
    const order = await verified(moto, {
      fault: having("order-files invoices", points, { a: "invoices", b: "order-files" }),
    });
    expect(order.of("backups", "deletion-proved")).toMatchObject({ outcome: "fail" });
  });

  test("are open where listing is refused", async () => {
    await vault("backups");
    const { of } = await verified(moto, { fault: having("order-files", "refused") });
    const why = expect.stringContaining("backup:ListRecoveryPointsByBackupVault");
    expect(of("backups", "deletion-proved")).toMatchObject({ outcome: "unknown", why });
  });
});
