import { promiseSchema } from "../../catalogue/promise/schema";
import { againstBaseline, isBaseline, mayBeWeakened } from "../../policies/against-baseline";
import { mixedRecord, run } from "../evidence/records";

const before = mixedRecord();
const lower = mixedRecord({ run: run({ levels: { "key-rotation": "advisory" } }) });
const measure = { promise: promiseSchema.parse({}), today: "2026-11-22" };
const compared = (after = lower, by = measure) =>
  againstBaseline(after, before, by).findings.filter(({ rule }) => rule === "baseline-not-weakened");

test("a rule that is less strict than in the record before fails by its name", () => {
  const [finding, ...more] = compared();
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    outcome: "fail",
    resource: { type: "tomguard:rule", name: "key-rotation" },
    problem: { de: expect.stringContaining("verbindlich"), en: expect.stringContaining("is advisory; ") },
  });
  expect(againstBaseline(lower, before, measure).summary.fail).toBe(lower.summary.fail + 1);
});

test("the same again passes, once for the stack", () => {
  expect(compared(before)).toMatchObject([{ outcome: "pass", observed: { lowered: 0 }, resource: { name: "prod" } }]);
});

test("a waiver accepts the lowering of one rule, and of no other", () => {
  const waiver = { rule: "baseline-not-weakened", reason: "r", "accepted-by": "DPO", "measure-instead": "m" };
  const by = (resource: string) => ({
    ...measure,
    promise: promiseSchema.parse({ waivers: [{ ...waiver, resource, until: "2026-12-31" }] }),
  });
  expect(compared(lower, by("key-rotation"))).toMatchObject([{ outcome: "waived" }]);
  expect(compared(lower, by("encryption-at-rest"))).toMatchObject([{ outcome: "fail" }]);
});

test("its own level can't be lowered with the others", () => {
  const promise = promiseSchema.parse({ rules: { "baseline-not-weakened": "disabled" } });
  expect(compared(lower, { ...measure, promise })).toMatchObject([{ outcome: "fail" }]);
  expect(compared(lower, { ...measure, promise })[0]).not.toHaveProperty("level");
});

test("records of other stacks are not compared", () => {
  expect(compared(mixedRecord({ run: run({ stack: "test", levels: { "key-rotation": "advisory" } }) }))).toEqual([]);
});

test("what was weakened itself, and what was only checked, is nothing to compare with", () => {
  const weaker = againstBaseline(lower, before, measure);
  expect([isBaseline(before), isBaseline(weaker), mayBeWeakened(weaker)]).toEqual([true, false, true]);
  expect(isBaseline(mixedRecord({ run: run({ phase: "check" }) }))).toBe(false);
  const open = againstBaseline(before, { unreadable: "the ledger can't be read" }, measure);
  expect([open.summary.unknown, isBaseline(open), mayBeWeakened(open)]).toEqual([
    before.summary.unknown + 1,
    false,
    true,
  ]);
});
