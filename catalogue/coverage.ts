import { allDemonstrations, type Demonstration } from "./demonstrations";
import type { Measure } from "./measures";
import type { Organisation, OrganisationId, Statement } from "./organisations";

/** What coverage needs of a rule. Rules are handed in: the catalogue knows none. */
export interface RuleReference {
  id: string;
  measures: readonly string[];
}

/** One sentence with everything that can show it. */
export interface CoveredStatement {
  organisation: OrganisationId;
  statement: Statement;
  /** The statement's measures that the catalogue has. */
  measures: Measure[];
  /** Ids of the rules that enforce one of its measures, each once, in the order of the rules. */
  rules: string[];
  /** Ids of its measures that live checks can verify. */
  live: string[];
  /** What a person has to attest for the sentence itself. */
  attestations: Statement["attestations"];
  /** Where one of its rules is known to catch it being broken. */
  demonstrations: Demonstration[];
}

/** A sentence that rules enforce, and no stack shows to be caught. */
export interface Undemonstrated {
  organisation: OrganisationId;
  statement: string;
}

/** Way back: the sentences that a rule speaks for. */
export interface CoveringRule {
  rule: string;
  measures: readonly string[];
  /** Ids of statements, in the order of the organisations. */
  statements: string[];
}

export interface Coverage {
  statements: CoveredStatement[];
  rules: CoveringRule[];
  /** Ids of statements of class E for none of whose measures there is a rule: promised as enforceable, and not enforced. */
  enforceableWithoutRule: string[];
  /** Sentences of class E that have a rule and no demonstration. */
  undemonstrated: Undemonstrated[];
  /** Ids of measures that are said to be enforced, and that no rule names. */
  measuresWithoutRule: string[];
  /** What rules name and the catalogue does not have. */
  unknownMeasures: { rule: string; measure: string }[];
}

/** The table from statement to measures to rules, live checks and attestations, and back. */
export function coverage(
  measures: readonly Measure[],
  organisations: readonly Pick<Organisation, "id" | "statements">[],
  rules: readonly RuleReference[],
  demonstrations: readonly Demonstration[] = allDemonstrations(),
): Coverage {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shown = Map.groupBy(demonstrations, (each) => each.statement);
  const statements = organisations.flatMap((organisation) =>
    organisation.statements
      .map((statement) => covered(organisation.id, statement, byId, rules))
      .map((each) => ({ ...each, demonstrations: caught(each, shown.get(each.statement.id)) })),
  );
  const named = new Set(rules.flatMap((rule) => rule.measures));
  return {
    statements,
    rules: rules.map((rule) => covering(rule, statements)),
    enforceableWithoutRule: statements.filter(isEnforceableWithoutRule).map(({ statement }) => statement.id),
    undemonstrated: statements.filter(isUndemonstrated).map(({ organisation, statement }) => ({ organisation, statement: statement.id })), // prettier-ignore
    measuresWithoutRule: measures.filter(({ id, shown }) => shown.enforced && !named.has(id)).map(({ id }) => id),
    unknownMeasures: rules.flatMap((rule) =>
      rule.measures.filter((id) => !byId.has(id)).map((measure) => ({ rule: rule.id, measure })),
    ),
  };
}

function covered(
  organisation: OrganisationId,
  statement: Statement,
  byId: ReadonlyMap<string, Measure>,
  rules: readonly RuleReference[],
): Omit<CoveredStatement, "demonstrations"> {
  const measures = statement.measures.flatMap((id) => byId.get(id) ?? []);
  return {
    organisation,
    statement,
    measures,
    rules: rules.filter((rule) => measures.some(({ id }) => rule.measures.includes(id))).map(({ id }) => id),
    live: measures.filter(({ shown }) => shown.verified).map(({ id }) => id),
    attestations: statement.attestations,
  };
}

function covering(rule: RuleReference, statements: readonly CoveredStatement[]): CoveringRule {
  const own = statements.filter((each) => each.rules.includes(rule.id));
  return { rule: rule.id, measures: rule.measures, statements: own.map(({ statement }) => statement.id) };
}

function isEnforceableWithoutRule({ statement, rules }: CoveredStatement): boolean {
  return statement.class === "E" && rules.length === 0;
}

/** A rule that does not hang on the sentence shows nothing of it. */
function caught({ rules }: Pick<CoveredStatement, "rules">, shown: readonly Demonstration[] = []): Demonstration[] {
  return shown.filter(({ rule }) => rules.includes(rule));
}

function isUndemonstrated({ statement, rules, demonstrations }: CoveredStatement): boolean {
  return statement.class === "E" && rules.length > 0 && demonstrations.length === 0;
}
