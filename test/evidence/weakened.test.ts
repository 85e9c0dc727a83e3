import { buildRecord, type EvidenceRecord, type RecordParts } from "../../evidence/record";
import { weakened } from "../../evidence/weakened";
import { rules, run } from "./records";

const line = (topic: string, value: string) => ({ topic: { de: topic, en: topic }, value: { de: value, en: value } });
const measure = (id: string) => ({
  id,
  title: { de: id, en: `${id}.` },
  category: { de: "Verschlüsselung", en: "Encryption" },
  "shown-by": ["enforced" as const],
});
const record = (more: Partial<RecordParts> = {}): EvidenceRecord =>
  buildRecord({ run: run(), population: [], findings: [], rules, ...more }, {});
const weakenings = (before: EvidenceRecord, after: EvidenceRecord, excused?: (rule: string) => boolean) => {
  const comparison = weakened(before, after, excused);
  return comparison.comparable ? comparison.weakenings : comparison.because;
};

describe("a later record", () => {
  test("that asks for the same is not weaker", () => {
    expect(weakenings(record(), record())).toEqual([]);
  });

  test("that asks for more is not weaker", () => {
    const before = record({ rules: rules.slice(1), run: run({ levels: { "key-rotation": "advisory" } }) });
    expect(weakenings(before, record({ measures: [measure("a.b")] }))).toEqual([]);
  });

  test("without a rule is weaker, whether it is gone or switched off", () => {
    const gone = { what: "rule-gone", rule: "key-rotation", before: "mandatory", after: "disabled" };
    const without = rules.filter(({ id }) => id !== "key-rotation");
    expect(weakenings(record(), record({ rules: without }))).toEqual([gone]);
    expect(weakenings(record(), record({ run: run({ levels: { "key-rotation": "disabled" } }) }))).toEqual([gone]);
  });

  test("with a lower level is weaker, with a higher one not", () => {
    const advisory = record({ run: run({ levels: { "key-rotation": "advisory" } }) });
    const lowered = { what: "level-lowered", rule: "key-rotation", before: "mandatory", after: "advisory" };
    expect(weakenings(record(), advisory)).toEqual([lowered]);
    expect(weakenings(advisory, record())).toEqual([]);
  });

  test("may be weaker where a waiver accepts it", () => {
    const advisory = record({ run: run({ levels: { "key-rotation": "advisory" } }) });
    expect(weakenings(record(), advisory, (rule) => rule === "key-rotation")).toEqual([]);
  });

  test("without a measure is weaker", () => {
    const before = record({ measures: [measure("a.b"), measure("a.c")] });
    expect(weakenings(before, record({ measures: [measure("a.c")] }))).toEqual([
      { what: "measure-gone", measure: "a.b" },
    ]);
  });

  test("that promises otherwise is to be looked at", () => {
    const before = record({ promised: [line("period", "14 days"), line("period", "30 days"), line("TLS", "1.2")] });
    const after = record({ promised: [line("period", "14 days"), line("period", "90 days")] });
    expect(weakenings(before, after)).toEqual([
      { what: "otherwise", before: line("period", "30 days"), after: line("period", "90 days") },
      { what: "otherwise", before: line("TLS", "1.2"), after: undefined },
    ]);
  });

  test.each([
    ["stack", run({ stack: "test" })],
    ["witness", run({ witness: "aws" })],
    ["organisation", run({ organisation: "Andere GmbH" })],
  ])("of another %s says nothing about the earlier one", (because, other) => {
    expect(weakenings(record(), record({ run: other }))).toBe(because);
  });
});
