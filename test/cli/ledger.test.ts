import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serializeRecord } from "../../evidence/record";
import { mixedRecord, run } from "../evidence/records";
import { tomguard } from "./in-folder";

/* What people and scripts see of `tomguard ledger`. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-cli-"));
  process.env["XDG_CONFIG_HOME"] = join(folder, "config");
  for (const stack of ["one", "two"])
    writeFileSync(record(stack), serializeRecord(mixedRecord({ run: run({ stack }) })));
});
afterEach(() => {
  delete process.env["XDG_CONFIG_HOME"];
  delete process.env["TOMGUARD_LEDGER"];
  rmSync(folder, { recursive: true, force: true });
});

const record = (stack: string) => join(folder, `${stack}.json`);
const ledger = () => join(folder, "ledger");
const key = () => join(folder, "config", "tomguard", "ledger.pem");
const noStack = (text: string) => expect(text).not.toMatch(/\n\s+at .+:\d+:\d+/);

async function begun(...stacks: string[]): Promise<string> {
  const { status, stdout } = await tomguard(["ledger", "init", ledger(), "--json"]);
  expect(status).toBe(0);
  for (const stack of stacks) {
    expect((await tomguard(["ledger", "append", record(stack), "--ledger", ledger()])).status).toBe(0);
  }
  return (JSON.parse(stdout) as { keyId: string }).keyId;
}

describe("tomguard ledger init", () => {
  it("makes a key that its owner alone can read, and tells the fingerprint to keep elsewhere", async () => {
    const { status, stdout, stderr } = await tomguard(["ledger", "init", ledger()]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Ledger begun: .*\nKey: [0-9a-f]{64}\n/);
    expect(stderr).toMatch(/--expect-key [0-9a-f]{64}/);
    expect(statSync(key()).mode & 0o777).toBe(0o600);
    expect(readFileSync(key(), "utf8")).toMatch(/BEGIN PRIVATE KEY/);
    expect(readFileSync(join(folder, "config", "tomguard", "ledger.pub.pem"), "utf8")).toMatch(/BEGIN PUBLIC KEY/);
  });

  it("never overwrites a key: a second ledger is signed by the one that is there", async () => {
    const keyId = await begun();
    const before = readFileSync(key(), "utf8");
    const { stdout, stderr } = await tomguard(["ledger", "init", join(folder, "second")]);
    expect(stdout).toContain(keyId);
    expect(stderr).toContain("Key that was there");
    expect(readFileSync(key(), "utf8")).toBe(before);
  });

  it("never overwrites a ledger", async () => {
    await begun("one");
    const { status, stderr } = await tomguard(["ledger", "init", ledger()]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/There is a ledger in .* already/)]);
    expect((await tomguard(["ledger", "verify", ledger()])).status).toBe(0);
  });
});

describe("tomguard ledger append", () => {
  it("says the number and the hash", async () => {
    await begun();
    process.env["TOMGUARD_LEDGER"] = ledger();
    const text = await tomguard(["ledger", "append", record("one")]);
    expect(text.stdout).toMatch(/^Sealed as entry 1 in .*, SHA-256 [0-9a-f]{64}\n$/);
    const json = await tomguard(["ledger", "append", record("one"), "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ sequence: 2, sealedAt: expect.any(String) });
  });

  it("refuses a private key that others can read", async () => {
    await begun();
    chmodSync(key(), 0o640);
    const { status, stderr } = await tomguard(["ledger", "append", record("one"), "--ledger", ledger()]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Others can read the private key .*mode 0640.*chmod 600/);
    noStack(stderr);
  });

  it.each([
    ["a key that is missing", ["--ledger-key", "nowhere.pem"], /nowhere\.pem can't be read/],
    ["two keys", ["--ledger-key", "a.pem", "--kms-key", "alias/b"], /One key signs/],
  ])("refuses %s", async (_what, options, sentence) => {
    await begun();
    const { status, stderr } = await tomguard(["ledger", "append", record("one"), "--ledger", ledger(), ...options]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it("refuses a key that is none, and does not quote it", async () => {
    await begun();
    const file = join(folder, "password.pem");
    writeFileSync(file, "hunter2-hunter2", { mode: 0o600 });
    const { status, stderr } = await tomguard([
      "ledger",
      "append",
      record("one"),
      "--ledger",
      ledger(),
      "--ledger-key",
      file,
    ]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/password\.pem is no private key/)]);
    expect(stderr).not.toContain("hunter2");
  });

  it.each([
    ["of a newer schema", (text: string) => text.replace("tomguard/record/1", "tomguard/record/7"), /format 7.*Update tomguard/],
    ["that is truncated", (text: string) => text.slice(0, 500), /ends in the middle/],
  ])("refuses a record %s, and seals nothing", async (_what, change, sentence) => {
    await begun();
    writeFileSync(record("one"), change(readFileSync(record("one"), "utf8")));
    const { status, stderr } = await tomguard(["ledger", "append", record("one"), "--ledger", ledger()]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(existsSync(join(ledger(), "entries"))).toBe(false);
  }); // prettier-ignore

  it("asks which ledger, where nothing says it", async () => {
    const { status, stderr } = await tomguard(["ledger", "append", record("one")]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/Which ledger\?/)]);
  });
});

describe("tomguard ledger verify", () => {
  it("ends with 0 for an intact ledger, and says honestly whose word the key is", async () => {
    const keyId = await begun("one", "two");
    const { status, stdout, stderr } = await tomguard(["ledger", "verify", ledger()]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^The ledger is intact: 2 entries\.\n/)]);
    expect(stderr).toContain("verified by the key that the ledger itself names");
    const known = await tomguard(["ledger", "verify", ledger(), "--expect-key", keyId]);
    expect([known.status, known.stderr]).toEqual([0, ""]);
  });

  it("ends with 1 and a sentence for what is wrong, in both languages", async () => {
    await begun("one", "two");
    rmSync(join(ledger(), "entries", "000000000001.json"));
    const english = await tomguard(["ledger", "verify", ledger()]);
    expect([english.status, english.stdout]).toEqual([1, expect.stringMatching(/NOT intact: 1 problem\.\n\n  Entry 1 is missing\./)]);
    const german = await tomguard(["ledger", "verify", ledger(), "--lang", "de"]);
    expect([german.status, german.stdout]).toEqual([1, expect.stringMatching(/NICHT unversehrt: 1 Mangel\.\n\n  Eintrag 1 fehlt\./)]);
  }); // prettier-ignore

  it("gives everything as JSON, and nothing else on standard output", async () => {
    const keyId = await begun("one");
    const { stdout } = await tomguard(["ledger", "verify", ledger(), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      verified: 1,
      counted: 1,
      keys: [{ fingerprint: keyId, from: "ledger" }],
      last: { sequence: 1 },
    });
  });

  it("verifies by a public key and an earlier head that the user kept", async () => {
    await begun("one");
    const { stdout: pem } = await tomguard(["ledger", "export-key", ledger()]);
    const [, sha256 = ""] = (await tomguard(["ledger", "head", ledger()])).stdout.trim().split(" ");
    writeFileSync(join(folder, "kept.pem"), pem);
    await tomguard(["ledger", "append", record("two"), "--ledger", ledger()]);
    const kept = ["--key", join(folder, "kept.pem"), "--expect-head", sha256];
    expect((await tomguard(["ledger", "verify", ledger(), ...kept])).status).toBe(0);
    kept[3] = "0".repeat(64);
    expect((await tomguard(["ledger", "verify", ledger(), ...kept])).status).toBe(1);
  });

  it.each([
    ["where there is no ledger", () => folder, /no ledger in .*ledger\.json is missing/],
    ["where there is nothing", () => join(folder, "nowhere"), /no ledger in/],
    ["of another sort of place", () => "https://example.org/ledger", /no place for a ledger/],
    ["of no bucket", () => "s3://", /names no bucket/],
  ])("ends with 2 %s", async (_where, location, sentence) => {
    const { status, stdout, stderr } = await tomguard(["ledger", "verify", location()]);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringMatching(sentence)]);
    noStack(stderr);
  });

  it.each([
    ["unreadable", "{", /can't be read: expected is JSON/],
    ["of a later format", '{"schema":"tomguard/ledger/3"}', /format 3.*Update tomguard/],
  ])("ends with 2 where ledger.json is %s", async (_how, content, sentence) => {
    await begun("one");
    writeFileSync(join(ledger(), "ledger.json"), content);
    const { status, stderr } = await tomguard(["ledger", "verify", ledger()]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });
});

describe("tomguard ledger list and show", () => {
  it("show what is sealed, all or a stack's", async () => {
    await begun("one", "two");
    const rows = JSON.parse((await tomguard(["ledger", "list", ledger(), "--json", "-s", "two"])).stdout) as unknown[];
    expect(rows).toEqual([expect.objectContaining({ sequence: 2, stack: "two", fail: 2, unknown: 1 })]);
    expect((await tomguard(["ledger", "list", ledger()])).stdout).toMatch(/no\..*\n1 .*one.*\n2 .*two/);
    const shown = await tomguard(["ledger", "show", "2", ledger(), "--json"]);
    expect(shown.stdout).toBe(`${readFileSync(record("two"), "utf8")}\n`);
  });

  it("say which entry there isn't", async () => {
    await begun("one");
    const { status, stderr } = await tomguard(["ledger", "show", "7", ledger()]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/has no entry 7; the last one is 1/)]);
    expect((await tomguard(["ledger", "show", "x", ledger()])).status).toBe(2);
  });

  it("end with 1 at an entry that does not hold", async () => {
    await begun("one", "two");
    writeFileSync(join(ledger(), "entries", "000000000001.json"), "{}");
    const { status, stdout, stderr } = await tomguard(["ledger", "list", ledger(), "--json"]);
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(/damaged: entry 1/)]);
  });
});
