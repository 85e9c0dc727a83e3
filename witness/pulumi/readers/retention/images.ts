import { absent, known, unknown, type Fact, type Keeping } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { blockAt, listAt, numberAt, textAt } from "../properties";
import { leastOf } from "../least";
import { readFrom, sourceOf } from "../parts";

export const imagePolicies = ["aws:ecr/lifecyclePolicy:LifecyclePolicy"] as const;

/** ECR expires images within a day: https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html */
const delayOfEcr = 1;
const stated = "aws.ecr.LifecyclePolicy";

/** Images end by age only where a rule for all of them counts days; a rule that counts images ends none for certain. */
export function keepingsOfRepository(repository: SeenResource, graph: Graph): Fact<Keeping[]> {
  const rules = readFrom(sourceOf(graph.partsOf(repository, "repository", imagePolicies)), {
    part: ({ props }) => rulesIn(blockAt(props, "policy")),
    itself: () => absent(),
  });
  if (rules.state === "unknown") return rules;
  const ends = rules.state === "known" ? rules.value.filter(isForAll).map(daysOf) : [];
  const days = leastOf(ends);
  const sum =
    days.state === "known" ? `${days.value - delayOfEcr} retention + ${delayOfEcr} delay of AWS` : "nothing ends it";
  return known([{ scope: { tags: {} }, days, sum, stated }]);
}

/** A policy is JSON text, or the object that pulumi's own type has for it. */
function rulesIn(policy: Fact<unknown>): Fact<readonly unknown[]> {
  if (policy.state !== "known") return policy;
  if (typeof policy.value !== "string") return listAt(policy.value, "rules");
  try {
    return listAt(JSON.parse(policy.value), "rules");
  } catch {
    return unknown("its lifecycle policy is no JSON");
  }
}

function isForAll(rule: unknown): boolean {
  const status = textAt(rule, "selection", "tagStatus");
  const type = textAt(rule, "selection", "countType");
  return (
    status.state === "known" && status.value === "any" && type.state === "known" && type.value === "sinceImagePushed"
  );
}

function daysOf(rule: unknown): Fact<number> {
  const count = numberAt(rule, "selection", "countNumber");
  return count.state === "known" ? known(count.value + delayOfEcr) : count;
}
