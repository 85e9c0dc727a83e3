import fc from "fast-check";
import { buildRecord } from "../../../evidence/record";
import type { EvidenceRecord, Finding, Phase } from "../../../evidence/record";
import { failed, inapplicable, mixedParts, mixedRecord, passed, run, undecided, waived } from "../records";
import { attestedRecord, emptyRecord, resultOf } from "./documents";

const rule = "key-rotation";
const measure = "encryption.key-rotation";

/** The finding of that measure. */
function findingOf(id: string, record: EvidenceRecord = mixedRecord()) {
  const found = resultOf(record).findings?.find(({ target }) => target["target-id"] === `${id}_smt`);
  if (found === undefined) throw new Error(`there is no finding of ${id}`);
  return found;
}

const stateOf = (findings: Finding[], phase: Phase = "update") =>
  findingOf(measure, mixedRecord({ run: run({ phase }), findings })).target;
const named = (props: readonly { name: string; value: string; class?: string }[] | undefined, name: string) =>
  (props ?? []).filter((each) => each.name === name);

describe("a measure in the assessment results", () => {
  it.each([
    ["is satisfied where everything passes", [passed(rule, "a"), passed(rule, "b")], "satisfied", "pass"],
    ["is not satisfied where one resource fails", [passed(rule, "a"), failed(rule, "b")], "not-satisfied", "fail"],
    [
      "is not satisfied where something is unknown",
      [passed(rule, "a"), undecided(rule, "b")],
      "not-satisfied",
      "other",
    ],
    ["is not satisfied where something is waived", [passed(rule, "a"), waived(rule, "b")], "not-satisfied", "other"],
    ["is not satisfied where nothing was met", [], "not-satisfied", "other"],
    ["is not satisfied where nothing applies", [inapplicable(rule, "a")], "not-satisfied", "other"],
  ] as const)("%s", (_what, findings, state, reason) => {
    expect(stateOf([...findings]).status).toMatchObject({ state, reason });
  });

  it.each([
    ["attested", "physical.entrance", "satisfied"],
    ["not attested", "contracts.processors", "not-satisfied"],
    ["attested until last month", "people.training", "not-satisfied"],
  ])("that only a person can show, %s", (_what, id, state) => {
    expect(findingOf(id).target.status.state).toBe(state);
  });

  it("is never satisfied while anything about it failed, is unknown or waived", () => {
    const outcomes = { pass: passed, fail: failed, unknown: undecided, waived: (of: string, name: string) => waived(of, name) }; // prettier-ignore
    const some = fc.array(fc.constantFrom(...(Object.keys(outcomes) as (keyof typeof outcomes)[])), { maxLength: 6 });
    fc.assert(
      fc.property(some, (drawn) => {
        const { status } = stateOf(drawn.map((outcome, index) => outcomes[outcome](rule, `r${index}`)));
        return (status.state === "satisfied") === (drawn.length > 0 && drawn.every((each) => each === "pass"));
      }),
    );
  });

  it("that a preview keeps is planned, after the deploy it is implemented", () => {
    const implementation = (phase: Phase) => stateOf([passed(rule, "a")], phase)["implementation-status"]?.state;
    expect([implementation("preview"), implementation("update")]).toEqual(["planned", "implemented"]);
  });

  it("says by a property what OSCAL's two states can't", () => {
    expect(named(findingOf("contracts.processors").props, "status")).toMatchObject([{ value: "unattested" }]);
  });

  it("names the sentences of the document with their status", () => {
    expect(named(findingOf("deletion.period").props, "statement")).toMatchObject([
      { value: "001-09", class: "failed" },
    ]);
  });

  it("has all that was observed about it, and every risk", () => {
    const { "related-observations": observations, "related-risks": risks } = findingOf("deletion.period");
    expect([observations?.length, risks?.length]).toEqual([3, 3]);
  });

  it("is reviewed and has a finding, each of those that the record promises", () => {
    const result = resultOf();
    const reviewed = result["reviewed-controls"]["control-selections"].flatMap((each) =>
      "include-controls" in each ? each["include-controls"].map((control) => control["control-id"]) : [],
    );
    expect(reviewed).toEqual(mixedRecord().measures?.map(({ id }) => id));
    expect(result.findings?.length).toBe(reviewed.length);
  });
});

