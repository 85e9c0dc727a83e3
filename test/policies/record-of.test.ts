import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { organisationFile } from "../../catalogue/organisations";
import { loadPromise, parsePromise } from "../../catalogue/promise/load";
import { serializeRecord } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { providerVersions } from "../../policies/provider-versions";
import { recordOf, type RunResult } from "../../policies/record-of";
import { rules } from "../../policies/rules";
import type { SeenProvider, SeenResource } from "../../witness/pulumi/seen";

const today = "2026-11-22";
const provider = (name: string, props: SeenProvider["props"] = {}): SeenProvider => ({
  urn: `urn:pulumi:prod::lab::pulumi:providers:aws::${name}`,
  name,
  props,
});
const bucket = (props: SeenResource["props"], by = provider("default_7_48_0")): SeenResource => ({
  urn: "urn:pulumi:prod::lab::aws:s3/bucket:Bucket::orders",
  type: "aws:s3/bucket:Bucket",
  name: "orders",
  props,
  origin: "undetermined",
  propertyDependencies: {},
  provider: by,
});
const text = `
organisation: { name: Muster GmbH, country: DE }
evidence: { keep: 10 years }
inherited:
  - { provider: AWS, report: C5-Testat, edition: "C5:2020", from: 2025-10-01, to: 2026-09-30, measures: [physical.entrance] }
`;
const expiredProof = `${text}
attestations:
  - { measure: organisation.responsibility, type: AT-DOC, by: head of operations, on: 2024-01-01, valid-until: 2025-01-01, document: proof.pdf }
`;
const lab = loadPromise(organisationFile("photo-lab"));
const record = (more: Partial<RunResult> = {}, resources: SeenResource[] = [bucket({})], promised = text) => {
  const loaded = parsePromise(promised, "tomguard.yaml", { today });
  const judged = judgeSeen({ resources }, rules, { promise: loaded.promise, today });
  return recordOf({ witness: "pulumi", phase: "state", folder: tmpdir(), ...judged, ...more }, rules, loaded);
};

describe("the record of a run", () => {
  it("has the reports that controls are inherited by", () => {
    expect(record().inherited).toEqual([
      { provider: "AWS", report: "C5-Testat", edition: "C5:2020", from: "2025-10-01", to: "2026-09-30", measures: ["physical.entrance"] },
    ]); // prettier-ignore
  });

  it("has what contradicts itself in a promise, with a note on it", () => {
    const { contradictions = [], notes } = record({}, [], expiredProof);
    expect(contradictions.map(({ kind, sides }) => [kind, ...sides.map(({ place }) => place.en)])).toEqual([
      ["expired", "attestations[0].measure", expect.any(String)],
    ]);
    expect(notes.map(({ de }) => de)).toContainEqual(expect.stringContaining("widersprechen sich oder dem Recht an 1 Stelle;"));
  }); // prettier-ignore

  it("has what the document of the catalogue says twice and otherwise", () => {
    const judged = judgeSeen({ resources: [] }, rules, { promise: lab.promise, today });
    const { contradictions = [] } = recordOf({ witness: "pulumi", phase: "state", folder: tmpdir(), ...judged }, rules, lab);
    expect(contradictions.map(({ sides }) => sides[0]?.place.de.slice(0, 7))).toContain("001-003");
  }); // prettier-ignore

  it("says that nothing contradicts itself, where it was looked for", () => {
    expect(record().contradictions).toEqual([]);
    expect(record().notes.filter(({ en }) => en.includes("contradict"))).toEqual([]);
  });

  it("says until when it is kept, by the promise", () => {
    const { run, evidence } = record();
    const years = Number(evidence?.["keep-until"].slice(0, 4)) - Number(run.at.slice(0, 4));
    expect([years, evidence?.["keep-until"].slice(5, 7)]).toEqual([10, run.at.slice(5, 7)]);
  });

  it("has the version of the provider's plug-in", () => {
    expect(record().run.versions["pulumi-resource-aws"]).toBe("7.48.0");
  });

  it("names Pulumi's configuration of the pack by file and hash, without its folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "tomguard-config-"));
    const file = join(folder, "policy.json");
    writeFileSync(file, "{}");
    const { policyConfig } = record({ packConfig: file }).run;
    rmSync(folder, { recursive: true });
    expect(policyConfig).toEqual({ source: "policy.json", sha256: expect.stringMatching(/^44136fa355b3678a1146ad16f7e8649e/) }); // prettier-ignore
  });

  it("has nothing of what a program wrote into its resources", () => {
    const secret = "hunter2-hunter2";
    const [person, address] = ["Erika Mustermann", "erika@muster.example"];
    const props = {
      bucket: `orders-${secret}`,
      tags: { owner: person, contact: address, "tom:data-class": "orders", note: secret },
      policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:*", Resource: secret }] }),
      lifecycleRules: [{ id: secret, enabled: true, prefix: person, expiration: { days: 30 } }],
      loggings: [{ targetBucket: secret, targetPrefix: address }],
      website: { indexDocument: secret },
    }; // prettier-ignore
    const written = serializeRecord(record({}, [bucket(props)]));
    expect(written).toContain('"name":"orders"');
    expect([secret, person, address, "indexDocument"].filter((each) => written.includes(each))).toEqual([]); // prettier-ignore
  });
});

describe("the versions of providers", () => {
  const versions = (...providers: SeenProvider[]) =>
    providerVersions({ resources: providers.map((each) => bucket({}, each)) });

  it("are what they state, else what the engine made part of their name", () => {
    expect(versions(provider("own", { version: "7.1.0" }))).toEqual({ "pulumi-resource-aws": "7.1.0" });
    expect(versions(provider("default_6_0_0"))).toEqual({ "pulumi-resource-aws": "6.0.0" });
  });

  it("are listed where there are several, and left out where none is stated", () => {
    expect(versions(provider("default_7_48_0"), provider("old", { version: "6.83.0" }), provider("own"))).toEqual({
      "pulumi-resource-aws": "6.83.0, 7.48.0",
    });
    expect(versions(provider("own", { version: { secret: "x" } }))).toEqual({});
  });
});
