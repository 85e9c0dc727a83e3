import type { Promised } from "../../../catalogue/promise/schema";
import { ownAccountLater, type Fact } from "../../../posture";

/**
 * Whose an AWS account is. `unclear`: it may be the own one, which a preview doesn't know.
 * The promise names the organisation's own accounts and those of its processors; every other one is a stranger's.
 */
export type Whose = "own" | "processor" | "stranger" | "unclear";

export function whoseIs(account: string, own: Fact<string>, { organisation, processors }: Promised): Whose {
  if (account === ownAccountLater) return "own";
  if (organisation.accounts.includes(account) || (own.state === "known" && own.value === account)) return "own";
  if (processors.some(({ accounts }) => accounts.includes(account))) return "processor";
  return own.state === "known" || organisation.accounts.length > 0 ? "stranger" : "unclear";
}

/** The account that a principal of the type AWS names: twelve digits, or those in an ARN. */
export function accountIn(principal: string): string | undefined {
  const text = principal.trim();
  return /^\d{12}$/.test(text) ? text : /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(text)?.[1];
}

/** Whether a principal stands for everybody in an account. */
export function isWholeAccount(principal: string): boolean {
  return /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(principal.trim());
}
