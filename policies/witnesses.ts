import type { WitnessName } from "../evidence/record";
import { rows } from "../witness/cloudformation/tables";
import { readerOf } from "../witness/pulumi/readers";
import { rulesForTemplates } from "./judge-template";
import { liveOnlyRules, liveRules } from "./live/rules";
import type { Rule } from "./rule";

/** Every rule: those of the pack, and those about what only a look at the cloud itself can show. */
export function withLiveOnly(rules: readonly Rule[]): readonly Rule[] {
  return [...rules, ...liveOnlyRules];
}

/** By which ways of looking a rule is judged today, in the order of a deploy's life. */
export function witnessesOf(rule: Rule): WitnessName[] {
  const byWitness: Readonly<Record<WitnessName, boolean>> = {
    pulumi: !liveOnlyRules.includes(rule),
    cloudformation: !liveOnlyRules.includes(rule) && isOfTemplates(rule),
    aws: liveRules.some((each) => each.rule.id === rule.id),
  };
  return (Object.keys(byWitness) as WitnessName[]).filter((witness) => byWitness[witness]); // its keys are their names
}

/** Whether templates have something of the kind that is translated so far. */
function isOfTemplates(rule: Rule): boolean {
  const { types } = readerOf(rule.kind);
  const translated = types === "every" || rows.some((row) => types.includes(row.as));
  return translated && rulesForTemplates([rule]).length > 0;
}
