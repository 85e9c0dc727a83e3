import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRecord } from "../../evidence/record";
import { rules } from "../../policies/rules";
import { cli, photoLab, run, writeProgram, type Ended } from "./engine";

/* The command as people and scripts call it: compiled, as a process of its own. No engine is needed. */

const bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::store";
const stateOf = (region: string) =>
  JSON.stringify({
    version: 3,
    deployment: {
      resources: [
        {
          urn: bucket,
          type: "aws:s3/bucket:Bucket",
          custom: true,
          id: "store",
          inputs: { region },
          outputs: { bucket: "store", region },
          propertyDependencies: { region: null },
        },
      ],
    },
  });

/** Residency alone, so that a state of one resource can keep the promise. */
const promise = `
organisation: { name: Test GmbH, country: DE }
rules:
${rules.map(({ id }) => (/^residency-(region|stated|reference)$/.test(id) ? "" : `  ${id}: disabled\n`)).join("")}`;

describe("the command line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cli-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const tomguard = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    run(process.execPath, [cli, ...args], folder, { PATH: process.env["PATH"], LANG: "en_GB.UTF-8", ...env });

  const noStack = ({ output }: Ended) => expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);

  describe("exits", () => {
    it("with 0 when nothing failed, with the record on standard output and nothing else there", async () => {
      const ended = await tomguard([
        "audit",
        write("good.json", stateOf("eu-central-1")),
        "--promise",
        write("p.yaml", promise),
        "--json",
      ]);
      const record = readRecord(ended.stdout);
      expect(ended.status).toBe(0);
      expect(record.run).toMatchObject({ phase: "state", stack: "dev", project: "shop", organisation: "Test GmbH" });
      expect(record.findings).toContainEqual(
        expect.objectContaining({
          rule: "residency-region",
          outcome: "pass",
          observed: expect.objectContaining({ region: "eu-central-1" }),
        }),
      );
    });

    it("with 1 when something failed, and says in both languages what and how to mend it", async () => {
      const args = ["audit", write("bad.json", stateOf("eu-west-2")), "--promise", write("p.yaml", promise)];
      const english = await tomguard(args);
      const german = await tomguard([...args, "--lang", "de"]);
      expect([english.status, german.status]).toEqual([1, 1]);
      expect(english.stdout).toMatch(/eu-west-2[^]*promised/);
      expect(german.stdout).toMatch(/eu-west-2[^]*zugesagt/);
    });

    it("with 1 when something is unknown after the deploy, unless that is allowed", async () => {
      const unknown = stateOf("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
      const args = ["audit", write("unknown.json", unknown), "--promise", write("p.yaml", promise), "--json"];
      const strict = await tomguard(args);
      const allowed = await tomguard([...args, "--allow-unknown"]);
      expect([strict.status, allowed.status]).toEqual([1, 0]);
      expect(readRecord(allowed.stdout).summary.unknown).toBeGreaterThan(0);
    });

    it("with 2 for a command or an option that there isn't, and points to the help", async () => {
      for (const args of [["adit"], ["audit", "--jsno", "x"], ["audit"], ["report", "x", "--format", "docx"]]) {
        const ended = await tomguard(args);
        expect(ended.status).toBe(2);
        expect(ended.stdout).toBe("");
        expect(ended.stderr).toMatch(/error: |docx is not a format of a report/);
      }
    });

    it("with 3 when there is no engine, and names the command that works without", async () => {
      const project = join(folder, "no-engine");
      mkdirSync(project);
      writeFileSync(join(project, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
      const ended = await tomguard(["preview", "-s", "dev", "--cwd", project], { PATH: join(folder, "empty") });
      expect(ended.status).toBe(3);
      expect(ended.stderr).toMatch(/Pulumi CLI.*tomguard check/s);
      noStack(ended);
    });
  });

  describe("meets a state file that can't be read with one sentence and 2:", () => {
    const good = stateOf("eu-central-1");
    it.each([
      ["empty", "", /empty/],
      ["truncated", good.slice(0, good.length / 2), /truncated|middle|ends/],
      ["no JSON", "resources:\n  - bucket\n", /no JSON/],
      ["another JSON", JSON.stringify({ name: "shop", private: true }), /no Pulumi state/],
      ["of a newer version", JSON.stringify({ version: 99, deployment: { resources: [] } }), /99/],
    ])("%s", async (name, content, says) => {
      const ended = await tomguard(["audit", write(`${name}.json`, content), "--json"]);
      expect(ended.status).toBe(2);
      expect(ended.stdout).toBe("");
      expect(ended.stderr).toMatch(says);
      noStack(ended);
    });

    it("missing", async () => {
      const ended = await tomguard(["audit", "no-such-file.json"]);
      expect(ended.status).toBe(2);
      expect(ended.stderr).toContain("no-such-file.json");
      noStack(ended);
    });
  });

  describe("meets a promise with mistakes with 2, and names file, line, column and what would be right:", () => {
    it.each([
      ["broken YAML", "residency: [unclosed", /p-bad\.yaml:\d+:\d+/],
      ["an unknown key", "residancy: { regions: [eu-central-1] }", /p-bad\.yaml:1:1 .*residancy.*residency/s],
      ["an impossible duration", "retention: { a: { keep: 14 moons } }", /p-bad\.yaml:1:\d+ .*14 days/s],
      ["a region that does not exist", "residency: { regions: [eu-west-9] }", /eu-west-9/],
      ["a region outside the EEA", "residency: { regions: [eu-west-2] }", /eu-west-2/],
    ])("%s", async (_, content, says) => {
      const args = ["audit", write("good.json", stateOf("eu-central-1")), "--promise", write("p-bad.yaml", content)];
      const ended = await tomguard(args);
      expect(ended.status).toBe(2);
      expect(ended.stderr).toMatch(says);
      noStack(ended);
    });

    it("and takes an expired waiver, which stops counting and is noted", async () => {
      const waiver = `waivers:\n  - { rule: residency-region, resource: store, reason: r, accepted-by: b, measure-instead: m, until: 2020-01-31 }\n`;
      const args = [
        "audit",
        write("bad.json", stateOf("eu-west-2")),
        "--promise",
        write("p-expired.yaml", promise + waiver),
        "--json",
      ];
      const ended = await tomguard(args);
      const record = readRecord(ended.stdout);
      expect(ended.status).toBe(1);
      expect(record.findings.find((each) => each.rule === "residency-region")?.outcome).toBe("fail");
      expect(JSON.stringify(record.notes)).toContain("2020-01-31");
    });
  });

  describe("check", () => {
    it("runs a program without engine and credentials, and judges it", async () => {
      const project = join(folder, "checked");
      writeProgram(project, "checked", 'new aws.s3.Bucket("store", { region: "us-east-1" });');
      const ended = await tomguard(["check", project, "--json"]);
      const record = readRecord(ended.stdout);
      expect(ended.status).toBe(1);
      expect(record.run.phase).toBe("check");
      expect(record.findings).toContainEqual(expect.objectContaining({ rule: "residency-region", outcome: "fail" }));
    });

    it("tells a program's own error, without a stack of ours, and ends with 2", async () => {
      const project = join(folder, "throws");
      writeProgram(project, "throws", 'throw new Error("no storage class is named so");');
      const ended = await tomguard(["check", project]);
      expect(ended.status).toBe(2);
      expect(ended.stderr).toContain("no storage class is named so");
      expect(ended.stderr).not.toContain("witness/pulumi");
    });

    it("says what is missing where there is no program", async () => {
      const ended = await tomguard(["check", join(folder, "nothing-here")]);
      expect(ended.status).toBe(2);
      expect(ended.stderr).toMatch(/Name the folder/);
      noStack(ended);
    });
  });

  describe("report", () => {
    it("renders every format from a record", async () => {
      const record = write(
        "record.json",
        (await tomguard(["audit", write("bad.json", stateOf("eu-west-2")), "--promise", photoLab, "--json"])).stdout,
      );
      for (const format of ["html", "sarif", "junit", "csv", "md"]) {
        const out = join(folder, `report.${format}`);
        const ended = await tomguard(["report", record, "--format", format, "--out", out]);
        expect(ended.status).toBe(0);
        expect(readFileSync(out, "utf8")).toContain("eu-west-2");
      }
    });

    it("refuses what is no record", async () => {
      const ended = await tomguard(["report", write("good.json", stateOf("eu-central-1")), "--format", "html"]);
      expect(ended.status).toBe(2);
      expect(ended.stderr).toMatch(/no record/);
      noStack(ended);
    });
  });

  describe("rules", () => {
    it("are listed with what scripts rely on", async () => {
      const { status, stdout } = await tomguard(["rules", "--json"]);
      const rules = JSON.parse(stdout) as Record<string, unknown>[];
      expect(status).toBe(0);
      expect(rules.length).toBeGreaterThanOrEqual(13);
      for (const rule of rules) {
        expect(Object.keys(rule)).toEqual(
          expect.arrayContaining(["id", "title", "measures", "severity", "kind", "services", "witnesses"]),
        );
      }
    });
  });
});
