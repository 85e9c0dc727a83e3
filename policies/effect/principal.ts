import type { Fact, Principals } from "../../posture";
import { fixedAccountOf } from "./arn";
import { always, either, matchIf, never, sometimes, undetermined, type Match } from "./match";

/**
 * Who asks.
 * - `everyone`: the set of all callers, signed or not, people, roles and services.
 * - `anonymous`: a request without a signature.
 * - `stranger`: any signed caller of an account that the policy doesn't name.
 * - `service`: an AWS service by its name, `logging.s3.amazonaws.com`.
 * - `strange-service`: a service that acts for a stranger.
 * - `federated`: somebody whom an identity provider vouches for, by the provider's name or ARN.
 * - `arn`: one user, role or session, by its ARN.
 */
export type Caller =
  | { kind: "everyone" }
  | { kind: "anonymous" }
  | { kind: "stranger" }
  | { kind: "strange-service" }
  | { kind: "service"; name: string }
  | { kind: "federated"; provider: string }
  | { kind: "arn"; arn: string };

/**
 * How a Principal element fits the caller. `"*"` and `{"AWS": "*"}` are the same in a resource policy: everyone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function matchPrincipals(principals: Principals, caller: Caller): Match {
  if (principals.anyone) return always;
  const entries = Object.entries(principals.byType);
  return either(entries.flatMap(([type, names]) => names.map((name) => matchName(type, name, caller))));
}

function matchName(type: string, name: Fact<string>, caller: Caller): Match {
  if (name.state === "unknown") return undetermined;
  if (name.state === "absent") return never;
  const text = name.value.trim();
  if (type === "AWS" && text === "*") return always;
  switch (caller.kind) {
    case "everyone":
      return sometimes;
    case "anonymous":
      return never;
    case "stranger":
      return strangerBy(type, text);
    case "strange-service":
      return type === "Service" && text.includes("*") ? sometimes : never;
    case "service":
      return matchIf(type === "Service" && (text === "*" || text.toLowerCase() === caller.name.toLowerCase()));
    case "federated":
      return matchIf(type === "Federated" && text === caller.provider);
    case "arn":
      return matchIf(type === "AWS" && namesArn(text, caller.arn));
  }
}

/** A wildcard lets strangers in; so does an identity provider at which anybody can sign in. */
function strangerBy(type: string, text: string): Match {
  if (type === "Federated") return sometimes;
  return type !== "Service" && /[*?]/.test(text) ? sometimes : never;
}

/** A name in a policy: an ARN, or an account by its number or root ARN, which stands for everyone in it. */
function namesArn(name: string, arn: string): boolean {
  if (name === arn || isRoleOfSession(name, arn)) return true;
  const account = fixedAccountOf(arn);
  if (account === undefined) return false;
  return name === account || (name.endsWith(":root") && fixedAccountOf(name) === account);
}

/**
 * Whether `arn:aws:iam::1:role/team/x` is the role of the session `arn:aws:sts::1:assumed-role/x/name`. A session's ARN
 * leaves the role's path out; names of roles are unique in an account whatever their path.
 */
function isRoleOfSession(name: string, arn: string): boolean {
  const [, partition, account, role] = /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  const prefix = `arn:${partition ?? ""}:iam::${account ?? ""}:role/`;
  return role !== undefined && name.startsWith(prefix) && name.split("/").at(-1) === role;
}
