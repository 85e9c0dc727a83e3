import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { organisation, organisationIds } from "../../catalogue/organisations";
import { oscalPoam } from "../../evidence/oscal/poam";
import { serializeRecord } from "../../evidence/record";
import { findPython } from "../../sandbox/python";
import { installTrestle, type Trestle } from "../../sandbox/trestle";
import { hostileRecord, mixedRecord } from "../evidence/records";
import { cli, run } from "./engine";

/*
 * What the command line writes as OSCAL, read by compliance-trestle: imported into a workspace of its own, validated, and
 * each profile resolved against the catalog.
 */
const python = findPython();
const reason = python ? "" : " (skipped: there is no Python 3.10 or newer on this machine)";
const catalog = "trestle://catalogs/tomguard/catalog.json";

interface Document {
  model: string;
  name: string;
  args: string[];
}

/** Models of documents that are made of a record, with the name of the report's format. */
const ofRecords = {
  "assessment-results": "oscal",
  "assessment-plan": "oscal-plan",
  "plan-of-action-and-milestones": "oscal-poam",
};

const documents: readonly Document[] = [
  { model: "catalog", name: "tomguard", args: ["oscal", "catalog"] },
  ...organisationIds.map((id) => ({
    model: "profile",
    name: id,
    args: ["oscal", "profile", "--organisation", id, "--catalog", catalog],
  })),
  {
    model: "component-definition",
    name: "tomguard",
    args: ["oscal", "component-definition", "--catalog", catalog],
  },
  ...Object.entries(ofRecords).flatMap(([model, format]) =>
    ["mixed", "hostile"].map((name) => ({
      model,
      name,
      args: ["report", `${name}.json`, "--format", format, "--lang", "de"],
    })),
  ),
];
const models = [...new Set(documents.map(({ model }) => model))];

(python ? describe : describe.skip)(`OSCAL, read by compliance-trestle${reason}`, () => {
  let folder: string;
  let workspace: string;
  let trestle: Trestle;

  /** What trestle said of all documents together. */
  let said: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "oscal-"));
    workspace = join(folder, "workspace"); // trestle imports nothing from inside of one
    mkdirSync(workspace);
    trestle = await installTrestle(() => undefined);
    writeFileSync(join(folder, "mixed.json"), serializeRecord(mixedRecord()));
    writeFileSync(join(folder, "hostile.json"), serializeRecord(hostileRecord()));
    const imports = await Promise.all(documents.map(imported));
    said = await trestle.run(
      workspace,
      ["init"],
      ...imports,
      ...models.map((model) => ["validate", "-t", model]),
      ...organisationIds.map((id) => ["author", "profile-resolve", "-n", id, "-o", `resolved-${id}`]),
    );
  }, 15 * 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Lets the command write a file, and answers with trestle's command that takes it into the workspace. */
  async function imported({ model, name, args }: Document): Promise<string[]> {
    const file = `${model}-${name}.json`;
    const ended = await run(process.execPath, [cli, ...args, "--out", file], folder, { PATH: process.env["PATH"] });
    if (ended.status !== 0) throw new Error(ended.output);
    return ["import", "-f", join(folder, file), "-o", name];
  }

  /** Names of all documents of that model that trestle found valid. It fails where one is not. */
  function valid(model: string): string[] {
    const [, ofModel = ""] = said.split(`trestle validate -t ${model}\n`);
    const [own = ""] = ofModel.split(/^trestle /m);
    return [...own.matchAll(/^VALID: Model \S+\/([^/]+)\/[^/]+\.json passed/gm)].map(([, name]) => name ?? "").sort();
  }

  it.each(organisationIds)("the profile of %s resolves to the measures of its document", (id) => {
    const resolved = readFileSync(join(workspace, "catalogs", `resolved-${id}`, "catalog.json"), "utf8");
    const controls = [...resolved.matchAll(/"id": "([^"]+)_smt"/g)].map(([, control]) => control);
    expect(new Set(controls)).toEqual(new Set(organisation(id).statements.flatMap(({ measures }) => measures)));
  });

  it("every profile, the catalog and the component definition are valid", () => {
    expect(valid("profile")).toEqual([...organisationIds].sort());
    expect(valid("catalog")).toEqual(["tomguard"]);
    expect(valid("component-definition")).toEqual(["tomguard"]);
  });

  it.each(Object.entries(ofRecords))("the %s of a record is valid, also with hostile names", (model) => {
    expect(valid(model)).toEqual(["hostile", "mixed"]);
  });

  it("a document with the same id twice is refused", async () => {
    const { "plan-of-action-and-milestones": plan } = oscalPoam(mixedRecord(), { language: "de" });
    const twice = { "plan-of-action-and-milestones": { ...plan, "poam-items": plan["poam-items"].map((item) => ({ ...item, uuid: plan.uuid })) } }; // prettier-ignore
    writeFileSync(join(folder, "twice.json"), JSON.stringify(twice));
    const refused = trestle.run(workspace, ["import", "-f", join(folder, "twice.json"), "-o", "twice"]);
    await expect(refused).rejects.toThrow(/Duplicate|duplicate|did not pass/);
  });
});

describe("tomguard oscal", () => {
  const oscal = (...args: string[]) =>
    run(process.execPath, [cli, "oscal", ...args], tmpdir(), { PATH: process.env["PATH"], LANG: "en_GB.UTF-8" });

  it("prints the document on standard output, and nothing else there", async () => {
    const { status, stdout, stderr } = await oscal("catalog", "--json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toHaveProperty("catalog.uuid");
  });

  it("asks for the organisation of a profile, and names those that there are", async () => {
    const { status, stdout, stderr } = await oscal("profile");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/--organisation.*photo-lab/);
  });

  it("names the models where it is asked for another", async () => {
    const { status, stderr } = await oscal("ssp");
    expect(status).toBe(2);
    expect(stderr).toMatch(/catalog, profile, component-definition/);
  });
});
