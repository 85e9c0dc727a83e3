import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../evidence/ledger";
import { readRecord } from "../../evidence/record";
import { collected } from "../evidence/ledger/ledgers";
import { tomguard } from "./in-folder";

/* What a run that judges leaves in a ledger. */

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ledger-seal-"));
  process.env["XDG_CONFIG_HOME"] = join(folder, "config");
  writeFileSync(join(folder, "state.json"), JSON.stringify(state));
  writeFileSync(join(folder, "tomguard.yaml"), "organisation: { name: Test GmbH, country: DE }\n");
  expect((await tomguard(["ledger", "init", ledger()])).status).toBe(0);
});
afterEach(() => {
  delete process.env["XDG_CONFIG_HOME"];
  delete process.env["TOMGUARD_LEDGER"];
  rmSync(folder, { recursive: true, force: true });
});

const ledger = () => join(folder, "ledger");
const state = {
  version: 3,
  deployment: {
    resources: [
      {
        urn: "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::store",
        type: "aws:s3/bucket:Bucket",
        custom: true,
        id: "store",
        inputs: { region: "eu-west-2" },
        outputs: { bucket: "store", region: "eu-west-2" },
        propertyDependencies: { region: null },
      },
    ],
  },
};
const audit = (...more: string[]) => tomguard(["audit", "state.json", "--json", ...more], folder);
const sealed = async () => collected((await openLedger(ledger())).entries());

describe("a run with --ledger", () => {
  it("seals the very record that it prints, and says where", async () => {
    const { status, stdout, stderr } = await audit("--ledger", ledger());
    expect(status).toBe(1); // London is not promised
    expect(stderr).toMatch(/Sealed as entry 1 in /);
    expect((await sealed()).map(({ record }) => record)).toEqual([readRecord(stdout)]);
  });

  it("refuses a promise that asks for less than the last record did, and goes on refusing it", async () => {
    const state = JSON.parse(readFileSync(join(folder, "state.json"), "utf8").replaceAll("eu-west-2", "eu-central-1"));
    writeFileSync(join(folder, "state.json"), JSON.stringify(state));
    const quiet = ["--ledger", ledger(), "--allow-unknown"];
    const weakenings = ({ stdout }: { stdout: string }) =>
      readRecord(stdout).findings.filter(({ rule }) => rule === "baseline-not-weakened");
    expect(weakenings(await audit(...quiet))).toEqual([]);
    expect(weakenings(await audit(...quiet))).toMatchObject([{ outcome: "pass" }]);
    const promise = readFileSync(join(folder, "tomguard.yaml"), "utf8");
    writeFileSync(join(folder, "tomguard.yaml"), `${promise}rules: { key-rotation: disabled }\n`);
    for (const _again of [1, 2]) {
      const found = await audit(...quiet);
      expect(found.status).toBe(1);
      expect(weakenings(found)).toMatchObject([{ outcome: "fail", resource: { name: "key-rotation" } }]);
    }
    writeFileSync(join(folder, "tomguard.yaml"), promise);
    expect(weakenings(await audit(...quiet))).toMatchObject([{ outcome: "pass" }]);
  });

  it("takes the ledger from TOMGUARD_LEDGER", async () => {
    process.env["TOMGUARD_LEDGER"] = ledger();
    await audit();
    await audit();
    expect(await sealed()).toHaveLength(2);
  });

  it("judges nothing where the key or the ledger can't be used: who deploys learns it in time", async () => {
    const noKey = await audit("--ledger", ledger(), "--ledger-key", "nowhere.pem");
    expect([noKey.status, noKey.stdout, noKey.stderr]).toEqual([2, "", expect.stringMatching(/nowhere\.pem can't be read/)]);
    const noLedger = await audit("--ledger", join(folder, "nowhere"));
    expect([noLedger.status, noLedger.stdout]).toEqual([2, ""]);
  }); // prettier-ignore

  it("ends with 3 where the record can't be sealed, and loses nothing: it is printed and written", async () => {
    rmSync(join(ledger(), "unfinished"), { recursive: true });
    writeFileSync(join(ledger(), "unfinished"), ""); // where entries are written before they have their name
    const { status, stdout, stderr } = await audit("--ledger", ledger(), "--out", "record.json");
    expect([status, stderr]).toEqual([3, expect.stringMatching(/was printed, but not sealed.*ledger append/)]);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(folder, "record.json"), "utf8")).toBe(stdout);
    rmSync(join(ledger(), "unfinished"));
    expect((await tomguard(["ledger", "append", "record.json", "--ledger", "ledger"], folder)).status).toBe(0);
    expect((await sealed()).map(({ record }) => record)).toEqual([readRecord(stdout)]);
  });

  it("is damaged no further where the ledger is damaged", async () => {
    await audit("--ledger", ledger());
    rmSync(join(ledger(), "entries", "000000000001.json"));
    const { status, stdout, stderr } = await audit("--ledger", ledger());
    expect([status, stderr]).toEqual([3, expect.stringMatching(/damaged: entry 1, the last one, is missing/)]);
    expect(readRecord(stdout).summary.fail).toBeGreaterThan(0);
  });
});

describe("tomguard check", () => {
  it("seals drafts only when it is told to, whatever TOMGUARD_LEDGER says", async () => {
    const program = join(folder, "program");
    mkdirSync(program);
    writeFileSync(
      join(program, "Pulumi.yaml"),
      "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
    );
    writeFileSync(join(program, "package.json"), '{"name":"shop","version":"1.0.0","main":"index.js"}');
    writeFileSync(join(program, "index.js"), "");
    symlinkSync(join(process.cwd(), "node_modules"), join(program, "node_modules"));
    process.env["TOMGUARD_LEDGER"] = ledger();
    await tomguard(["check", program, "--json"], folder);
    expect(await sealed()).toHaveLength(0);
    const { stderr } = await tomguard(["check", program, "--json", "--ledger", ledger()], folder);
    expect(stderr).toMatch(/Sealed as entry 1/);
  });
});
