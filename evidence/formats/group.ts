import { compareText } from "../order";
import type { EvidenceRecord, Finding, Outcome, RuleInfo, Severity } from "../schema";
import { severities } from "../vocabulary";

/** All findings of one rule, with what the record says about the rule. */
export interface RuleGroup {
  id: string;
  info: RuleInfo | undefined;
  severity: Severity;
  measures: readonly string[];
  findings: readonly Finding[];
  count: Record<Outcome, number>;
}

/** One group a rule, the gravest first; a rule of the record that met nothing has a group without findings. */
export function byRule(record: EvidenceRecord): RuleGroup[] {
  const findings = groupBy(record.findings, (each) => each.rule);
  const infos = new Map(record.rules?.map((each) => [each.id, each]));
  const counted = groupBy(record["not-applicable"] ?? [], (row) => row.rule);
  const ids = new Set([...infos.keys(), ...findings.keys(), ...counted.keys()]);
  return [...ids]
    .map((id) => ruleGroup(id, infos.get(id), findings.get(id) ?? [], sum(counted.get(id) ?? [])))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.id, b.id));
}

function ruleGroup(id: string, info: RuleInfo | undefined, findings: Finding[], notApplicable: number): RuleGroup {
  const of = (outcome: Outcome) => findings.filter((each) => each.outcome === outcome).length;
  return {
    id,
    info,
    severity: info?.severity ?? findings[0]?.severity ?? "low",
    measures: info?.measures ?? [...new Set(findings.flatMap((each) => each.measures))],
    findings,
    count: {
      pass: of("pass"),
      fail: of("fail"),
      waived: of("waived"),
      unknown: of("unknown"),
      "not-applicable": of("not-applicable") + notApplicable,
    },
  };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

/** In the order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** `encrypted=true, key=customer-managed`: facts as text, in a fixed order. */
export function observedText(observed: Finding["observed"]): string {
  return Object.entries(observed)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(",") : String(value)}`)
    .join(", ");
}

/** Types of the population that no rule judges. */
export function unjudged(record: EvidenceRecord): EvidenceRecord["population"] {
  return record.population.filter((row) => row["judged-by"].length === 0);
}
