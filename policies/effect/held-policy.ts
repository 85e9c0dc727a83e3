import type { Fact, PolicyDocument } from "../../posture";
import { exactly, thereOrNot, type Context } from "./context";
import { isAlwaysDenied, matchPeople, matchStatement } from "./evaluate";
import { literal, many, type Glob } from "./glob";
import { ways } from "./public";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { onEverything } from "./transport";

/** What has a resource policy: a key, a queue, a topic, a secret. */
export interface Holder {
  policy: PolicyDocument;
  /** A policy is about its own holder, so that one whose ARN is not known yet can still be judged by what it opens. */
  arn: Fact<string>;
}

function targetOf({ arn }: Holder): Glob {
  return arn.state === "known" ? literal(arn.value) : [many];
}

/** Whether somebody whom the policy does not name may do one of those things, from anywhere. */
export function mayStrangers(holder: Holder, actions: readonly string[]): Ternary {
  const { statements } = holder.policy;
  const target = targetOf(holder);
  const denials = { statements: statements.filter((each) => each.effect === "Deny") };
  const answers = ways.flatMap((way) => {
    const open = statements.filter((each) => each.effect === "Allow" && matchPeople(each, way).some !== "no");
    return open.flatMap((allow) =>
      actions.map((action) => {
        const request = { ...way, action, resource: target };
        return allOf([matchStatement(allow, request).some, not(deniedSurely(denials, request, holder))]);
      }),
    );
  });
  return anyOf(answers);
}

/** Whether every request for one of those actions is explicitly denied in that context, whoever asks. */
export function isRefused(holder: Holder, actions: readonly string[], keys: Readonly<Record<string, string>>): Ternary {
  const given = Object.entries(keys).map(([key, value]) => [key.toLowerCase(), exactly(value)]);
  const context: Context = { keys: Object.fromEntries(given), others: thereOrNot };
  return allOf(
    actions.map((action) =>
      deniedSurely(
        holder.policy,
        { caller: { kind: "everyone" }, action, resource: targetOf(holder), context },
        holder,
      ),
    ),
  );
}

/** While the holder's ARN is not known, an ARN in a Deny may be its own. */
function deniedSurely(
  document: PolicyDocument,
  request: Parameters<typeof isAlwaysDenied>[1],
  { arn }: Holder,
): Ternary {
  const denied = isAlwaysDenied(document, request);
  if (arn.state === "known" || denied !== "no") return denied;
  return isAlwaysDenied(onEverything(document), request) === "no" ? "no" : "unknown";
}
