import type { CfnResource } from "aws-cdk-lib";
import { rules, type NagRuleResult } from "cdk-nag";
import type { ToldRule } from "../../policies/rule";
import { nagRows, type NagRow } from "./rows";

/** A rule of cdk-nag's own as findings and the record name it. */
export interface NagRule extends ToldRule {
  row: NagRow;
  /** @throws whatever the rule throws, mostly at a value that only the deploy knows */
  ask(resource: CfnResource): NagRuleResult;
}

/** With ids such as `cdk-nag:CloudWatchAlarmAction`. */
export const nagRules: readonly NagRule[] = nagRows.map((row) => ({
  id: `cdk-nag:${row.rule}`,
  title: row.title,
  why: {
    de: `Was die Maßnahme hier verlangt, beurteilt die Regel ${row.rule} von cdk-nag.`,
    en: `What the measure asks for here is judged by the rule ${row.rule} of cdk-nag.`,
  },
  severity: row.severity,
  measures: row.measures,
  row,
  ask: functionOf(row),
}));

function functionOf({ service, rule }: NagRow): NagRule["ask"] {
  const ofService: Readonly<Record<string, NagRule["ask"]>> = rules[service];
  const found = ofService[rule];
  if (found === undefined) throw new Error(`cdk-nag has no rule ${service}.${rule} here; install version 3.`);
  return found;
}

export function nagRuleById(id: string): NagRule | undefined {
  return nagRules.find((each) => each.id === id);
}

/** The rules that are asked about a type such as `AWS::CloudWatch::Alarm`. */
export function nagRulesFor(type: string): readonly NagRule[] {
  return byType.get(type) ?? [];
}

const types = new Set(nagRows.flatMap((row) => row.types));
const byType = new Map([...types].map((type) => [type, nagRules.filter(({ row }) => row.types.includes(type))]));
