import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJournal } from "../../evidence/journal";
import type { EvidenceRecord } from "../../evidence/record";
import { onTheEngine, ownPack, root } from "./engine";
import { describeWithEngine } from "../sandbox/with-engine";

/** A log group in London, found out only when the bucket beside it is there. */
const londonKnownLate = `
const first = new aws.s3.Bucket("first", {});
new aws.cloudwatch.LogGroup("late", { retentionInDays: 14, region: first.arn.apply(() => "eu-west-2") });
`;
const london = `new aws.cloudwatch.LogGroup("logs", { retentionInDays: 14, region: "eu-west-2" });`;
const frankfurt = `new aws.cloudwatch.LogGroup("logs", { retentionInDays: 14 });`;

/** Log events that stay too long, by a number that is there only when the bucket beside it is. */
const retentionKnownLate = `
const first = new aws.s3.Bucket("first", {});
new aws.cloudwatch.LogGroup("late", { retentionInDays: first.arn.apply(() => 90), tags: { "tom:data-class": "order-files" } });
`;

/** Judges the place of things alone, so that a program of three lines can keep the promise. */
const residencyOnly = (more = "") => only(/^residency-/, more);

const only = (pattern: RegExp, more = "") => {
  const others = rulesBut(pattern)
    .map((rule) => `  ${rule}: disabled\n`)
    .join("");
  return `organisation: { name: Test GmbH, country: DE }\nresidency: { regions: [eu-central-1] }\nrules:\n${others}${more}`;
};

function rulesBut(pattern: RegExp): string[] {
  const { rules } = jest.requireActual<{ rules: { id: string }[] }>("../../policies/rules");
  return rules.map((rule) => rule.id).filter((id) => !pattern.test(id));
}

const waiver = (until: string) => `waivers:
  - rule: residency-region
    resource: logs
    reason: the tender requires London
    accepted-by: head of operations
    measure-instead: no personal data in these logs
    until: ${until}
`;

