import { absent, known, type Fact, type PolicyStatement } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { policyOf } from "../bucket/access";

/**
 * Prefixes outside of which the bucket's policy denies every write: one statement without conditions that denies
 * `s3:PutObject` to everyone on everything but objects under these prefixes. Only this form is recognised; whoever
 * writes it otherwise gets the stricter verdict.
 */
export function confinedTo(bucket: SeenResource, graph: Graph): Fact<readonly string[]> {
  const policy = policyOf(bucket, graph);
  if (policy.state !== "known") return policy;
  const prefixes = policy.value.statements.map(prefixesOf).find((each) => each !== undefined);
  return prefixes === undefined ? absent() : known(prefixes);
}

const writes = new Set(["s3:putobject", "s3:put*", "s3:*", "*"]);

function prefixesOf(statement: PolicyStatement): string[] | undefined {
  const { effect, principal, action = [], notResource, conditions } = statement;
  const denies = effect === "Deny" && conditions.length === 0 && principal?.anyone === true;
  if (!denies || notResource === undefined || !action.some((each) => writes.has(each.toLowerCase()))) return undefined;
  const prefixes = notResource.map((each) => (each.state === "known" ? prefixIn(each.value) : undefined));
  return prefixes.every((each) => each !== undefined) ? prefixes : undefined;
}

/** `arn:aws:s3:::orders/order-files/*` spares the prefix `order-files/`. */
function prefixIn(arn: string): string | undefined {
  return /^arn:[a-z-]+:s3:::[^/*?]+\/([^*?$]+)\*$/.exec(arn)?.[1];
}
