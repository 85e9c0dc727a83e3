import { conflictsOf, type Inconsistency } from "./consistency";
import type { RuleReference } from "./coverage";
import { allCategories, allMeasures, measureById, type Category, type Measure } from "./measures";
import {
  allOrganisations,
  organisation,
  organisationFile,
  type Organisation,
  type OrganisationId,
  type Statement,
} from "./organisations";
import { statementLines, withLines } from "./consistency/statement-lines";
import type { Text } from "./text";

/** What a dossier needs of a rule beside what coverage does. */
export interface NamedRule extends RuleReference {
  title: Text;
}

/** A measure with everything that hangs on it. */
export interface MeasureDossier {
  sort: "measure";
  measure: Measure;
  category: Category | undefined;
  rules: NamedRule[];
  /** Sentences of all organisations that mean it. */
  statements: PlacedStatement[];
  /** What does not go together in those sentences. */
  conflicts: Inconsistency[];
}

/** A sentence with everything that hangs on it. */
export interface StatementDossier extends PlacedStatement {
  sort: "statement";
  document: Organisation["document"];
  measures: { measure: Measure; rules: NamedRule[] }[];
  conflicts: Inconsistency[];
}

export interface PlacedStatement {
  organisation: OrganisationId;
  statement: Statement;
  /** The file of the catalogue, below the package, and the line from 1. */
  file: string;
  line: number | undefined;
}

/** Everything that hangs on a measure or a sentence; `undefined` for an id that the catalogue does not have. */
export function dossierOf(id: string, rules: readonly NamedRule[]): MeasureDossier | StatementDossier | undefined {
  const measure = measureById(id);
  return measure === undefined ? statementDossier(id, rules) : measureDossier(measure, rules);
}

function measureDossier(measure: Measure, rules: readonly NamedRule[]): MeasureDossier {
  const statements = allOrganisations().flatMap((each) =>
    each.statements.filter(({ measures }) => measures.includes(measure.id)).map((statement) => placed(each, statement)),
  );
  const ids = new Set(statements.map(({ statement }) => statement.id));
  const concerned = new Set(statements.map((each) => each.organisation));
  return {
    sort: "measure",
    measure,
    category: allCategories().find(({ id }) => id === measure.category),
    rules: rulesFor(measure, rules),
    statements,
    conflicts: [...concerned].flatMap(conflictsIn).filter((each) => each.statements.some((id) => ids.has(id))),
  };
}

function statementDossier(id: string, rules: readonly NamedRule[]): StatementDossier | undefined {
  const owner = allOrganisations().find(({ statements }) => statements.some((each) => each.id === id));
  const statement = owner?.statements.find((each) => each.id === id);
  if (owner === undefined || statement === undefined) return undefined;
  return {
    sort: "statement",
    ...placed(owner, statement),
    document: owner.document,
    measures: allMeasures()
      .filter((each) => statement.measures.includes(each.id))
      .sort((one, other) => statement.measures.indexOf(one.id) - statement.measures.indexOf(other.id))
      .map((measure) => ({ measure, rules: rulesFor(measure, rules) })),
    conflicts: conflictsIn(owner.id).filter((each) => each.statements.includes(id)),
  };
}

function rulesFor({ id }: Measure, rules: readonly NamedRule[]): NamedRule[] {
  return rules
    .filter(({ measures }) => measures.includes(id))
    .map(({ id, title, measures }) => ({ id, title, measures }));
}

function placed({ id }: Organisation, statement: Statement): PlacedStatement {
  return { organisation: id, statement, file: organisationFile(id), line: statementLines(id).get(statement.id) };
}

function conflictsIn(id: OrganisationId): Inconsistency[] {
  return withLines(conflictsOf(organisation(id)), id);
}
