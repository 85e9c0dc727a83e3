import { OrganizationsClient, paginateListAccounts } from "@aws-sdk/client-organizations";
import type { Fact } from "../../posture";
import { callsOf } from "./call";
import type { Account } from "./connect";
import { gathered } from "./listing";

export const organizationCalls = callsOf("organizations", { ListAccounts: "same" });

/** Where Organizations is asked, in each of Amazon's clouds. https://docs.aws.amazon.com/general/latest/gr/ao.html */
const homes: Readonly<Record<string, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-northwest-1",
  "aws-us-gov": "us-gov-west-1",
};

/** Ids of an organization's accounts, each list in order. */
export interface OrganizationAccounts {
  active: string[];
  /** Being made, being closed, or closed: nobody can read them, though AWS keeps what is in a closed one for 90 days. */
  others: string[];
}

/**
 * The organization's accounts. Only its management account may ask, or who was delegated to.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html
 */
export async function accountsOf(account: Account): Promise<Fact<OrganizationAccounts>> {
  const client = account.client(OrganizationsClient, homes[account.partition] ?? account.home);
  return account.ask(organizationCalls.ListAccounts, async () => {
    const accounts = await gathered(paginateListAccounts({ client }, {}), (page) => page.Accounts);
    const ids = (active: boolean) =>
      accounts
        .filter(({ State, Status }) => ((State ?? Status) === "ACTIVE") === active)
        .flatMap(({ Id }) => Id ?? [])
        .sort();
    return { active: ids(true), others: ids(false) };
  });
}
