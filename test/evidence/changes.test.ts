import { asksForAttention, changesBetween, comparableBefore } from "../../evidence/changes";
import type { Change } from "../../evidence/changes";
import type { EvidenceRecord, RecordParts } from "../../evidence/record";
import { bucket, bucketInStack, failed, inapplicable, largeRecord, mixedRecord, passed, rules, run, undecided, waived } from "./records"; // prettier-ignore

const rule = "retention-within-promise";
const population = (count: number, judgedBy = [rule]) => [
  { type: "aws:s3/bucket:Bucket", count, "judged-by": judgedBy },
];
const record = (more: Partial<RecordParts> = {}): EvidenceRecord =>
  mixedRecord({ population: population(1), findings: [passed(rule, "orders")], notes: [], ...more });
const attestation = (more: object = {}) => ({ measure: "people.training", type: "AT-TRAIN", by: "Personal", on: "2026-01-01", "valid-until": "2027-01-01", document: "schulung.pdf", ...more }); // prettier-ignore

/** Changes as `bearing what`, in their order. */
const kinds = (changes: readonly Change[]) => changes.map(({ bearing, what }) => `${bearing} ${what}`);
const between = (before: Partial<RecordParts>, after: Partial<RecordParts>) =>
  changesBetween(record(before), record(after));
const only = (changes: readonly Change[], what: Change["what"]) => changes.filter((each) => each.what === what);

describe("two records", () => {
  it("that are the same have no changes", () => {
    expect(changesBetween(mixedRecord(), mixedRecord())).toEqual([]);
  });

  it.each([
    ["stack", run({ stack: "test" })],
    ["project", run({ project: "other" })],
    ["witness", run({ witness: "aws" })],
    ["organisation", run({ organisation: "Andere GmbH" })],
  ])("of another %s are not compared, and say so", (field, other) => {
    expect(between({}, { run: other })).toMatchObject([{ what: "not-comparable", bearing: "otherwise", field }]);
  });

  it("keep apart what two stacks of one app call alike", () => {
    const [shop, archive] = [{ resource: bucketInStack("Shop") }, { resource: bucketInStack("Archive") }];
    const before = { findings: [failed(rule, "orders", shop), passed(rule, "orders", archive)] };
    const after = { findings: [passed(rule, "orders", shop), failed(rule, "orders", archive)] };
    expect(kinds(between(before, after))).toEqual(["weaker verdict-worse", "stronger verdict-mended"]);
  });

  it("have their changes in order: weaker, otherwise, stronger, neutral", () => {
    const changes = between(
      { findings: [passed(rule, "orders"), failed("log-retention", "orders"), passed("key-rotation", "old")] },
      {
        rules: rules.filter(({ id }) => id !== "encryption-at-rest"),
        run: run({ versions: { tomguard: "0.2.0" } }),
        promised: [],
        findings: [failed(rule, "orders"), passed("log-retention", "orders")],
      },
    );
    expect([...new Set(kinds(changes))]).toEqual([
      "weaker rule-gone",
      "weaker verdict-worse",
      "otherwise promise-otherwise",
      "stronger verdict-mended",
      "neutral resource-gone",
      "neutral provenance",
    ]);
  });

  it("give the same changes in the same order every time", () => {
    const [before, after] = [mixedRecord(), record({ findings: [failed(rule, "orders"), failed(rule, "archive")] })];
    expect(changesBetween(before, after)).toEqual(changesBetween(before, after));
  });
});

