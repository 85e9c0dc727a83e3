import type { Promised } from "../../../catalogue/promise/schema";
import type { Condition, Fact, PolicyDocument, PolicyStatement } from "../../../posture";
import { isAlwaysDenied, resourcesLike } from "../../effect";
import { thereOrNot } from "../../effect/context";
import { whoseIs } from "../access/whose";

/** Who is let in: `own`, `approved` (a processor of the promise), `aws` (a service), `foreign`, `unclear`, `unknown`. */
export type Recipient = "own" | "approved" | "aws" | "public" | "foreign" | "unclear" | "unknown";

/**
 * Accounts of AWS's that older guides let into a bucket so that load balancers deliver their logs.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html, as of 2026-11
 */
const accountsOfAws = [
  "054676820928", "156460612806", "009996457667", "897822967062", "635631232127", "652711504416",
]; // prettier-ignore

/** Who a text in AWS's words is: an account, a principal's ARN, an organization, a service. */
export function recipientOf(text: string, own: Fact<string>, promise: Promised): Recipient {
  const words = text.trim();
  if (words === "*" || words.toLowerCase() === "all") return "public";
  if (/\.amazonaws\.com(\.cn)?$|\.amazon\.com$/.test(words)) return "aws";
  if (/^arn:[^:]*:iam::cloudfront:/.test(words)) return "aws";
  const organization = /(?:^|\/)(o-[a-z0-9]{10,32})(?:\/|$)/.exec(words)?.[1];
  if (organization !== undefined && promise.organisation.organizations.includes(organization)) return "own";
  const account = /^\d{12}$/.test(words) ? words : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(words)?.[1];
  if (account === undefined) return organization === undefined ? "unclear" : "foreign";
  if (accountsOfAws.includes(account)) return "aws";
  const whose = whoseIs(account, own, promise);
  return whose === "processor" ? "approved" : whose === "stranger" ? "foreign" : whose;
}

/** Everyone whom a policy lets in by name; strangers without a name are asked for by effect. */
export function recipientsIn(policy: PolicyDocument, own: Fact<string>, promise: Promised): Recipient[] {
  return policy.statements
    .filter((each) => each.effect === "Allow")
    .flatMap((statement) => inStatement(statement, policy, own, promise));
}

function inStatement(
  statement: PolicyStatement,
  policy: PolicyDocument,
  own: Fact<string>,
  promise: Promised,
): Recipient[] {
  const { principal } = statement;
  if (principal === undefined) return [];
  const named = [...(principal.byType["AWS"] ?? []), ...(principal.byType["CanonicalUser"] ?? [])];
  return named.flatMap((fact): Recipient[] => {
    if (fact.state === "unknown") return ["unknown"];
    if (fact.state === "absent") return [];
    if (fact.value.trim() === "*") return limitedTo(statement.conditions, own, promise);
    const recipient = recipientOf(fact.value, own, promise);
    return recipient === "foreign" && isShutOut(fact.value, statement, policy) ? [] : [recipient];
  });
}

/** Keys whose fixed values say who "everyone" is. */
const naming = [
  "aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:sourceaccount", "aws:sourceowner",
  "aws:sourcearn", "aws:sourceorgid", "kms:calleraccount",
]; // prettier-ignore

function limitedTo(conditions: readonly Condition[], own: Fact<string>, promise: Promised): Recipient[] {
  return conditions
    .filter(({ operator, key }) => naming.includes(key.toLowerCase()) && isPositive(operator))
    .flatMap(({ values }) => values)
    .map((value) => {
      if (value.state === "unknown") return "unknown";
      return value.state === "absent" ? "unclear" : recipientOf(value.value, own, promise);
    })
    .filter((each) => each !== "unclear");
}

function isPositive(operator: string): boolean {
  return /^(?:ForAnyValue:|ForAllValues:)?(?:String(?:Equals|Like|EqualsIgnoreCase)|Arn(?:Equals|Like))(?:IfExists)?$/i.test(
    operator.trim(),
  );
}

/** Whether a Deny takes back all that the statement gives to that principal. */
function isShutOut(principal: string, statement: PolicyStatement, policy: PolicyDocument): boolean {
  const account = principal.trim();
  const arn = /^\d{12}$/.test(account) ? `arn:aws:iam::${account}:root` : account;
  const actions = statement.action ?? [];
  return (
    actions.length > 0 &&
    actions.every(
      (action) =>
        isAlwaysDenied(policy, {
          caller: { kind: "arn", arn },
          action,
          resource: resourcesLike("*"),
          context: { keys: {}, others: thereOrNot },
        }) === "yes",
    )
  );
}
