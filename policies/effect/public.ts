import type { Bucket, PolicyDocument, PolicyStatement } from "../../posture";
import { matchArn } from "./arn";
import { forAllTargets, type BucketPart } from "./bucket-target";
import { exactly, notThere, strangers, strangersOrNone, thereOrNot, type Context, type ContextValue } from "./context";
import { isAlwaysDenied, matchPeople, matchStatement } from "./evaluate";
import type { Glob } from "./glob";
import type { Caller } from "./principal";
import { s3Actions, type Access } from "./s3-actions";
import { strangerKeys, type StrangerGroup } from "./stranger";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { asSubject, fillIn } from "./variables";

/** The ways in which somebody whom nobody named can come: with which keys. Everything else they choose themselves. */
export interface Way {
  caller: Caller;
  context: Context;
}

export const ways: readonly Way[] = [
  way({ kind: "anonymous" }, { address: strangers }, { principal: "no", service: "no" }),
  way({ kind: "stranger" }, { principal: strangersOrNone, address: strangers }, { principal: "yes", service: "no" }),
  way({ kind: "anonymous" }, { network: strangersOrNone }, { principal: "no", service: "no" }),
  way(
    { kind: "stranger" },
    { principal: strangersOrNone, network: strangersOrNone },
    { principal: "yes", service: "no" },
  ),
  way(
    { kind: "strange-service" },
    { service: strangersOrNone, address: strangersOrNone },
    { principal: "no", service: "yes" },
  ),
];

/** Keys of the groups not named are missing in such a request. */
function way(
  caller: Caller,
  groups: Partial<Record<StrangerGroup, ContextValue>>,
  is: { principal: "yes" | "no"; service: "yes" | "no" },
): Way {
  const all: Partial<Record<StrangerGroup, ContextValue>> = { header: strangersOrNone, ...groups };
  const keys = Object.entries(strangerKeys).map(([key, group]): [string, ContextValue] => [
    key,
    all[group] ?? notThere,
  ]);
  return {
    caller,
    context: {
      keys: {
        ...Object.fromEntries(keys),
        "aws:principalisawsservice": exactly(is.service === "yes" ? "true" : "false"),
        "aws:principaltag/": is.principal === "yes" ? thereOrNot : notThere,
        "aws:principaltype": is.principal === "yes" ? thereOrNot : exactly("Anonymous"),
      },
      others: thereOrNot,
    },
  };
}

type Place = Pick<Bucket, "name" | "region">;

/** Whether the policy lets anyone, from anywhere, read objects or the bucket's settings. */
export function mayAnyoneRead(policy: PolicyDocument, place: Place): Ternary {
  return mayAnyone("read", policy, place);
}

/** Whether the policy lets anyone list what is in the bucket. */
export function mayAnyoneList(policy: PolicyDocument, place: Place): Ternary {
  return mayAnyone("list", policy, place);
}

/** Whether the policy lets anyone put, change or delete objects, or change who may. */
export function mayAnyoneWrite(policy: PolicyDocument, place: Place): Ternary {
  return mayAnyone("write", policy, place);
}

export function mayAnyone(access: Access, policy: PolicyDocument, place: Place): Ternary {
  const open = ways.flatMap((each) => {
    const of = (effect: PolicyStatement["effect"]) =>
      policy.statements.filter((statement) => statement.effect === effect);
    // Most statements name their principals, or keep no stranger out: only the others are tried action by action.
    const allowing = of("Allow").filter((statement) => matchPeople(statement, each).some !== "no");
    if (allowing.length === 0) return [];
    const denying = { statements: of("Deny").filter((statement) => matchPeople(statement, each).every !== "no") };
    return allowing
      .map((allow) => forAllTargets(place, (target) => mayBy(allow, denying, access, each, target)))
      .map((answer) => (answer === "yes" && place.name.state !== "known" ? "unknown" : answer));
  });
  return anyOf(open);
}

function mayBy(
  allow: PolicyStatement,
  denying: PolicyDocument,
  access: Access,
  { caller, context }: Way,
  target: Record<BucketPart, Glob>,
): Ternary {
  let answer: Ternary = "no";
  for (const part of ["objects", "bucket"] as const) {
    for (const resource of narrowed(allow, target[part], context)) {
      for (const action of s3Actions[access][part]) {
        const request = { caller, action: `s3:${action}`, resource, context };
        const allowed = matchStatement(allow, request).some;
        if (allowed === "no") continue;
        answer = anyOf([answer, allOf([allowed, not(isAlwaysDenied(denying, request))])]);
        if (answer === "yes") return answer;
      }
    }
  }
  return answer;
}

/**
 * The resources to ask about: all of the part, or only what the statement opens of it, so that a deny for just these is
 * seen to cover them.
 */
function narrowed(allow: PolicyStatement, part: Glob, context: Context): Glob[] {
  if (allow.resource === undefined) return [part];
  return allow.resource.map((pattern) => {
    const glob = pattern.state === "known" ? fillIn(pattern.value, context) : undefined;
    if (glob === undefined || matchArn(glob, part).every === "yes") return part;
    return matchArn(part, asSubject(glob)).every === "yes" ? asSubject(glob) : part;
  });
}
