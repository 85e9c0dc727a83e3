import type { CfnResource } from "aws-cdk-lib";
import { NagRuleCompliance, type NagRuleResult } from "cdk-nag";
import { measureById } from "../../catalogue/measures";
import type { Finding } from "../../evidence/record";
import { findingOf, inForce, type Measure } from "../../policies/judge";
import { fail, notApplicable, pass, undecided, type Verdict } from "../../policies/rule";
import { wholeDoubt } from "../../witness/cloudformation/notes";
import { isObject, type Template, type TemplateResource } from "../../witness/cloudformation/template";
import { nagRulesFor, type NagRule } from "./rules";

/**
 * What cdk-nag's own rules find in a stack. Where a rule of ours has judged a measure of a resource, cdk-nag's say nothing
 * about it: one cause, one failure.
 * @param constructOf the construct of a logical id
 * @param findings those of our rules on the same template
 */
export function judgedByNag(
  template: Template,
  constructOf: (logicalId: string) => CfnResource | undefined,
  findings: readonly Finding[],
  measure: Measure,
): Finding[] {
  const asked = template.resources.filter(({ type }) => nagRulesFor(type).length > 0);
  if (asked.length === 0) return [];
  const ours = Map.groupBy(findings, ({ resource }) => resource.logicalId ?? "");
  return asked.flatMap((each) => {
    const before = ours.get(each.logicalId) ?? [];
    const { logicalId, type } = each;
    const construct = constructOf(logicalId);
    const resource = before[0]?.resource ?? { logicalId, name: construct?.node.path ?? logicalId, type };
    const judged = new Set(before.flatMap(({ outcome, measures }) => (outcome === "not-applicable" ? [] : measures)));
    const applied = inForce(nagRulesFor(type), measure.promise).filter((rule) => !rule.measures.some((id) => judged.has(id))); // prettier-ignore
    return applied.map((rule) => findingOf(verdictOf(rule, each, construct, template), rule, { resource }, measure));
  });
}

/** A pass or a fail only where the rule could see everything that it reads. */
function verdictOf(
  rule: NagRule,
  resource: TemplateResource,
  construct: CfnResource | undefined,
  template: Template,
): Verdict {
  if (construct === undefined) return undecided("cdk-nag judges constructs, and there is none for it");
  const doubt = doubtOf(rule, resource, construct, template);
  if (doubt !== undefined) return undecided(doubt);
  let answer: NagRuleResult;
  try {
    answer = rule.ask(construct);
  } catch {
    // Not the message: it may quote the value that the rule stumbled over.
    return undecided(`cdk-nag's rule ${rule.row.rule} can't read it: what it asks for is known only at the deploy`);
  }
  if (answer === NagRuleCompliance.NOT_APPLICABLE) return notApplicable(`not asked by cdk-nag's ${rule.row.rule}`);
  const observed = { "judged-by": "cdk-nag" };
  if (answer === NagRuleCompliance.COMPLIANT) return pass(observed);
  if (Array.isArray(answer) && answer.length === 0) return pass(observed);
  return fail(observed, problemOf(rule, construct), rule.row.remedy);
}

/** Why nothing that cdk-nag says of the resource counts; `undefined` where it does. */
function doubtOf(
  { row }: NagRule,
  { properties }: TemplateResource,
  construct: CfnResource,
  template: Template,
): string | undefined {
  const whole = wholeDoubt(template);
  if (whole !== undefined) return whole;
  // Overrides are written into the template, and not into the properties that rules are shown.
  const overrides: unknown = Reflect.get(construct, "rawOverrides");
  if (!isObject(overrides) || Object.keys(overrides).length > 0) return "cdk-nag does not see the overrides of the construct's properties"; // prettier-ignore
  const read = isObject(properties) ? row.reads.map((name) => properties[name]) : [properties];
  return read.some((each) => isOpen(each, template)) ? "what cdk-nag reads of it is chosen at the deploy" : undefined;
}

const chosenAtDeploy = ["Fn::If", "Fn::FindInMap", "Fn::Transform", "Fn::ImportValue", "Fn::GetStackOutput"];

/** Whether a value hangs on a parameter, a condition, or another stack; a resource of the template is one that is there. */
function isOpen(raw: unknown, template: Template): boolean {
  if (Array.isArray(raw)) return raw.some((each) => isOpen(each, template));
  if (!isObject(raw)) return false;
  return Object.entries(raw).some(([key, value]) => {
    if (chosenAtDeploy.includes(key)) return true;
    if (key === "Ref") return template.parameters.has(String(value));
    if (key === "Fn::Sub") return [...template.parameters.keys()].some((name) => JSON.stringify(value).includes(`\${${name}}`)); // prettier-ignore
    return isOpen(value, template);
  });
}

function problemOf({ title, measures: [first] }: NagRule, construct: CfnResource): { de: string; en: string } {
  const measure = measureById(first)?.title ?? { de: first, en: first };
  const { path } = construct.node;
  return {
    de: `Zugesagt ist „${measure.de}“. Für "${path}" gilt nicht: ${title.de}.`,
    en: `"${measure.en}" is promised. This does not hold for "${path}": ${title.en}.`,
  };
}
