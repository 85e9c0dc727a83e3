import { canonicalPieces } from "./canonical";
import { compareText, sortFindings, sortedBy } from "./order";
import type { EvidenceRecord, Finding, NotApplicableRow, Outcome } from "./schema";
import { refuseCredentials } from "./secrets";
import type { Environment } from "./secrets";
import { recordSchemaId } from "./vocabulary";

/** What a record is built from. Rules, measures, attestations and the promise in words make it readable without the pack. */
export interface RecordParts extends Pick<EvidenceRecord, "run" | "population" | "findings"> {
  notes?: EvidenceRecord["notes"];
  rules?: NonNullable<EvidenceRecord["rules"]>;
  measures?: NonNullable<EvidenceRecord["measures"]>;
  attestations?: NonNullable<EvidenceRecord["attestations"]>;
  promised?: NonNullable<EvidenceRecord["promised"]>;
  inherited?: NonNullable<EvidenceRecord["inherited"]>;
  contradictions?: NonNullable<EvidenceRecord["contradictions"]>;
  evidence?: NonNullable<EvidenceRecord["evidence"]>;
  /** Not-applicable verdicts that were counted before; those among the findings are added. */
  "not-applicable"?: NotApplicableRow[];
}

/**
 * The record of a run: in an order that depends on nothing but the content, with the summary counted from the findings.
 * *Not applicable* findings are counted by rule and reason, everything else is kept as it is, duplicates too.
 * @throws RecordError `credential` where something in it looks like a secret, or is one of `environment`.
 */
export function buildRecord(parts: RecordParts, environment: Environment = process.env): EvidenceRecord {
  const { run, population, findings, notes, rules, measures, attestations, promised, inherited } = parts;
  const { contradictions, evidence } = parts;
  const counted = notApplicableRows(findings, parts["not-applicable"] ?? []);
  const sorted = sortFindings(findings.filter((each) => each.outcome !== "not-applicable"));
  const record: EvidenceRecord = {
    schema: recordSchemaId,
    run,
    population: sortedBy(
      population.map((row) => ({ ...row, "judged-by": [...new Set(row["judged-by"])].sort(compareText) })),
      (row) => [row.type],
    ),
    findings: sorted,
    summary: countOutcomes(sorted, counted),
    notes: sortedBy(notes ?? [], (note) => [note.en, note.de]),
    ...(counted.length > 0 && { "not-applicable": counted }),
    ...(rules && { rules: sortedBy(rules, (each) => [each.id]) }),
    // In the order of the catalogue, which is that of a TOM annex.
    ...(measures && { measures }),
    ...(attestations && { attestations: sortedBy(attestations, (each) => [each.measure, each.on, each.document]) }),
    ...(promised && { promised }),
    ...(inherited && { inherited: sortedBy(inherited, (each) => [each.provider, each.report, each.to]) }),
    // In the order of the document.
    ...(contradictions && { contradictions }),
    ...(evidence && { evidence }),
  };
  const pieces = canonicalPieces(record);
  refuseCredentials(record, environment, pieces);
  built.set(Object.freeze(record), pieces);
  return record;
}

const built = new WeakMap<EvidenceRecord, readonly string[]>();

/** What was written of a record that `buildRecord` made: it need not be checked again, nor be written anew. */
export function writtenOf(record: EvidenceRecord): readonly string[] | undefined {
  return built.get(record);
}

/** Findings by outcome, and the not-applicable verdicts that were only counted. */
export function countOutcomes(
  findings: readonly Finding[],
  notApplicable: readonly NotApplicableRow[],
): Record<Outcome, number> {
  const summary: Record<Outcome, number> = { pass: 0, fail: 0, waived: 0, unknown: 0, "not-applicable": 0 };
  for (const each of findings) summary[each.outcome] += 1;
  for (const row of notApplicable) summary["not-applicable"] += row.count;
  return summary;
}

function notApplicableRows(findings: readonly Finding[], before: readonly NotApplicableRow[]): NotApplicableRow[] {
  const counts = new Map<string, Map<string, number>>();
  const add = (rule: string, why: string, count: number) => {
    const ofRule = counts.get(rule) ?? new Map<string, number>();
    counts.set(rule, ofRule.set(why, (ofRule.get(why) ?? 0) + count));
  };
  for (const row of before) add(row.rule, row.why, row.count);
  for (const each of findings) if (each.outcome === "not-applicable") add(each.rule, each.why ?? "", 1);
  const rows = [...counts].flatMap(([rule, ofRule]) => [...ofRule].map(([why, count]) => ({ rule, why, count })));
  return sortedBy(rows, (row) => [row.rule, row.why]);
}
