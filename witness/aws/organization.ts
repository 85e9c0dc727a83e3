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

/** Ids of the organization's accounts in order, but for those that are closed. Only its management account may ask, or who was delegated to. */
export async function accountsOf(account: Account): Promise<Fact<string[]>> {
  const client = account.client(OrganizationsClient, homes[account.partition] ?? account.home);
  return account.ask(organizationCalls.ListAccounts, async () => {
    const accounts = await gathered(paginateListAccounts({ client }, {}), (page) => page.Accounts);
    return accounts
      .filter(({ State, Status }) => (State ?? Status) === "ACTIVE")
      .flatMap(({ Id }) => Id ?? [])
      .sort();
  });
}
