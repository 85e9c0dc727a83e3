import type { PolicyDocument, PolicyStatement } from "../../posture";
import { exactly, notThere, strangers, strangersOrNone, thereOrNot, type Context, type ContextValue } from "./context";
import { matchCondition } from "./condition";
import { allOf, anyOf, not, type Ternary } from "./ternary";

/*
 * Questions about a statement of a trust policy: does somebody get in who brings nothing along that was agreed on? Who
 * the Principal names is looked at apart.
 */

/** Keys by which a statement names single people or roles out of an account, an organisation or everybody. */
const namingKeys: Context["keys"] = {
  "aws:principalarn": strangers,
  "aws:userid": strangers,
  "aws:username": strangersOrNone,
  "aws:principaltag/": strangersOrNone,
};

/** An id that was agreed on with one account names it; it is no secret, so among everybody it names nobody. */
const agreedKeys: Context["keys"] = { "sts:externalid": strangersOrNone };

const withoutFactor: ContextValue = [...notThere, ...exactly("false")];

/** Whether anybody in the world may come whom nothing in the conditions names. */
export function admitsAnybody(statement: PolicyStatement, document: PolicyDocument): Ternary {
  return admits(statement, document, namingKeys);
}

/** Whether somebody of an account may come whom nothing in the conditions names. */
export function admitsUnnamed(statement: PolicyStatement, document: PolicyDocument): Ternary {
  return admits(statement, document, { ...namingKeys, ...agreedKeys });
}

/** Whether somebody may come without the external id that was agreed on. */
export function admitsWithoutExternalId(statement: PolicyStatement, document: PolicyDocument): Ternary {
  return admits(statement, document, agreedKeys);
}

/** Whether somebody may come who has not signed in with a second factor. */
export function admitsWithoutFactor(statement: PolicyStatement, document: PolicyDocument): Ternary {
  return admits(statement, document, { "aws:multifactorauthpresent": withoutFactor });
}

/** What tells a token's owner, and what tells for whom the token was made, by the end of the key. */
const subjects = ["sub", "user_id", "id", "amr"];
const audiences = ["aud", "oaud", "app_id", "azp"];

/** Whether a token of somebody else, or one that was made for another service, gets in. */
export function admitsForeignToken(
  statement: PolicyStatement,
  document: PolicyDocument,
): Record<"subject" | "audience", Ternary> {
  const keysEnding = (ends: readonly string[]) =>
    Object.fromEntries(
      statement.conditions
        .map(({ key }) => key.toLowerCase())
        .filter((key) => ends.some((end) => key.endsWith(`:${end}`)))
        .map((key) => [key, strangers]),
    );
  return {
    subject: admits(statement, document, keysEnding(subjects)),
    audience: admits(statement, document, keysEnding(audiences)),
  };
}

function admits({ conditions }: PolicyStatement, { statements }: PolicyDocument, keys: Context["keys"]): Ternary {
  const context: Context = { keys, others: thereOrNot };
  const denials = statements.filter(({ effect }) => effect === "Deny");
  const fits = (of: PolicyStatement["conditions"]) => of.map((condition) => matchCondition(condition, context));
  return allOf([
    ...fits(conditions).map(({ some }) => some),
    // A Deny counts where it is for everybody; one for certain principals leaves others in.
    not(anyOf(denials.filter(isForEveryone).map((deny) => allOf(fits(deny.conditions).map(({ every }) => every))))),
  ]);
}

function isForEveryone({ principal }: PolicyStatement): boolean {
  return principal !== undefined && (principal.anyone || (principal.byType["AWS"] ?? []).some(isStar));
}

function isStar(name: { state: string; value?: string }): boolean {
  return name.state === "known" && name.value === "*";
}
