import type { Fact, PolicyDocument, PolicyStatement } from "../../posture";
import { isAlwaysDenied, matchPeople, matchResource } from "./evaluate";
import { wildcards } from "./glob";
import { anyHolder } from "./holder";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { allowing, unplacedOf } from "./unplaced";

/**
 * Whether whoever holds the document may do one of the actions on one of the things that a pattern of ARNs names, in
 * whatever partition, region and account: `arn:*:cloudtrail:*:*:trail/?*`.
 */
export function mayDo(written: PolicyDocument, actions: readonly string[], things: Fact<string>): Ternary {
  const document = unplacedOf(written);
  return anyOf(
    actions.flatMap((action) =>
      allowing(document, action).map((statement) => admits(statement, document, action, things)),
    ),
  );
}

/** What is not named yet is reached for certain only where everything is. */
function admits(statement: PolicyStatement, document: PolicyDocument, action: string, things: Fact<string>): Ternary {
  const resource = wildcards(things.state === "known" ? things.value : "arn:*:*:*:*:?*");
  const { some, every } = matchResource(statement, { ...anyHolder, resource });
  const where = things.state === "known" || some === "no" ? some : every === "yes" ? "yes" : "unknown";
  if (where === "no") return "no";
  const denied = isAlwaysDenied(document, { ...anyHolder, action, resource });
  return allOf([where, matchPeople(statement, anyHolder).some, not(denied)]);
}
