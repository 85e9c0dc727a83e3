import {
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  IAMClient,
  paginateGetAccountAuthorizationDetails,
  paginateListRoles,
  type GetAccountAuthorizationDetailsCommandOutput,
} from "@aws-sdk/client-iam";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import type { Account } from "../../connect";
import { gathered } from "../../listing";
import type { Service } from "../../service";
import { iamCalls } from "./calls";
import { credentialsOf, passwordsOf, rootOf } from "./credentials";
import { groupOf, policyOf, roleOf, userOf, type Sessions } from "./identities";
import { credentialReport, type CredentialReport } from "./report";

/** Roles, users, groups and policies with what they may do; what people sign in with; the root user. */
export const iam: Service = {
  name: "iam",
  calls: Object.values(iamCalls),
  scope: "account",
  async see(account) {
    const client = account.client(IAMClient, account.home);
    const [details, sessions, report, passwords, summary] = await Promise.all([
      detailsOf(account, client),
      sessionsOf(account, client),
      credentialReport(account, client),
      account.ask(
        iamCalls.GetAccountPasswordPolicy,
        async () => (await client.send(new GetAccountPasswordPolicyCommand({}))).PasswordPolicy ?? {},
        { absent: ["NoSuchEntity", "NoSuchEntityException"] },
      ),
      account.ask(iamCalls.GetAccountSummary, () => client.send(new GetAccountSummaryCommand({}))),
    ]);
    return {
      resources: [
        ...rootOf(account, summary),
        ...passwordsOf(account, passwords, report),
        ...(details.state === "known" ? details.value.flatMap((page) => identitiesOf(page, sessions, report)) : []),
      ],
      ...(details.state === "unknown" && { blind: details.why }),
    };
  },
};

/** All identities with their policies in one list: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
function detailsOf(account: Account, client: IAMClient): Promise<Fact<GetAccountAuthorizationDetailsCommandOutput[]>> {
  return account.ask(iamCalls.GetAccountAuthorizationDetails, () =>
    gathered(
      paginateGetAccountAuthorizationDetails({ client }, { Filter: ["User", "Role", "Group", "LocalManagedPolicy"] }),
      (page) => [page],
    ),
  );
}

/** The list of identities leaves out how long sessions of a role may last. */
function sessionsOf(account: Account, client: IAMClient): Promise<Sessions> {
  return account.ask(iamCalls.ListRoles, async () => {
    const roles = await gathered(paginateListRoles({ client }, {}), (page) => page.Roles);
    return new Map(roles.map(({ RoleName = "", MaxSessionDuration }) => [RoleName, MaxSessionDuration]));
  });
}

function identitiesOf(
  page: GetAccountAuthorizationDetailsCommandOutput,
  sessions: Sessions,
  report: Fact<CredentialReport>,
): SeenResource[] {
  const { RoleDetailList = [], UserDetailList = [], GroupDetailList = [], Policies = [] } = page;
  return [
    ...RoleDetailList.flatMap((role) => roleOf(role, sessions)),
    ...UserDetailList.flatMap((user) => {
      const [own, ...rights] = userOf(user);
      return own === undefined ? [] : [own, ...rights, ...credentialsOf(own, user, report)];
    }),
    ...GroupDetailList.flatMap(groupOf),
    ...Policies.map(policyOf),
  ];
}
