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

(python ? describe : describe.skip)(`OSCAL, read by compliance-trestle${reason}`, () => {
  let folder: string;
  let workspace: string;
  let trestle: Trestle;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "oscal-"));
    workspace = join(folder, "workspace"); // trestle imports nothing from inside of one
    mkdirSync(workspace);
    trestle = await installTrestle(() => undefined);
    await trestle.run(workspace, "init");
    await imported("catalog", "tomguard", ["oscal", "catalog"]);
    writeFileSync(join(folder, "mixed.json"), serializeRecord(mixedRecord()));
    writeFileSync(join(folder, "hostile.json"), serializeRecord(hostileRecord()));
  }, 15 * 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Lets the command write a file, and trestle take it into the workspace. */
  async function imported(model: string, name: string, args: readonly string[]): Promise<void> {
    const file = `${model}-${name}.json`;
    const ended = await run(process.execPath, [cli, ...args, "--out", file], folder, { PATH: process.env["PATH"] });
    if (ended.status !== 0) throw new Error(ended.output);
    await trestle.run(workspace, "import", "-f", join(folder, file), "-o", name);
  }

  /** Names of all documents of that model that trestle finds valid. It fails where one is not. */
  async function valid(model: string): Promise<string[]> {
    const said = await trestle.run(workspace, "validate", "-t", model);
    return [...said.matchAll(/^VALID: Model \S+\/([^/]+)\/[^/]+\.json passed/gm)].map(([, name]) => name ?? "").sort();
  }

  it.each(organisationIds)("the profile of %s resolves to the measures of its document", async (id) => {
    await imported("profile", id, ["oscal", "profile", "--organisation", id, "--catalog", catalog]);
    await trestle.run(workspace, "author", "profile-resolve", "-n", id, "-o", `resolved-${id}`);
    const resolved = readFileSync(join(workspace, "catalogs", `resolved-${id}`, "catalog.json"), "utf8");
    const controls = [...resolved.matchAll(/"id": "([^"]+)_smt"/g)].map(([, control]) => control);
    expect(new Set(controls)).toEqual(new Set(organisation(id).statements.flatMap(({ measures }) => measures)));
  });

  it("every profile is valid", async () => {
    expect(await valid("profile")).toEqual([...organisationIds].sort());
  });

  it("the catalog is valid", async () => {
    expect(await valid("catalog")).toContain("tomguard");
  });

  it("the component definition is valid", async () => {
    await imported("component-definition", "tomguard", ["oscal", "component-definition", "--catalog", catalog]);
    expect(await valid("component-definition")).toEqual(["tomguard"]);
  });

  it.each([
    ["assessment results", "oscal", "assessment-results"],
    ["assessment plan", "oscal-plan", "assessment-plan"],
    ["plan of action", "oscal-poam", "plan-of-action-and-milestones"],
  ])("the %s of a record is valid, also with hostile names", async (_name, format, model) => {
    for (const record of ["mixed", "hostile"]) {
      await imported(model, record, ["report", `${record}.json`, "--format", format, "--lang", "de"]);
    }
    expect(await valid(model)).toEqual(["hostile", "mixed"]);
  });

  it("a document with the same id twice is refused", async () => {
    const { "plan-of-action-and-milestones": plan } = oscalPoam(mixedRecord(), { language: "de" });
    const twice = { "plan-of-action-and-milestones": { ...plan, "poam-items": plan["poam-items"].map((item) => ({ ...item, uuid: plan.uuid })) } }; // prettier-ignore
    writeFileSync(join(folder, "twice.json"), JSON.stringify(twice));
    const refused = trestle.run(workspace, "import", "-f", join(folder, "twice.json"), "-o", "twice");
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
