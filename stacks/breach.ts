/** A promise that a broken twin breaks, and the rule that has to say so. */
export interface Breach {
  /** The sentence of the document that is broken; `promise` where only the company's own promise says it. */
  statement: string;
  /** Name of the resource in the twin's program that the finding is about; id of the rule, where its level was lowered. */
  resource: string;
  /** Id of the rule that fails. */
  rule: string;
  /** How people come to do it. */
  mistake: string;
}

/** A breach as the tables of the twins write it. */
export type BreachRow = readonly [
  statement: Breach["statement"],
  resource: Breach["resource"],
  rule: Breach["rule"],
  mistake: Breach["mistake"],
];

export function breachesOf(rows: readonly BreachRow[]): Breach[] {
  return rows.map(([statement, resource, rule, mistake]) => ({ statement, resource, rule, mistake }));
}

/** Levels of rules, by their ids, that the twin's promise lowers against the last sealed record of the good stack. */
export type Lowered = Readonly<Record<string, "advisory" | "disabled">>;
