import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EvidenceRecord } from "../../evidence/record";
import { describeWithEngine } from "../sandbox/with-engine";
import { onTheEngine, root } from "./engine";

const file = join(root, "test", "e2e", "programs", "sixty-types.js");
/** Class, good arguments, mistake, rule. */
const { types } = require(file) as { types: [string, object, object, string][] }; // a file of ours

const promise = `
organisation: { name: Test GmbH, country: DE, accounts: ["123456789012"] }
residency: { regions: [eu-central-1] }
retention: { orders: { keep: 14 days } }
backups: { of: [], keep: 7 days }
`;

describeWithEngine("sixty types of resources on the real engine", () => {
  const engine = onTheEngine({ cloud: false });
  const previewed = async (version: "good" | "bad") => {
    const project = await engine.project(version, `require(${JSON.stringify(file)}).program(aws, "${version}");`);
    writeFileSync(join(project.folder, "tomguard.yaml"), promise);
    const { status, stdout, stderr } = await project.tomguard(["preview", "-s", "dev", "--json"]);
    if (stdout === "") throw new Error(stderr);
    return { status, record: JSON.parse(stdout) as EvidenceRecord };
  };

  it("keep the promise where nothing is wrong", async () => {
    const { status, record } = await previewed("good");
    expect(record.findings.filter((each) => each.outcome === "fail")).toEqual([]);
    expect(status).toBe(0);
    expect(new Set(types.map(([type]) => type)).size).toBe(60);
    const judged = record.population.filter((row) => row.type.startsWith("aws:") && row["judged-by"].length > 0);
    expect(judged).toHaveLength(60);
  });

  it("are each told of, by name and rule, where something is", async () => {
    const { status, record } = await previewed("bad");
    const failed = record.findings.filter((each) => each.outcome === "fail");
    const told = new Set(failed.map(({ resource, rule }) => `${resource.name} ${rule}`));
    expect(types.map(([type, , , rule]) => `${type} ${rule}`).filter((each) => !told.has(each))).toEqual([]);
    expect(status).toBe(1);
  });
});
