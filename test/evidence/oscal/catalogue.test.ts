import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allCategories, allMeasures, measureById } from "../../../catalogue/measures";
import { allOrganisations, organisation } from "../../../catalogue/organisations";
import { strictDefaultPromise } from "../../../catalogue/promise/schema";
import { components } from "../../../evidence/oscal/components";
import { parameters, parameterId } from "../../../evidence/oscal/parameters";
import { catalog, componentDefinition, packRules, profile } from "./documents";

const groups = catalog().catalog.groups;
const controls = groups.flatMap((group) => group.controls ?? []);
const control = (id: string) => controls.find((each) => each.id === id);
const valuesNamed = (props: readonly { name: string; value: string }[] | undefined, name: string) =>
  (props ?? []).filter((each) => each.name === name).map((each) => each.value);

describe("the catalog", () => {
  it("has the headings of the annex in their order", () => {
    expect(groups.map(({ id }) => id)).toEqual(allCategories().map(({ id }) => id));
  });

  it("has every measure once, under its own id", () => {
    expect(controls.map(({ id }) => id)).toEqual(allMeasures().map(({ id }) => id));
  });

  it("says each measure in German, and in English beside it", () => {
    const { title, text } = measureById("deletion.period") ?? { title: undefined, text: undefined };
    const [german, english] = control("deletion.period")?.parts ?? [];
    expect([control("deletion.period")?.title, german?.prose]).toEqual([title?.de, text?.de]);
    expect([english?.title, english?.prose]).toEqual([title?.en, text?.en]);
  });

  it("cites GDPR, ISO 27001, C5 and SDM as properties", () => {
    const { props } = control("encryption.key-rotation") ?? {};
    expect(["gdpr", "iso-27001-2022", "c5-2020", "sdm"].map((name) => valuesNamed(props, name))).toEqual([
      ["32(1)(a)"],
      ["8.24"],
      ["CRY-04"],
      ["confidentiality"],
    ]);
  });

  it("says how each measure is shown", () => {
    expect(controls.filter(({ props }) => valuesNamed(props, "shown-by").length === 0)).toEqual([]);
  });

  it("has a version of its own for each content", () => {
    expect(catalog().catalog.metadata.version).toMatch(/^1\.2\.3\+[0-9a-f]{8}$/);
    expect(catalog("1.2.4").catalog.uuid).not.toBe(catalog().catalog.uuid);
  });

  it("leaves open only what a measure of the catalogue leaves open, each once", () => {
    expect(parameters.filter(({ measure }) => measureById(measure) === undefined)).toEqual([]);
    expect(new Set(parameters.map(parameterId)).size).toBe(parameters.length);
  });
});

describe("a profile", () => {
  const photoLab = profile("photo-lab").profile;
  const settings = new Map(photoLab.modify["set-parameters"]?.map((each) => [each["param-id"], each.values]));

  it.each(allOrganisations().map(({ id }) => id))(
    "of %s imports exactly the measures that its statements mean",
    (id) => {
      const meant = new Set(organisation(id).statements.flatMap(({ measures }) => measures));
      const imported = profile(id).profile.imports.flatMap((each) =>
        each["include-controls"].flatMap((ids) => ids["with-ids"]),
      );
      expect(new Set(imported)).toEqual(meant);
      expect(imported.length).toBe(meant.size);
    },
  );

  it("sets what the promise promises", () => {
    expect(settings.get("residency.region_regions")).toEqual(["eu-central-1", "eu-west-1"]);
    expect(settings.get("deletion.period_periods")).toContain("order-files: 14 days after upload");
  });

  it("sets nothing about backups where none are promised", () => {
    const ofBackups = parameters.filter(({ key }) => key.startsWith("backups."));
    expect(ofBackups.map((each) => each.values(strictDefaultPromise))).toEqual(ofBackups.map(() => []));
  });

  it("sets no parameter of a measure that it does not import", () => {
    const ids = new Set(photoLab.modify.alters.map((each) => each["control-id"]));
    expect([...settings.keys()].filter((id) => !ids.has(id.split("_")[0] ?? ""))).toEqual([]);
  });

  it("names at each measure the sentences that mean it, with place and wording", () => {
    const sentences = photoLab.modify.alters.flatMap(({ adds }) => adds.flatMap(({ props }) => props));
    const firewall = organisation("photo-lab").statements.find(({ id }) => id === "001-006");
    expect(new Set(sentences.map(({ value }) => value)).size).toBe(organisation("photo-lab").statements.length);
    expect(sentences.find(({ value }) => value === "001-006")?.remarks).toContain(firewall?.text.de);
  });

  it.each(allOrganisations().map(({ id }) => id))("of %s says which sentences must not be shown as fulfilled", (id) => {
    const marked = organisation(id).statements.filter(({ standing }) => standing !== undefined);
    const sentences = profile(id).profile.modify.alters.flatMap(({ adds }) => adds.flatMap(({ props }) => props));
    const said = new Map(sentences.map((each) => [each.value, each.class]));
    expect(marked.filter((statement) => said.get(statement.id) !== statement.standing)).toEqual([]);
  });
});

describe("the component definition", () => {
  const [pack, ...buckets] = componentDefinition()["component-definition"].components;
  const requirements = (component: typeof pack) =>
    (component?.["control-implementations"] ?? []).flatMap((each) => each["implemented-requirements"]);

  it("has each rule of the pack, grouped as compliance-trestle reads it", () => {
    expect(valuesNamed(pack?.props, "Rule_Id")).toEqual(packRules.map(({ id }) => id));
    const sets = pack?.props?.filter(({ name }) => name === "Rule_Id").map(({ remarks }) => remarks);
    expect(new Set(sets).size).toBe(packRules.length);
  });

  it("leads from each rule to each of its measures", () => {
    const pairs = requirements(pack).flatMap((each) =>
      valuesNamed(each.props, "Rule_Id").map((rule) => `${rule} ${each["control-id"]}`),
    );
    expect(new Set(pairs)).toEqual(
      new Set(packRules.flatMap(({ id, measures }) => measures.map((measure) => `${id} ${measure}`))),
    );
  });

  it("has the components that the package exports, and no other", () => {
    const exported = readFileSync(join(__dirname, "..", "..", "..", "components", "index.ts"), "utf8");
    const classes = [...exported.matchAll(/export \{ (\w+Bucket)\b/g)].map(([, name]) => name);
    expect(buckets.map(({ title }) => title).sort()).toEqual(classes.sort());
  });

  it("names no rule for a component that the pack does not have", () => {
    const known = new Set(packRules.map(({ id }) => id));
    expect(components.flatMap(({ keeps }) => keeps.filter((id) => !known.has(id)))).toEqual([]);
  });

  it("says that a bucket under its own key implements that measure, and one under S3's does not", () => {
    const has = (name: string) =>
      requirements(buckets.find(({ title }) => title === name)).some((each) => each["control-id"] === "encryption.own-key"); // prettier-ignore
    expect([has("EuBucket"), has("AccessLogBucket")]).toEqual([true, false]);
  });

  it("is valid without rules: a member that would be empty is left out", () => {
    expect(Object.keys(componentDefinition([])["component-definition"].components[0] ?? {})).not.toContain("props");
  });
});
