import type { Organisation, Statement } from "../organisations";
import type { Text } from "../text";
import type { DocumentToCheck, SentenceCheck } from "./check";
import { citationChecks } from "./citations";
import { dutyChecks } from "./duties";
import { sentence, type Inconsistency } from "./finding";
import { pairsIn } from "./pairs";
import { proofChecks } from "./proofs";
import { versionsOf, wordingOf } from "./versions";

const checks: readonly SentenceCheck[] = [...proofChecks, ...dutyChecks, ...citationChecks];

/**
 * What in an organisation's document contradicts itself, the law, or its own translation. Found from the sentences'
 * measures, parameters and facts; what a reader noted as a standing is added only where no check finds it.
 */
export function conflictsOf(organisation: Pick<Organisation, "id" | "statements"> & DocumentToCheck): Inconsistency[] {
  const { id, statements } = organisation;
  const pairs = pairsIn(statements);
  const faults = statements.flatMap((statement) => [
    ...faultsOf(statement, organisation),
    ...versionsOf(statement),
    ...wordingOf(statement),
  ]);
  const found = [...pairs, ...faults];
  // What stands against a fault may be right; of a pair both are concerned.
  const explained = new Set([...pairs.flatMap((each) => each.statements), ...faults.map((each) => each.statements[0])]);
  const noted = statements.filter((each) => !explained.has(each.id)).flatMap(standingOf);
  return [...found, ...noted].map((each) => ({ ...each, organisation: id }));
}

function faultsOf(statement: Statement, document: DocumentToCheck): Inconsistency[] {
  return checks.flatMap((check) =>
    check(statement, document).map(({ kind, against, others = [], problem, proposal }) => ({
      kind,
      statements: [statement.id, ...others],
      sides: [sentence(statement), against],
      problem,
      proposal,
    })),
  );
}

function standingOf(statement: Statement): Inconsistency[] {
  const { id, standing, note } = statement;
  if (standing === undefined || note === undefined) return [];
  return [
    {
      kind: standing,
      statements: [id],
      sides: [sentence(statement), { place: { name: noted }, says: note }],
      problem: note,
      proposal: proposals[standing],
    },
  ];
}

const noted: Text = { de: "Anmerkung des Katalogs", en: "note of the catalogue" };

const proposals: Record<NonNullable<Statement["standing"]>, Text> = {
  "no-evidence": {
    de: "Ersetzen Sie den Satz durch eine Maßnahme, die sich zeigen lässt.",
    en: "Replace the sentence by a measure that can be shown.",
  },
  open: {
    de: "Ergänzen Sie die fehlende Angabe; bis dahin bleibt der Stand unbekannt.",
    en: "Add what is missing; until then the status stays unknown.",
  },
  flawed: {
    de: "Berichtigen Sie den Satz; so, wie er steht, kann er nicht als erfüllt gelten.",
    en: "Correct the sentence; as it stands it can't count as fulfilled.",
  },
};
