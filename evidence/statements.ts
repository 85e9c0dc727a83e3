import type { Text } from "../catalogue/text";

/** A statement of an organisation's document, as far as reports need it. */
export interface ReportStatement {
  id: string;
  measures: readonly string[];
  /** What the statement says, in our own words. */
  text?: Text;
  /**
   * Why it must not be shown as fulfilled, whatever rules and attestations say: it is no measure, leaves out what would
   * be needed to tell, or contradicts the law or another sentence.
   */
  standing?: "no-evidence" | "open" | "flawed" | undefined;
  /** Where it stands in the document: heading, number or letter. */
  section?: string;
}

/** Ids of the statements that name one of the measures. */
export function statementsOf(measures: readonly string[], statements: readonly ReportStatement[]): string[] {
  return statements.filter((each) => each.measures.some((id) => measures.includes(id))).map((each) => each.id);
}
