import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as components from "../../../components";
import { componentClasses } from "../../../components/package/provider";
import { schemaText, type PackageSchema } from "../../../components/package/schema";
import type { EvidenceRecord } from "../../../evidence/record";
import { yamlHost } from "../../../sandbox/engine/yaml-host";
import { silent } from "../../../sandbox/progress";
import { componentSchemaText } from "../../../scripts/components/schema";
import { describeWithYaml } from "../../sandbox/with-engine";
import { onTheEngine, root, type Project } from "../engine";

/* The components in another language than their own: a program in YAML, and Pulumi's own engine between the two. */

const plugin = join(root, "components", "package");

const promise = `
organisation: { name: Muster GmbH, country: DE, accounts: ["123456789012"] }
residency: { regions: [eu-central-1] }
retention: { order-files: { keep: 14 days }, access-logs: { keep: 100 days } }
`;
const orders = (dataClass: string, more = "") => `
  orders:
    type: tomguard:index:EuBucket
    properties:
      client: end-customers
      purpose: order-processing
      dataClass: ${dataClass}
      bucketName: muster-orders
      ${more}`;
const logs = `
  logs:
    type: tomguard:index:AccessLogBucket
    properties:
      client: internal
      dataClass: access-logs
      bucketName: muster-logs
      sources: [muster-orders]`;

describe("the schema of the components", () => {
  it("is what the types of their arguments say", () => {
    expect(schemaText()).toBe(componentSchemaText());
  });

  it("has every component that is exported", () => {
    const { resources } = JSON.parse(schemaText()) as PackageSchema;
    const exported = Object.keys(components).filter((name) => componentClasses.has(name));
    expect(exported.length).toBeGreaterThan(20);
    expect(Object.keys(resources).sort()).toEqual(exported.map((name) => `tomguard:index:${name}`).sort());
  });
});

describeWithYaml("the components in a program in YAML", () => {
  const engine = onTheEngine({ cloud: true });
  let env: { PATH: string };
  beforeAll(async () => {
    const { engine: found, env: own } = engine.sandbox();
    env = { PATH: [await yamlHost(found, silent), own["PATH"]].filter(Boolean).join(delimiter) };
  });

  async function projectOf(name: string, resources: string): Promise<Project> {
    const folder = join(engine.sandbox().folder, name);
    mkdirSync(folder);
    const head = `name: ${name}\nruntime: yaml\npackages: { tomguard: ${JSON.stringify(plugin)} }\nresources:`;
    writeFileSync(join(folder, "Pulumi.yaml"), head + resources);
    writeFileSync(join(folder, "Pulumi.dev.yaml"), "config:\n  aws:region: eu-central-1\n");
    writeFileSync(join(folder, "tomguard.yaml"), promise);
    const project = engine.projectAt(folder);
    const made = await project.pulumi(["stack", "init", "dev"], env);
    if (made.status !== 0) throw new Error(made.output);
    return project;
  }

  it("are offered by the plugin, as the engine reads its schema", async () => {
    const { folder } = engine.sandbox();
    const { status, stdout, output } = await engine.projectAt(folder).pulumi(["package", "get-schema", plugin], env);
    expect([status, output]).toEqual([0, expect.stringContaining("tomguard:index:EuBucket")]);
    const { resources, version } = JSON.parse(stdout) as PackageSchema;
    expect(Object.keys(resources)).toHaveLength(componentClasses.size);
    const { version: ours } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(version).toBe(ours);
  });

  it("are deployed, linked and judged like those of a program in TypeScript", async () => {
    const linked = `accessLogs: { targetBucket: "\${logs.bucketName}" }`;
    const project = await projectOf("linked", `${logs}${orders("order-files", linked)}\n`);
    const { stdout, output } = await project.tomguard(["up", "-s", "dev", "--json"], env);
    expect([stdout === "", output]).toEqual([false, expect.anything()]);
    const { findings, summary } = JSON.parse(stdout) as EvidenceRecord;
    expect(findings.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(summary.unknown).toBe(0);
    const retention = findings.find(
      ({ rule, resource }) => rule === "retention-within-promise" && resource.name === "orders",
    );
    expect(retention).toMatchObject({ outcome: "pass", resource: { type: "aws:s3/bucket:Bucket" } });
    const again = await project.pulumi(["up", "--yes", "--skip-preview", "--expect-no-changes"], env);
    expect([again.status, again.output]).toEqual([0, expect.stringContaining("20 unchanged")]);
  });

  it("tell all that is wrong with their arguments, each by its name, before anything is made", async () => {
    const project = await projectOf("wrong", `${orders("order-fils", "region: us-east-1")}\n`);
    const { status, output } = await project.pulumi(["preview"], env);
    expect(status).not.toBe(0);
    expect(output).toMatch(/property dataClass .*did you mean "order-files"\?/);
    expect(output).toMatch(/property region .*not a promised region/);
    expect(output).not.toContain("aws:s3");
  });

  it("refuse what another resource tells where it decides what is made", async () => {
    const project = await projectOf("told", `${logs}${orders("${logs.bucketName}")}\n`);
    const { status, output } = await project.pulumi(["preview"], env);
    expect(status).not.toBe(0);
    expect(output).toMatch(/dataClass.*has to be written down/s);
  });
});