describe("a verdict", () => {
  it.each([
    ["pass", "fail", passed(rule, "orders"), failed(rule, "orders"), "weaker verdict-worse"],
    ["pass", "unknown", passed(rule, "orders"), undecided(rule, "orders"), "weaker verdict-worse"],
    ["waived", "fail", waived(rule, "orders"), failed(rule, "orders"), "weaker verdict-worse"],
    ["unknown", "fail", undecided(rule, "orders"), failed(rule, "orders"), "weaker verdict-worse"],
    ["fail", "unknown", failed(rule, "orders"), undecided(rule, "orders"), "otherwise verdict-otherwise"],
    ["fail", "pass", failed(rule, "orders"), passed(rule, "orders"), "stronger verdict-mended"],
    ["unknown", "pass", undecided(rule, "orders"), passed(rule, "orders"), "stronger verdict-mended"],
  ])("that was %s and is %s tells so", (was, is, before, after, kind) => {
    const changes = between({ findings: [before] }, { findings: [after] });
    const verdict = changes.find(({ what }) => what.startsWith("verdict"));
    expect(kinds(verdict ? [verdict] : [])).toEqual([kind]);
    expect(verdict).toMatchObject({ rule, resource: bucket("orders"), before: was, after: is });
  });

  it("tells what is wrong now, in both languages", () => {
    const [change] = between({}, { findings: [failed(rule, "orders")] });
    expect(change?.text).toEqual({
      de: "orders (aws:s3/bucket:Bucket): „retention-within-promise“ war eingehalten, ist jetzt verletzt: Objekte in orders bleiben 30 Tage, zugesagt sind 14.",
      en: "orders (aws:s3/bucket:Bucket): “retention-within-promise” was kept, is now broken: Objects in orders stay 30 days, promised are 14.",
    });
  });

  it("of which there are several counts as the worst of them", () => {
    const both = [passed(rule, "orders"), failed(rule, "orders")];
    expect(kinds(between({}, { findings: both }))).toEqual(["weaker verdict-worse"]);
    expect(between({ findings: both }, { findings: both })).toEqual([]);
  });

  it("on a new resource that fails is worse; one of a new rule is to be looked at", () => {
    const failing = [passed(rule, "orders"), failed(rule, "drops")];
    const added = between({}, { population: population(2), findings: failing });
    expect(kinds(added)).toEqual(["weaker verdict-worse", "neutral resource-new", "neutral population"]);
    const without = rules.filter(({ id }) => id !== "key-rotation");
    const found = between({ rules: without }, { findings: [passed(rule, "orders"), failed("key-rotation", "orders")] });
    expect(kinds(found)).toEqual(["otherwise verdict-otherwise", "stronger rule-new"]);
  });

  it("that is given no longer, though rule and resource are there, is to be looked at", () => {
    const changes = between(
      { findings: [passed(rule, "orders"), failed("log-retention", "orders")] },
      { findings: [passed(rule, "orders"), inapplicable("log-retention", "orders")] },
    );
    expect(changes).toMatchObject([{ what: "no-longer-judged", bearing: "otherwise", rule: "log-retention", before: "fail" }]); // prettier-ignore
  });

  it("of a rule that is gone is not told of again", () => {
    const both = [passed(rule, "orders"), failed("key-rotation", "orders")];
    const after = { rules: rules.filter(({ id }) => id !== "key-rotation") };
    expect(kinds(between({ findings: both }, after))).toEqual(["weaker rule-gone"]);
  });
});

describe("a resource", () => {
  it("is gone where every resource of its type has a verdict", () => {
    const changes = between({ population: population(2), findings: [passed(rule, "orders"), passed(rule, "old")] }, {});
    expect(only(changes, "resource-gone")).toMatchObject([{ bearing: "neutral", resource: bucket("old") }]);
  });

  it("may be there, and no rule applies to it any more, where some have none", () => {
    const seen = { population: population(2), findings: [passed(rule, "orders"), passed(rule, "old")] };
    const changes = between(seen, { population: population(2) });
    expect(changes).toMatchObject([{ what: "no-longer-judged", bearing: "otherwise", resource: bucket("old") }]);
  });

  it("type that no rule judges any more is to be looked at", () => {
    expect(kinds(between({}, { population: population(1, []) }))).toEqual(["otherwise type-unjudged"]);
  });
});

describe("a waiver", () => {
  const excused = { findings: [waived(rule, "orders"), waived(rule, "drops")] };

  it("that is new is weaker, and told of once", () => {
    const changes = between({}, excused);
    expect(only(changes, "waiver-new")).toMatchObject([{ bearing: "weaker", rule, after: "2026-12-31" }]);
    expect(only(changes, "waiver-new")[0]?.text.de).toContain("Ressourcen: 2");
  });

  it("that lasts longer is weaker, one that ends sooner stronger", () => {
    const [long, short] = [{ findings: [waived(rule, "orders", "2027-06-30")] }, { findings: [waived(rule, "orders")] }]; // prettier-ignore
    expect(kinds(between(short, long))).toEqual(["weaker waiver-extended"]);
    expect(kinds(between(long, short))).toEqual(["stronger waiver-shortened"]);
  });

  it("that is needed no more has ended", () => {
    expect(kinds(between({ findings: [waived(rule, "orders")] }, {}))).toEqual(["stronger verdict-mended", "neutral waiver-ended"]); // prettier-ignore
  });
});