describe("an observation", () => {
  const observations = (record?: EvidenceRecord) => resultOf(record).observations ?? [];

  it("is there for every finding of the record, passes too", () => {
    const outcomes = observations().flatMap(({ props }) => named(props, "outcome").map(({ value }) => value));
    expect(outcomes.sort()).toEqual(
      mixedRecord()
        .findings.map(({ outcome }) => outcome)
        .sort(),
    );
  });

  it("of a pass says what was observed, and at which resource", () => {
    const result = resultOf(mixedRecord({ findings: [passed("encryption-at-rest", "orders")] }));
    const items = result["local-definitions"]["inventory-items"]?.map(({ uuid, description }) => ({
      uuid,
      description,
    }));
    const [observation] = result.observations ?? [];
    expect(observation?.description).toContain("key=customer-managed");
    expect(items).toEqual([{ uuid: expect.any(String), description: "orders" }]);
    expect(observation).toMatchObject({ subjects: [{ "subject-uuid": items?.[0]?.uuid, type: "inventory-item" }] });
  });

  it("of a person's word expires with it", () => {
    const [attested] = observations(attestedRecord("2027-03-01")).filter(({ methods }) => methods.includes("ATTESTATION")); // prettier-ignore
    expect(attested).toMatchObject({ collected: "2026-03-01T00:00:00Z", expires: "2027-03-01T23:59:59Z" });
  });

  it("of a word without an end that OSCAL can write says its day all the same", () => {
    const [attested] = observations(attestedRecord("9999-12-31")).filter(({ methods }) => methods.includes("ATTESTATION")); // prettier-ignore
    expect(attested).not.toHaveProperty("expires");
    expect(named(attested?.props, "valid-until")).toMatchObject([{ value: "9999-12-31" }]);
  });
});

describe("a risk", () => {
  const risks = (findings: Finding[]) =>
    (resultOf(mixedRecord({ findings })).risks ?? []).filter(({ props }) => named(props, "outcome").length > 0);

  it("that a waiver accepts is an approved deviation until its last day, with what protects meanwhile", () => {
    const [risk] = risks([waived(rule, "a", "2026-12-31")]);
    expect(risk).toMatchObject({ status: "deviation-approved", deadline: "2026-12-31T23:59:59Z" });
    expect(JSON.stringify(risk)).toContain("Zugriff nur durch die Archivrolle");
  });

  it("is open where a rule is broken, with the remedy", () => {
    const [risk] = risks([failed(rule, "a")]);
    expect(risk?.status).toBe("open");
    expect(JSON.stringify(risk)).toContain("Set expiration.days to 10 at most.");
  });

  it("is under investigation where something is unknown", () => {
    expect(risks([undecided(rule, "a")])[0]?.status).toBe("investigating");
  });

  it("is none where a rule passes", () => {
    expect(risks([passed(rule, "a")])).toEqual([]);
  });
});

describe("the result", () => {
  const { props, remarks, "local-definitions": definitions } = resultOf();

  it("says where the record comes from, and its hash", () => {
    expect(["commit", "stack", "promise-sha256", "deployed-by"].map((name) => named(props, name)[0]?.value)).toEqual([
      "c".repeat(40),
      "prod",
      "a".repeat(64),
      "GitHub Actions: muster/fotolabor workflow Deploy run 4711",
    ]);
    expect(named(props, "record-sha256")[0]?.value).toMatch(/^[0-9a-f]{64}$/);
  });

  it("counts every outcome, the unknowns too", () => {
    expect(named(props, "count").map((each) => `${each.class}: ${each.value}`)).toEqual([
      "pass: 3",
      "fail: 2",
      "waived: 1",
      "unknown: 1",
      "not-applicable: 1",
    ]);
  });

  it("lists a type that no rule judges, with its count", () => {
    const type = definitions.components?.find(({ title }) => title === "aws:pinpoint/app:App");
    expect(named(type?.props, "judged")).toMatchObject([{ value: "no" }]);
    expect(named(type?.props, "count")).toMatchObject([{ value: "2" }]);
  });

  it("says what it does not prove, and what a note says", () => {
    expect(remarks).toContain("It shows what is planned, not what exists in the cloud.");
    expect(remarks).toContain("The waiver for assets expired");
  });

  it("names the reports on providers, and until when it is kept", () => {
    const { props } = resultOf();
    expect(named(props, "inherited-report")).toMatchObject([
      {
        value: "Amazon Web Services EMEA SARL: C5-Testat, Typ 2, C5:2020, 2025-10-01/2026-09-30",
        remarks: "physical.entrance",
      },
    ]);
    expect(named(props, "keep-until")[0]?.value).toBe("2029-11-22");
  });

  it("of a record without measures says that nothing was reviewed", () => {
    expect(resultOf(emptyRecord())["reviewed-controls"]).toHaveProperty(
      "description",
      "The record names no measure: nothing was reviewed.",
    );
  });

  it("of a dirty checkout says so", () => {
    const dirty = buildRecord(mixedParts({ run: run({ commit: { id: "c".repeat(40), dirty: true } }) }), {});
    expect(named(resultOf(dirty).props, "commit")[0]?.class).toBe("dirty");
  });
});
