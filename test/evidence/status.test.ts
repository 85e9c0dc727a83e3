import { measureProofs, statementStatus } from "../../evidence/status";
import type { Status } from "../../evidence/status";
import { failed, inapplicable, measures, mixedRecord, passed, rules, run, undecided, waived } from "./records";
import type { Finding, RecordParts } from "../../evidence/record";

const statusOf = (id: string, change: Partial<RecordParts>) =>
  measureProofs(mixedRecord(change)).find((each) => each.id === id)?.status;
const encryption = (findings: Finding[], change: Partial<RecordParts> = {}) =>
  statusOf("encryption.at-rest", { attestations: [], ...change, findings });
const attestation = (on: string, until: string, measure = "physical.entrance") => ({
  attestations: [{ measure, type: "AT-PHYS", by: "Leitung", on, "valid-until": until, document: "d.pdf" }],
});

describe("the status of a measure that rules show", () => {
  const rule = "encryption-at-rest";
  it.each([
    ["enforced", [passed(rule, "a"), inapplicable(rule, "b")]],
    ["waived", [passed(rule, "a"), waived(rule, "b")]],
    ["unknown", [passed(rule, "a"), waived(rule, "b"), undecided(rule, "c")]],
    ["failed", [passed(rule, "a"), waived(rule, "b"), undecided(rule, "c"), failed(rule, "d")]],
    ["not-applicable", [inapplicable(rule, "a")]],
    ["unjudged", []],
  ] as [Status, Finding[]][])("is %s", (status, findings) => {
    expect(encryption(findings)).toBe(status);
  });

  it("is verified where the cloud itself was asked", () => {
    expect(encryption([passed(rule, "a")], { run: run({ witness: "aws", phase: "live" }) })).toBe("verified");
  });
});

describe("the status of a measure that a person attests", () => {
  it.each([
    ["attested", "on its first day", attestation("2026-11-22", "2027-01-01")],
    ["attested", "on its last day", attestation("2026-01-01", "2026-11-22")],
    ["expired", "the day after", attestation("2026-01-01", "2026-11-21")],
    ["expired", "before it begins", attestation("2026-11-23", "2027-01-01")],
    ["unattested", "without an attestation", { attestations: [] }],
  ])("is %s %s", (status, _when, change) => {
    expect(statusOf("physical.entrance", change)).toBe(status);
  });

  it("is unattested where rules pass, but a person's word is owed as well", () => {
    const owed = measures.map((each) =>
      each.id === "encryption.at-rest" ? { ...each, "shown-by": ["enforced" as const, "attested" as const] } : each,
    );
    expect(encryption([passed("encryption-at-rest", "a")], { measures: owed })).toBe("unattested");
  });

  it("is failed where a rule fails, whatever a person attests", () => {
    const change = attestation("2026-01-01", "2027-01-01", "encryption.at-rest");
    expect(encryption([failed("encryption-at-rest", "a")], change)).toBe("failed");
  });
});

describe("the measures of a record", () => {
  it("are in the catalogue's order, then those that only rules name", () => {
    const record = mixedRecord({
      measures: measures.slice(1, 3),
      rules: rules.slice(0, 2),
      findings: [],
      attestations: [],
    });
    expect(measureProofs(record).map((each) => each.id)).toEqual([
      "encryption.key-rotation",
      "residency.regions",
      "encryption.at-rest",
    ]);
  });
});

describe("the status of a statement", () => {
  const proofs = new Map(measureProofs(mixedRecord()).map((each) => [each.id, each]));

  it.each([
    ["failed", ["encryption.at-rest", "deletion.period"]],
    ["unknown", ["encryption.at-rest", "encryption.key-rotation"]],
    ["enforced", ["encryption.at-rest"]],
    ["attested", ["encryption.at-rest", "physical.entrance"]],
    ["unjudged", ["encryption.at-rest", "no.such-measure"]],
    ["unjudged", []],
  ] as [Status, string[]][])("is %s with the measures %j: that of the weakest", (status, ids) => {
    expect(statementStatus({ id: "1", measures: ids }, proofs)).toBe(status);
  });

  it.each([
    ["no-evidence", "unjudged"],
    ["flawed", "unjudged"],
    ["open", "unknown"],
  ] as const)("is never shown as kept where it is %s: %s", (standing, status) => {
    const kept = new Map(measureProofs(mixedRecord({ findings: [passed("encryption-at-rest", "a")], attestations: [] })).map((each) => [each.id, each])); // prettier-ignore
    const statement = { id: "1", measures: ["encryption.at-rest"] };
    expect(statementStatus(statement, kept)).toBe("enforced");
    expect(statementStatus({ ...statement, standing }, kept)).toBe(status);
  });
});