describe("an attestation", () => {
  const at = (day: string) => run({ at: `${day}T12:00:00Z` });
  const attested = (...attestations: ReturnType<typeof attestation>[]) => ({ attestations });

  it("that is new is stronger, one without a successor that is gone is weaker", () => {
    expect(kinds(between(attested(), attested(attestation())))).toEqual(["stronger attestation-new"]);
    expect(kinds(between(attested(attestation()), attested()))).toEqual(["weaker attestation-gone"]);
  });

  it("that another replaces is not missed", () => {
    const renewed = attestation({ on: "2026-10-01", "valid-until": "2027-10-01" });
    expect(kinds(between(attested(attestation()), attested(renewed)))).toEqual([
      "stronger attestation-new",
      "neutral attestation-gone",
    ]);
  });

  it("expires between the two records", () => {
    const changes = between(
      { ...attested(attestation()), run: at("2026-12-31") },
      { ...attested(attestation()), run: at("2027-01-02") },
    );
    expect(kinds(changes)).toEqual(["weaker attestation-expired"]);
  });

  it("whose document has another checksum is to be looked at", () => {
    const [one, other] = ["a", "b"].map((digit) => attested(attestation({ sha256: digit.repeat(64) })));
    expect(kinds(between(one ?? {}, other ?? {}))).toEqual(["otherwise attestation-otherwise"]);
  });
});

describe("a report on a provider", () => {
  const report = (to: string) => ({ provider: "AWS", report: "C5-Testat", edition: "C5:2020", from: "2025-10-01", to, measures: [] }); // prettier-ignore
  const [old, newer] = [{ inherited: [report("2026-09-30")] }, { inherited: [report("2027-09-30")] }];

  it("that a newer one follows is not missed", () => {
    expect(kinds(between(old, newer))).toEqual(["neutral report-gone", "neutral report-new"]);
  });

  it("that none follows is to be looked at", () => {
    expect(kinds(between(newer, old))).toEqual(["otherwise report-gone", "neutral report-new"]);
    expect(kinds(between(old, { inherited: [] }))).toEqual(["otherwise report-gone"]);
  });
});

describe("the provenance", () => {
  it("tells of versions, pack, promise and commit, and bears on nothing", () => {
    const after = run({
      versions: { ...run().versions, pulumi: "3.260.0" },
      packSha256: "c".repeat(64),
      commit: { id: "d".repeat(40), dirty: true },
    });
    const changes = between({}, { run: after });
    expect(changes.map(({ field }) => field)).toEqual(["packSha256", "commit", "versions.pulumi"]);
    expect(new Set(kinds(changes))).toEqual(new Set(["neutral provenance"]));
    expect(changes[1]?.text.de).toContain(`${"d".repeat(40)} mit nicht eingecheckten Änderungen`);
  });
});

describe("what is made of the changes", () => {
  it("attention is asked for by what is weaker or otherwise only", () => {
    expect(asksForAttention(between({}, { findings: [failed(rule, "orders")] }))).toBe(true);
    expect(asksForAttention(between({}, { promised: [] }))).toBe(true);
    expect(asksForAttention(between({ findings: [failed(rule, "orders")] }, {}))).toBe(false);
  });

  it("the oldest comparable record is the one to compare with", () => {
    const [other, old, newer] = [record({ run: run({ stack: "test" }) }), record({ notes: [] }), record()];
    expect(comparableBefore([other, old, newer], record())).toBe(old);
    expect(comparableBefore([other], record())).toBeUndefined();
  });

  it("twenty thousand findings are compared at once", () => {
    const [before, after] = [largeRecord(20_000), mixedRecord({ population: [], findings: [] })];
    expect(only(changesBetween(before, after), "resource-gone").length).toBe(4_000);
  });
});
