import { known, unknown } from "../../../posture";
import type { AiUse, Fact, Spread } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { open } from "../value";
import { baseOf } from "./identity";
import { attachedPolicies, attachmentType, organizationType, policyType } from "./organization";
import { textAt } from "./properties";

/** Resources that name a model or a guardrail. */
const modelTypes = [
  "aws:bedrock/inferenceProfile:InferenceProfile",
  "aws:bedrock/agentAgent:AgentAgent",
  "aws:bedrock/agentFlow:AgentFlow",
  "aws:bedrock/agentPrompt:AgentPrompt",
  "aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase",
  "aws:bedrock/agentDataSource:AgentDataSource",
  "aws:bedrock/guardrail:Guardrail",
  "aws:bedrock/evaluationJob:EvaluationJob",
  "aws:bedrock/agentcoreHarness:AgentcoreHarness",
  "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy",
  "aws:bedrock/agentcoreEvaluator:AgentcoreEvaluator",
];
/** Programs that get the model by a variable of their environment. */
const functionType = "aws:lambda/function:Function";

/** AI services, and the organization that may opt out of their learning. */
export const aiUseReader: Reader<"ai-use"> = {
  kind: "ai-use",
  scope: "stack",
  types: [...modelTypes, functionType, organizationType],
  alone: [...modelTypes, functionType],
  partTypes: [policyType, attachmentType],
  read: aiUseOf,
};

function aiUseOf(resource: SeenResource, graph: Graph): AiUse | undefined {
  const base = baseOf("ai-use", resource, graph);
  if (resource.type === organizationType) {
    return { ...base, service: "AWS Organizations", optedOut: optedOutOf(graph) };
  }
  if (resource.type !== functionType) {
    return { ...base, service: "Amazon Bedrock", spreads: spreadsIn(resource.props) };
  }
  // Most functions have nothing to do with models: only one that names a profile is of this kind.
  const spreads = spreadsIn({ environment: resource.props["environment"] });
  const found = spreads.state === "known" && spreads.value.length > 0;
  return found ? { ...base, service: "AWS Lambda", spreads } : undefined;
}

/**
 * `eu.anthropic.…`, or the same at the end of an ARN; `eu.guardrail.v1:0` of a guardrail.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html
 */
const profile =
  /(?:^|inference-profile\/|guardrail-profile\/)(global|eu|us-gov|us|apac|jp|au|ca)\.[a-z0-9-]+\.[a-z0-9]/;

function spreadsIn(props: SeenResource["props"]): Fact<Spread[]> {
  const found: Spread[] = [];
  let blind = false;
  const visit = (raw: unknown, path: string, depth: number): void => {
    const fact = open(raw);
    if (fact.state === "unknown") blind = true;
    if (fact.state !== "known" || depth > 12) return;
    if (typeof fact.value === "string") {
      const geography = profile.exec(fact.value)?.[1];
      if (geography !== undefined) found.push({ path, geography });
    } else if (typeof fact.value === "object" && fact.value !== null) {
      for (const [key, each] of Object.entries(fact.value))
        visit(each, path === "" ? key : `${path}.${key}`, depth + 1);
    }
  };
  visit(props, "", 0);
  if (found.length > 0 || !blind) return known(found);
  return namesModel(props) ? known([]) : unknown("the model may be one that is known only after the deploy");
}

/** Where the property that names the model is known, what else is not yet (a role's ARN) doesn't matter. */
function namesModel(props: SeenResource["props"]): boolean {
  const paths = [
    ["foundationModel"],
    ["modelSource", "copyFrom"],
    ["crossRegionConfig", "guardrailProfileIdentifier"],
    ["name"],
  ];
  return paths.some((path) => textAt(props, ...path).state === "known");
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html */
function optedOutOf(graph: Graph): Fact<boolean> {
  const policies = attachedPolicies(graph, "AISERVICES_OPT_OUT_POLICY");
  if (policies.state !== "known") return policies.state === "absent" ? known(false) : policies;
  const texts = policies.value.map((policy) => textAt(policy.props, "content"));
  if (texts.some((text) => text.state === "known" && optsOutByDefault(text.value))) return known(true);
  return texts.find((text) => text.state === "unknown") === undefined
    ? known(false)
    : unknown("an AI opt-out policy is known only after the deploy");
}

function optsOutByDefault(content: string): boolean {
  try {
    const services = child(child(JSON.parse(content), "services"), "default");
    return child(child(services, "opt_out_policy"), "@@assign") === "optOut";
  } catch {
    return false;
  }
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key]; // any object may be looked at for a key
}
