import type { Text } from "../../catalogue/text";
import type { LedgerFault, LedgerNote, LedgerProblem } from "./verification";

/** So many are kept; the others are counted, so that a ledger that is wrong throughout needs no more memory. */
const kept = 1000;

/** Collects what is wrong or worth knowing, in the order in which it is found. */
export interface Findings {
  problem(fault: LedgerFault, text: Text, sequence?: number): void;
  note(text: Text, sequence?: number): void;
  problems: LedgerProblem[];
  notes: LedgerNote[];
  problemCount(): number;
}

export function collectFindings(): Findings {
  let count = 0;
  const problems: LedgerProblem[] = [];
  const notes: LedgerNote[] = [];
  return {
    problems,
    notes,
    problem(fault, text, sequence) {
      count += 1;
      if (problems.length < kept) problems.push({ fault, ...(sequence !== undefined && { sequence }), text });
    },
    note(text, sequence) {
      if (notes.length < kept) notes.push({ ...(sequence !== undefined && { sequence }), text });
    },
    problemCount: () => count,
  };
}
