import type { GetAccountSummaryCommandOutput, PasswordPolicy, UserDetail } from "@aws-sdk/client-iam";
import type { Fact } from "../../../../posture";
import { signInType } from "../../../pulumi/readers/sign-in";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import type { Account } from "../../connect";
import { hidden, raw } from "../../listing";
import { partOf, thing } from "../../service";
import type { CredentialReport } from "./report";

const accessKey = "aws:iam/accessKey:AccessKey";

/** What the user signs in with: parts of the user, as the report tells. IAM keeps a report for four hours. */
export function credentialsOf(
  user: SeenResource,
  { Arn = "", UserName }: UserDetail,
  report: Fact<CredentialReport>,
): SeenResource[] {
  const part = (type: string, props: Record<string, unknown> = {}, number = "") => {
    const made = partOf(user, type, { user: UserName, ...props });
    return { ...made, urn: `${made.urn}${number}` };
  };
  const own = report.state === "known" ? report.value.get(Arn) : undefined;
  if (own === undefined) {
    const why = report.state === "unknown" ? report.why : "the user is younger than IAM's report on credentials";
    return [part(accessKey, { status: untold(why) }), part(signInType, { secondFactor: untold(why) })];
  }
  const active = (flags: readonly boolean[], type: string) =>
    flags.flatMap((is, index) => (is ? [part(type, { status: "Active" }, `/${index + 1}`)] : []));
  return [
    ...active(own.accessKeys, accessKey),
    ...active(own.certificates, "aws:iam/signingCertificate:SigningCertificate"),
    ...(own.password
      ? [
          part("aws:iam/userLoginProfile:UserLoginProfile"),
          part(signInType, { secondFactor: own.secondFactor ? "required" : "off" }),
        ]
      : []),
  ];
}

/** The account's root user, as far as it can sign in: its password can be taken away centrally, its keys by itself. */
export function rootOf(account: Account, summary: Fact<GetAccountSummaryCommandOutput>): SeenResource[] {
  const arn = `arn:${account.partition}:iam::${account.id}:root`;
  const root = thing(signInType, `root of account ${account.id}`, arn, { id: account.id });
  const numbers = summary.state === "known" ? (summary.value.SummaryMap ?? {}) : {};
  const { AccountMFAEnabled: devices, AccountAccessKeysPresent: keys, AccountPasswordPresent: password } = numbers;
  const secondFactor = raw(summary, () => (devices === undefined ? untold(notTold) : devices > 0 ? "required" : "off"));
  const status = raw(summary, () => (keys === undefined ? untold(notTold) : keys > 0 ? "Active" : "Inactive"));
  return [
    ...(password === 0 ? [] : [{ ...root, props: { ...root.props, secondFactor } }]),
    partOf(root, accessKey, { status }),
  ];
}

const notTold = "AWS's summary of the account says nothing about its root user";

const policyNames = {
  minimumPasswordLength: "MinimumPasswordLength",
  requireLowercaseCharacters: "RequireLowercaseCharacters",
  requireUppercaseCharacters: "RequireUppercaseCharacters",
  requireNumbers: "RequireNumbers",
  requireSymbols: "RequireSymbols",
  passwordReusePrevention: "PasswordReusePrevention",
} as const satisfies Record<string, keyof PasswordPolicy>;

/** What holds without a policy of the account's own. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html */
const awsDefault: Partial<PasswordPolicy> = { MinimumPasswordLength: 8 };

/** The account's own policy; where it has none, AWS's default, as far as somebody has a password for which it could hold. */
export function passwordsOf(
  account: Account,
  policy: Fact<PasswordPolicy>,
  report: Fact<CredentialReport>,
): SeenResource[] {
  const arn = `arn:${account.partition}:iam::${account.id}:password-policy`;
  const own = (props: Record<string, unknown>) => [
    thing("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", `passwords of account ${account.id}`, arn, {
      id: "iam-account-password-policy",
      ...props,
    }),
  ];
  const names = Object.keys(policyNames);
  if (policy.state === "unknown") return own(hidden(names, policy.why));
  if (policy.state === "known") return own(spelled(policy.value));
  if (report.state === "unknown") return own(hidden(names, report.why));
  const passwords = report.state === "known" && [...report.value.values()].some(({ password }) => password);
  return passwords ? own(spelled(awsDefault)) : [];
}

function spelled(policy: Partial<PasswordPolicy>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(policyNames).map(([name, ofAws]) => [name, policy[ofAws]]));
}
