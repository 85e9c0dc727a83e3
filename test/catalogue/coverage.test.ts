import fc from "fast-check";
import { coverage, type RuleReference } from "../../catalogue/coverage";
import { allMeasures } from "../../catalogue/measures";
import { allOrganisations, organisation } from "../../catalogue/organisations";

const measures = allMeasures();
const organisations = allOrganisations();
const statements = organisations.flatMap((each) => each.statements);

const fourteenDays: RuleReference = { id: "retention-within-promise", measures: ["deletion.period"] };
const encrypted: RuleReference = { id: "encryption-at-rest", measures: ["encryption.at-rest", "encryption.own-key"] };

const someRules = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{3,8}$/),
    measures: fc.subarray(measures.map(({ id }) => id).concat("no.such-measure"), { minLength: 1, maxLength: 6 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe("coverage", () => {
  test("finds the rules of a sentence through its measures", () => {
    expect(of("001-021", [fourteenDays, encrypted]).rules).toEqual(["retention-within-promise"]);
  });

  test("names a rule once, though it keeps two measures of the sentence", () => {
    expect(of("002-009", [encrypted]).rules).toEqual(["encryption-at-rest"]);
  });

  test("finds no rule for a sentence whose measures no rule names", () => {
    expect(of("001-034", [fourteenDays, encrypted]).rules).toEqual([]);
  });

  test("tells which measures of a sentence live checks verify", () => {
    expect(of("001-022", []).live).toEqual([]);
    expect(of("004-017", []).live).toEqual(["review.changes-documented"]);
    expect(of("001-021", []).live).toEqual(["deletion.period", "deletion.all-copies", "deletion.declared"]);
  });

  test("tells what a person has to attest", () => {
    expect(of("001-025", []).attestations).toEqual(["AT-DEL"]);
  });

  test("finds the sentences of a rule", () => {
    const photoLab = coverage(measures, [organisation("photo-lab")], [fourteenDays]);
    expect(photoLab.rules).toEqual([
      { rule: "retention-within-promise", measures: ["deletion.period"], statements: ["001-021", "001-032"] },
    ]);
  });

  test("lists a sentence that is promised as enforceable and has no rule", () => {
    expect(coverage(measures, organisations, [encrypted]).enforceableWithoutRule).toContain("001-021");
    expect(coverage(measures, organisations, [fourteenDays]).enforceableWithoutRule).not.toContain("001-021");
  });

  test("does not list sentences without a rule that only a person can attest", () => {
    expect(coverage(measures, organisations, []).enforceableWithoutRule).not.toContain("001-034");
  });

  test("lists measures that no rule enforces, though they are said to be enforced", () => {
    const { measuresWithoutRule } = coverage(measures, organisations, [encrypted]);
    expect(measuresWithoutRule).toContain("deletion.period");
    expect(measuresWithoutRule).not.toContain("encryption.own-key");
    expect(measuresWithoutRule).not.toContain("training.awareness");
  });

  test("lists measures that a rule names and the catalogue does not have", () => {
    const misspelt = { id: "key-rotation", measures: ["encryption.key-rotations"] };
    expect(coverage(measures, organisations, [misspelt]).unknownMeasures).toEqual([
      { rule: "key-rotation", measure: "encryption.key-rotations" },
    ]);
  });

  test("has every sentence once, whatever rules there are", () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        expect(coverage(measures, organisations, rules).statements.map(({ statement }) => statement.id)).toEqual(
          statements.map(({ id }) => id),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("says the same in both directions", () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        const table = coverage(measures, organisations, rules);
        const there = table.statements.flatMap((each) => each.rules.map((rule) => `${rule} ${each.statement.id}`));
        const back = table.rules.flatMap((each) => each.statements.map((id) => `${each.rule} ${id}`));
        expect(new Set(there)).toEqual(new Set(back));
      }),
      { numRuns: 20 },
    );
  });

  test("never lists more without a rule when rules are added", () => {
    fc.assert(
      fc.property(someRules, someRules, (rules, more) => {
        const fewer = coverage(measures, organisations, [...rules, ...more]).enforceableWithoutRule;
        expect(coverage(measures, organisations, rules).enforceableWithoutRule).toEqual(expect.arrayContaining(fewer));
      }),
      { numRuns: 20 },
    );
  });

  test("has no sentence of class E without a rule once every measure has one", () => {
    const all = { id: "all", measures: measures.map(({ id }) => id) };
    expect(coverage(measures, organisations, [all])).toMatchObject({
      enforceableWithoutRule: [],
      measuresWithoutRule: [],
    });
  });
});

function of(id: string, rules: RuleReference[]) {
  const found = coverage(measures, organisations, rules).statements.find(({ statement }) => statement.id === id);
  if (found === undefined) throw new Error(`there is no statement ${id}`);
  return found;
}
