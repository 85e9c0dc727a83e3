import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverage } from "../../catalogue/coverage";
import type { Demonstration } from "../../catalogue/demonstrations";
import { allMeasures } from "../../catalogue/measures";
import { allOrganisations } from "../../catalogue/organisations";
import { packageRoot } from "../../catalogue/package-root";
import { demonstrationsText } from "../../scripts/demonstrations";

const fourteenDays = { id: "retention-within-promise", measures: ["deletion.period"] };
const prints = { statement: "001-021", twin: "photo-lab-broken", resource: "prints", rule: "retention-within-promise" };

const tableOf = (shown: readonly Demonstration[]) => coverage(allMeasures(), allOrganisations(), [fourteenDays], shown);

test("what the stacks demonstrate is what `make generate` makes of them", () => {
  expect(readFileSync(join(packageRoot(), "catalogue/demonstrations.json"), "utf8")).toBe(demonstrationsText());
});

describe("a sentence that a rule enforces", () => {
  const undemonstrated = (shown: readonly Demonstration[]) =>
    tableOf(shown).undemonstrated.find(({ statement }) => statement === "001-021");

  test("is demonstrated by a twin that breaks it", () => {
    expect(undemonstrated([prints])).toBeUndefined();
    expect(tableOf([prints]).statements.flatMap((each) => each.demonstrations)).toEqual([prints]);
  });
  test("is not demonstrated where nothing breaks it", () => {
    expect(undemonstrated([])).toEqual({ organisation: "photo-lab", statement: "001-021" });
  });
  test("is not demonstrated by a rule that is not for it", () => {
    expect(undemonstrated([{ ...prints, rule: "key-rotation" }])).toBeDefined();
  });
  test("is not demonstrated by what breaks another", () => {
    expect(undemonstrated([{ ...prints, statement: "001-032" }])).toBeDefined();
  });
});

test("a sentence that no rule enforces is not asked for a demonstration", () => {
  expect(tableOf([]).undemonstrated.map(({ statement }) => statement)).not.toContain("001-006");
});
