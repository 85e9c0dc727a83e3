import { conflictsOf } from "../../catalogue/consistency";
import { coverage } from "../../catalogue/coverage";
import { gapsIn } from "../../catalogue/coverage-gaps";
import { allCategories, allMeasures } from "../../catalogue/measures";
import { allOrganisations } from "../../catalogue/organisations";
import { rules } from "../../policies/rules";
import { printJson } from "../print";

/** Prints the whole catalogue, as `tomguard catalogue --json`. */
export function printCatalogue(): void {
  printJson(wholeCatalogue());
}

/** The whole catalogue with what hangs on it. */
function wholeCatalogue() {
  const [measures, organisations] = [allMeasures(), allOrganisations()];
  const table = coverage(measures, organisations, rules);
  return {
    categories: allCategories(),
    measures: measures.map((measure) => ({
      ...measure,
      rules: rules.filter((rule) => rule.measures.includes(measure.id)).map(({ id }) => id),
      statements: table.statements
        .filter(({ statement }) => statement.measures.includes(measure.id))
        .map(({ statement }) => statement.id),
    })),
    organisations: organisations.map(({ id, document, promise, statements }) => ({
      id,
      document,
      promise,
      statements,
    })),
    coverage: {
      rules: table.rules,
      gaps: gapsIn(table),
      measuresWithoutRule: table.measuresWithoutRule,
      demonstrations: table.statements.flatMap((each) => each.demonstrations),
      undemonstrated: table.undemonstrated,
    },
    conflicts: organisations.flatMap(conflictsOf),
  };
}