describeWithEngine("a deploy on the real engine", () => {
  const engine = onTheEngine({ cloud: false });
  const inProject = async (name: string, program: string, promise = residencyOnly()) => {
    const project = await engine.project(name, program);
    writeFileSync(join(project.folder, "tomguard.yaml"), promise);
    return project;
  };
  const withPack = ["--policy-pack", ownPack];
  const promised = (folder: string) => ({ TOMGUARD_PROMISE: join(folder, "tomguard.yaml") });
  const recordOf = (stdout: string) => JSON.parse(stdout) as EvidenceRecord;

  it("is stopped in the preview by a plain `pulumi preview --policy-pack`", async () => {
    const project = await inProject("stopped", london);
    const { status, output } = await project.pulumi(["preview", ...withPack], promised(project.folder));
    expect(status).not.toBe(0);
    expect(output).toContain("[mandatory]");
    expect(output).toContain("residency-region");
    expect(output).toContain("eu-west-2");
    expect(output).toContain("To mend it:");
  });

  it("is checked by the environment variable alone, for a plain `pulumi up`", async () => {
    const project = await inProject("environment", london);
    const env = { ...promised(project.folder), PULUMI_OPTION_POLICY_PACK: ownPack };
    const { status, output } = await project.pulumi(["up", "--yes"], env);
    expect(status).not.toBe(0);
    expect(output).toContain("residency-region");
    const { stdout } = await project.pulumi(["stack", "export"]);
    expect(stdout).not.toContain("aws:cloudwatch/logGroup:LogGroup");
  });

  it("is let through when it keeps the promise, with a record of what passed", async () => {
    const project = await inProject("kept", frankfurt);
    const { status, stdout } = await project.tomguard(["up", "-s", "dev", "--json"]);
    const record = recordOf(stdout);
    expect(status).toBe(0);
    expect(record.run.phase).toBe("update");
    expect(record.run.engine?.agrees).toBe(true);
    expect(record.summary).toMatchObject({ fail: 0, unknown: 0 });
    const passed = record.findings.find((each) => each.rule === "residency-region" && each.resource.name === "logs");
    expect(passed).toMatchObject({ outcome: "pass", observed: { region: "eu-central-1" } });
  });

  it("shows what is unknown in the preview without blocking, and judges it in the update before it is made", async () => {
    const project = await inProject("late", londonKnownLate);
    const preview = await project.tomguard(["preview", "-s", "dev", "--json"]);
    expect(preview.status).toBe(0);
    const open = recordOf(preview.stdout).findings.filter(
      (each) => each.rule === "residency-region" && each.resource.name === "late",
    );
    expect(open).toMatchObject([{ outcome: "unknown" }]);

    const { status, output } = await project.pulumi(
      ["up", "--yes", "--skip-preview", ...withPack],
      promised(project.folder),
    );
    expect(status).not.toBe(0);
    expect(output).toContain("eu-west-2");
    const { stdout } = await project.pulumi(["stack", "export"]);
    expect(stdout).toContain("aws:s3/bucket:Bucket");
    expect(stdout).not.toContain("aws:cloudwatch/logGroup:LogGroup");
  });

  it.each([
    ["", "retention: { order-files: { keep: 14 days } }\n"],
    [
      ", also where the promise spells its level out",
      "  retention-within-promise: mandatory\nretention: { order-files: { keep: 14 days } }\n",
    ],
  ])(
    "stops a resource in the update that decides alone, though its rule looks at the whole stack%s",
    async (how, more) => {
      const promise = only(/^retention-within-promise$/, more);
      const project = await inProject(`late-retention-${how.length}`, retentionKnownLate, promise);
      const { status, output } = await project.pulumi(
        ["up", "--yes", "--skip-preview", ...withPack],
        promised(project.folder),
      );
      expect(status).not.toBe(0);
      expect(output).toContain("retention-within-promise");
      const { stdout } = await project.pulumi(["stack", "export"]);
      expect(stdout).toContain("aws:s3/bucket:Bucket");
      expect(stdout).not.toContain("aws:cloudwatch/logGroup:LogGroup");
    },
  );

  it("knows after the update what no other resource states: a key has the policy that KMS gives it", async () => {
    const key = `new aws.kms.Key("key", { enableKeyRotation: true, tags: { "tom:data-class": "none" } });`;
    const project = await inProject("key", key, only(/^key-/));
    const { status, stdout } = await project.tomguard(["up", "-s", "dev", "--json"]);
    expect([status, recordOf(stdout).summary]).toEqual([0, expect.objectContaining({ unknown: 0, pass: 3 })]);
  });

  it("reports a waived fail as waived, and goes through", async () => {
    const project = await inProject("waived", london, residencyOnly(waiver("2999-12-31")));
    const { status, stdout } = await project.tomguard(["preview", "-s", "dev", "--json"]);
    const record = recordOf(stdout);
    expect(status).toBe(0);
    const finding = record.findings.find((each) => each.rule === "residency-region" && each.resource.name === "logs");
    expect(finding).toMatchObject({
      outcome: "waived",
      waiver: { until: "2999-12-31", "accepted-by": "head of operations" },
    });
    expect(record.summary.waived).toBe(1);
  });

  it("is stopped under an expired waiver, and says that it expired", async () => {
    const project = await inProject("expired", london, residencyOnly(waiver("2020-01-31")));
    const { status, output } = await project.pulumi(["preview", ...withPack], promised(project.folder));
    expect(status).not.toBe(0);
    expect(output).toContain("The waiver for it expired on 2020-01-31.");
  });

  it("leaves a journal that says the same as the engine's events", async () => {
    const project = await inProject("journal", `${london}\nnew aws.s3.Bucket("store", {});`);
    const journal = join(project.folder, "journal");
    await project.pulumi(["preview", ...withPack], { ...promised(project.folder), TOMGUARD_JOURNAL: journal });
    const [runOfPack] = readJournal(journal);
    expect(runOfPack?.begin).toMatchObject({
      phase: "preview",
      stack: "dev",
      project: "journal",
      organisation: "Test GmbH",
    });
    expect(runOfPack?.end?.population.map((row) => row.type)).toContain("aws:s3/bucket:Bucket");
    const outcomes = runOfPack?.findings
      .filter((each) => each.rule === "residency-region")
      .map((each) => [each.resource.name, each.outcome]);
    expect(outcomes).toEqual(
      expect.arrayContaining([
        ["logs", "fail"],
        ["store", "pass"],
      ]),
    );

    const { status, stdout } = await project.tomguard(["preview", "-s", "dev", "--json"]);
    expect(status).toBe(1);
    const record = recordOf(stdout);
    expect(record.run.engine?.violations).toBe(record.findings.filter((each) => each.outcome === "fail").length);
  });

  it("does not happen when the journal can't be written", async () => {
    const project = await inProject("unwritable", frankfurt);
    const env = { ...promised(project.folder), TOMGUARD_JOURNAL: join(project.folder, "no-such-folder", "journal") };
    const { status, output } = await project.pulumi(["up", "--yes", "--skip-preview", ...withPack], env);
    expect(status).not.toBe(0);
    expect(output).toContain("Nothing is deployed without evidence");
    const { stdout } = await project.pulumi(["stack", "export"]);
    expect(stdout).not.toContain("aws:cloudwatch/logGroup:LogGroup");
  });

  it("keeps every other verdict when a rule breaks off, names the rule, and fails in CI", async () => {
    const project = await inProject("broken-rule", london);
    const pack = brokenPack(project.folder);
    const here = await project.pulumi(["preview", "--policy-pack", pack], promised(project.folder));
    expect(here.output).toContain("residency-region");
    expect(here.output).toContain("always-throws could not be judged");

    writeFileSync(join(project.folder, "index.js"), `require("@pulumi/aws");`);
    const good = await inProject("broken-rule-good", frankfurt);
    const env = promised(good.folder);
    const goodPack = brokenPack(good.folder);
    expect((await good.pulumi(["preview", "--policy-pack", goodPack], { ...env, CI: "" })).status).toBe(0);
    expect((await good.pulumi(["preview", "--policy-pack", goodPack], { ...env, CI: "true" })).status).not.toBe(0);
  });

  it("ends with a sentence where the pack has not been built", async () => {
    const project = await inProject("unbuilt", frankfurt);
    const pack = join(project.folder, "pack");
    writePack(pack, "dist/missing.js", "");
    const { status, output } = await project.pulumi(["preview", "--policy-pack", pack], promised(project.folder));
    expect(status).not.toBe(0);
    expect(output).toMatch(/missing\.js|entry point/);
  });
});

