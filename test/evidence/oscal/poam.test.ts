import { isSatisfied } from "../../../evidence/oscal/findings";
import { measureProofs } from "../../../evidence/status";
import type { EvidenceRecord, Finding, Severity } from "../../../evidence/record";
import { failed, mixedRecord, passed, undecided, waived } from "../records";
import { emptyRecord, poam } from "./documents";

const plan = (record?: EvidenceRecord) => poam(record)["plan-of-action-and-milestones"];
const items = (record?: EvidenceRecord) => plan(record)["poam-items"];
const only = (findings: Finding[]) => mixedRecord({ findings, population: [], measures: [], rules: [], attestations: [] }); // prettier-ignore
const deadline = (finding: Finding) => plan(only([finding])).risks?.[0]?.deadline;
const outcomesOf = (record?: EvidenceRecord) =>
  items(record).flatMap(({ props }) => props.filter(({ name }) => name === "outcome").map(({ value }) => value));

describe("the plan of action", () => {
  it("has an item for every fail, unknown and waiver, and none for a pass", () => {
    const left = mixedRecord().findings.filter(({ outcome }) => outcome !== "pass");
    expect(outcomesOf()).toEqual(left.map(({ outcome }) => outcome));
  });

  it("leaves out no measure that the assessment results do not find satisfied", () => {
    const open = measureProofs(mixedRecord()).filter((proof) => !isSatisfied(proof));
    const planned = items().flatMap(({ props }) => props.filter(({ name }) => name === "measure").map((each) => each.value)); // prettier-ignore
    expect(open.map(({ id }) => id).filter((id) => !planned.includes(id))).toEqual([]);
  });

  it("has an item for the types that no rule judges", () => {
    expect(items().map(({ description }) => description)).toContainEqual(expect.stringContaining("aws:pinpoint/app:App × 2")); // prettier-ignore
  });

  it("ends a waiver's item with the waiver", () => {
    expect(deadline(waived("key-rotation", "a", "2026-12-31"))).toBe("2026-12-31T23:59:59Z");
  });

  it("writes no deadline that OSCAL can't write", () => {
    expect(deadline(waived("key-rotation", "a", "9999-12-31"))).toBeUndefined();
  });

  it.each([
    ["critical", "2026-11-29"],
    ["high", "2026-12-22"],
    ["medium", "2027-02-20"],
    ["low", "2027-05-21"],
  ] as [Severity, string][])("proposes a deadline by severity: %s until %s", (severity, day) => {
    expect(deadline(failed("key-rotation", "a", { severity }))).toBe(`${day}T23:59:59Z`);
  });

  it("says of a deadline that nobody promised that it is proposed", () => {
    const [risk] = plan(only([undecided("key-rotation", "a")])).risks ?? [];
    expect(risk?.props).toContainEqual(expect.objectContaining({ name: "deadline-basis", value: "proposed" }));
  });

  it("says in an item of its own that nothing is open, and nothing more", () => {
    expect(items(emptyRecord()).map(({ title }) => title)).toEqual(["Nothing open"]);
  });

  it("does not say so where something is open", () => {
    expect(items().map(({ title }) => title)).not.toContain("Nothing open");
  });

  it("is not empty of a record in which all passed but a measure is unattested", () => {
    const record = mixedRecord({ findings: [passed("key-rotation", "a")], population: [] });
    expect(items(record).map(({ title }) => title)).toContain("Contracts: unattested");
  });
});
