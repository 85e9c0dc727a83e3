import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EvidenceRecord } from "../../evidence/record";
import { rules } from "../../policies/rules";
import { describeWithEngine } from "../sandbox/with-engine";
import { onTheEngine, ownPack } from "./engine";

/** A promise that judges by one rule alone, at that level. */
const only = (id: string, level: string) => {
  const others = rules.filter((rule) => rule.id !== id).map((rule) => `  ${rule.id}: disabled\n`);
  return `organisation: { name: Test GmbH, country: DE }\nresidency: { regions: [eu-central-1] }\nrules:\n  ${id}: ${level}\n${others.join("")}`;
};

describeWithEngine("levels on the real engine", () => {
  const engine = onTheEngine({ cloud: false });

  it("`remediate` mends a key before it is made, and keeps in the evidence what it was", async () => {
    const project = await engine.project("mended", `new aws.kms.Key("key", { description: pulumi.secret("hush") });`);
    writeFileSync(join(project.folder, "tomguard.yaml"), only("key-rotation", "remediate"));
    const { status, stdout } = await project.tomguard(["up", "-s", "dev", "--json"]);
    const { findings, run } = JSON.parse(stdout) as EvidenceRecord;
    expect(status).toBe(0);
    expect(run.levels).toMatchObject({ "key-rotation": "remediate" });
    expect(findings.filter((each) => each.rule === "key-rotation")).toMatchObject([
      { outcome: "pass", observed: { rotation: true, "before-rotation": false, mended: ["enableKeyRotation"] } },
    ]);
    const exported = await project.pulumi(["stack", "export"]);
    expect(exported.stdout).toMatch(/"enableKeyRotation": true/);
    expect(exported.stdout).not.toContain("hush");
  });

  it("come from Pulumi's own configuration of the pack by category, and a wrong name stops the run", async () => {
    const project = await engine.project("configured", `new aws.cloudwatch.LogGroup("logs", { region: "eu-west-2" });`);
    writeFileSync(join(project.folder, "tomguard.yaml"), only("residency-region", "mandatory"));
    const configured = (config: object) => {
      writeFileSync(join(project.folder, "levels.json"), JSON.stringify(config));
      return ["--policy-pack-config", join(project.folder, "levels.json")];
    };
    const promised = { TOMGUARD_PROMISE: join(project.folder, "tomguard.yaml") };
    const advisory = configured({ "datenresidenz-drittland": "advisory" });
    const told = await project.pulumi(["preview", "--policy-pack", ownPack, ...advisory], promised);
    expect([told.status, told.output]).toEqual([0, expect.stringMatching(/\[advisory\].*residency-region/)]);

    const { status, stdout } = await project.tomguard(["preview", "-s", "dev", "--json", ...advisory]);
    const { findings, run } = JSON.parse(stdout) as EvidenceRecord;
    expect(status).toBe(0);
    expect(run.levels).toMatchObject({ "residency-region": "advisory" });
    expect(findings.find((each) => each.outcome === "fail")).toMatchObject({ level: "advisory" });

    const wrong = configured({ "residency-regoin": "advisory" });
    const refused = await project.pulumi(["preview", "--policy-pack", ownPack, ...wrong], promised);
    expect(refused.status).not.toBe(0);
    expect(refused.output).toContain("did you mean residency-region?");
    const here = await project.tomguard(["preview", "-s", "dev", "--json", ...wrong]);
    expect([here.status, here.stdout, here.stderr]).toEqual([2, "", expect.stringContaining("mean residency-region?")]);
  });
});