/** A pack of our rules with one that throws on everything. */
function brokenPack(folder: string): string {
  const pack = join(folder, "pack");
  if (existsSync(pack)) return pack;
  const text = { de: "Wirft immer", en: "Always throws" };
  writePack(
    pack,
    "index.js",
    `const { makePack } = require(${JSON.stringify(join(root, "dist/policies/pack"))});
const { rules } = require(${JSON.stringify(join(root, "dist/policies/rules"))});
const { loadPromise } = require(${JSON.stringify(join(root, "dist/catalogue/promise/load"))});
const throwing = { id: "always-throws", kind: "placement", title: ${JSON.stringify(text)}, why: ${JSON.stringify(text)},
  measures: ["residency.region"], severity: "low", decide() { throw new TypeError("it broke"); } };
const ci = Boolean(process.env.CI);
const run = { promise: loadPromise(process.env.TOMGUARD_PROMISE).promise, today: "2026-11-22", phase: "preview",
  onUnknown: "tell", onRuleError: ci ? "block" : "tell" };
makePack([...rules, throwing], "en", () => run);
`,
  );
  return pack;
}

function writePack(folder: string, main: string, index: string): void {
  const { mkdirSync, symlinkSync } = jest.requireActual<typeof import("node:fs")>("node:fs");
  mkdirSync(folder);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "pack", version: "1.0.0", main }));
  if (index) writeFileSync(join(folder, "index.js"), index);
}

describeWithEngine("the project's own settings", () => {
  it("are what a user runs against AWS: nothing of the sandbox is in them", () => {
    expect(readFileSync(join(root, "Pulumi.yaml"), "utf8")).not.toMatch(/sandbox|moto|127\.0\.0\.1|plugins:/);
  });
});
