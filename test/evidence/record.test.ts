import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { buildRecord, conclude, countsAsFailed, readRecord, serializeRecord } from "../../evidence/record";
import type { Finding } from "../../evidence/record";
import { recordJsonSchema } from "../../evidence/schema";
import { failed, inapplicable, mixedParts, mixedRecord, passed, run, undecided, waived } from "./records";

const anyFinding: fc.Arbitrary<Finding> = fc
  .tuple(
    fc.constantFrom(passed, failed, (rule: string, name: string) => waived(rule, name), undecided, inapplicable),
    fc.constantFrom("encryption-at-rest", "key-rotation", "residency-region"),
    fc.string({ unit: "binary", maxLength: 12 }),
  )
  .map(([make, rule, name]) => make(rule, name));

describe("a record", () => {
  it("is the same whatever order findings, population and notes came in", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyFinding)
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const parts = mixedParts({ findings: all });
          const turned = {
            ...parts,
            findings: shuffled,
            population: parts.population.toReversed(),
            notes: parts.notes?.toReversed() ?? [],
            rules: parts.rules?.toReversed() ?? [],
            attestations: parts.attestations?.toReversed() ?? [],
          };
          expect(serializeRecord(buildRecord(turned, {}))).toBe(serializeRecord(buildRecord(parts, {})));
        },
      ),
    );
  });

  it("loses no finding: every one is written, or counted as not applicable", () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const { summary } = mixedRecord({ findings });
        expect(Object.values(summary).reduce((sum, each) => sum + each, 0)).toBe(findings.length);
      }),
    );
  });

  it("keeps two equal findings as two", () => {
    expect(mixedRecord({ findings: [passed("key-rotation", "a"), passed("key-rotation", "a")] }).summary.pass).toBe(2);
  });

  it("counts not-applicable verdicts by rule and reason instead of listing them", () => {
    const findings = [inapplicable("key-rotation", "a"), inapplicable("key-rotation", "b")];
    const record = mixedRecord({ findings });
    expect([record.findings, record["not-applicable"]]).toEqual([
      [],
      [{ rule: "key-rotation", why: "the bucket holds no personal data", count: 2 }],
    ]);
  });

  it("built again from itself is itself", () => {
    const record = mixedRecord();
    expect(buildRecord(record, {})).toEqual(record);
  });

  it("replaces lone surrogates, which canonical JSON can't hold", () => {
    const record = mixedRecord({ findings: [passed("key-rotation", "a\uD800b")] });
    expect(readRecord(serializeRecord(record)).findings[0]?.resource.name).toBe("a\uFFFDb");
  });

  it("names every rule that judges a type once", () => {
    const population = [{ type: "t", count: 1, "judged-by": ["b", "a", "b"] }];
    expect(mixedRecord({ population }).population[0]?.["judged-by"]).toEqual(["a", "b"]);
  });
});

describe("the record's JSON Schema", () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(recordJsonSchema());
  const accepts = (record: unknown) => validate(JSON.parse(JSON.stringify(record)));

  it("accepts a record with everything in it", () => {
    expect([accepts(mixedRecord()), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ["a fail without a remedy", { ...failed("key-rotation", "a"), remedy: undefined }],
    ["a waived finding without its waiver", { ...waived("key-rotation", "a"), waiver: undefined }],
    ["an unknown without a reason", { ...undecided("key-rotation", "a"), why: undefined }],
    ["a raw property among the observations", { ...passed("key-rotation", "a"), observed: { tags: { owner: "x" } } }],
    ["a field that nobody knows", { ...passed("key-rotation", "a"), comment: "x" }],
  ])("refuses %s", (_what, finding) => {
    expect(accepts({ ...mixedRecord(), findings: [finding] })).toBe(false);
  });

  it.each(["2026-11-22T12:00:00.000Z", "2026-11-22T12:00:00+01:00", "2026-11-22"])("refuses %s as a time", (at) => {
    expect(accepts({ ...mixedRecord(), run: { ...run(), at } })).toBe(false);
  });
});

describe("the conclusion", () => {
  const of = (findings: Finding[], phase: "preview" | "update" | "state" | "live" = "preview") =>
    conclude(mixedRecord({ findings, run: run({ phase }) }));

  it.each([
    ["broken, whatever else is there", [failed("r", "a"), undecided("r", "b"), passed("r", "c")], "broken"],
    ["open where something is not known yet", [undecided("r", "b"), passed("r", "c")], "open"],
    ["excepted where a waiver counts", [waived("r", "b"), passed("r", "c")], "excepted"],
    ["kept where all passed", [passed("r", "c")], "kept"],
    ["no proof where no rule met anything", [], "nothing-judged"],
    ["no proof where nothing was applicable", [inapplicable("r", "a")], "nothing-judged"],
  ] as const)("is %s", (_what, findings, conclusion) => {
    expect(of([...findings])).toBe(conclusion);
  });

  it.each(["update", "state", "live"] as const)("is unproved where something is still unknown in phase %s", (phase) => {
    expect(of([undecided("r", "b"), passed("r", "c")], phase)).toBe("unproved");
  });
});

describe("the exit status", () => {
  const accepted = { reason: "r", "accepted-by": "DPO", "measure-instead": "m", until: "2027-01-01" };
  const counts = (findings: Finding[], phase: "preview" | "update", allowUnknown = false) =>
    countsAsFailed(mixedRecord({ findings, run: run({ phase }) }), { allowUnknown });

  it.each([
    ["a fail", [failed("r", "a")], "preview", false, true],
    ["an advisory fail", [failed("r", "a", { level: "advisory" })], "preview", false, false],
    ["an unknown in a preview", [undecided("r", "a")], "preview", false, false],
    ["an unknown after the update", [undecided("r", "a")], "update", false, true],
    ["an unknown after the update that is allowed", [undecided("r", "a")], "update", true, false],
    [
      "an unknown after the update that somebody answers for",
      [{ ...undecided("r", "a"), waiver: accepted }],
      "update",
      false,
      false,
    ],
    ["a fail under an expired waiver", [failed("r", "a", { waiver: accepted })], "update", false, true],
    ["a waived finding", [waived("r", "a")], "update", false, false],
  ] as const)("of %s", (_what, findings, phase, allowUnknown, expected) => {
    expect(counts([...findings], phase, allowUnknown)).toBe(expected);
  });
});
