import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { errorName } from "./ask";
import { callsOf } from "./call";
import { cloudOf, type Cloud, type Connection, type Credentials } from "./cloud";

/** Nobody can be asked: no credentials, or no way to AWS. */
export class NotConnected extends Error {
  override readonly name = "NotConnected";
}

/** An account, and the regions in which it can have anything. */
export interface Account extends Cloud {
  /** Twelve digits. */
  id: string;
  /** `aws`, or that of another of Amazon's clouds. */
  partition: string;
  /** Where services that are the same everywhere are asked. */
  home: string;
  /** Regions that are switched on. `undefined` where AWS does not say. */
  enabled: readonly string[] | undefined;
  /** Why not, where it does not. */
  whyNot?: string;
  /**
   * Regions that the account has not switched on: nobody can be asked there. What was made before one was switched off stays.
   * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
   */
  disabled: readonly string[];
}

export const accountCalls = {
  ...callsOf("sts", { GetCallerIdentity: "free" }),
  ...callsOf("ec2", { DescribeRegions: "same" }),
};

export interface ConnectOptions extends Connection {
  /** Region for services that are the same everywhere. Default: eu-central-1. */
  home?: string;
  /** ARN of a role to take on. */
  role?: string;
}

/** Finds out who is asking, and which regions there are. @throws NotConnected */
export async function connect({ home = "eu-central-1", role, ...connection }: ConnectOptions): Promise<Account> {
  const cloud = cloudOf(
    role === undefined ? connection : { ...connection, credentials: asRole(role, home, connection) },
  );
  const identity = await identityOf(cloud, home);
  return { ...cloud, ...identity, home, ...(await regionsOf(cloud, home)) };
}

/** Credentials of the role, fetched anew by the SDK when they end. */
function asRole(role: string, home: string, connection: Connection): Credentials {
  const sts = cloudOf(connection).client(STSClient, home);
  return async () => {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({ RoleArn: role, RoleSessionName: "tomguard-verify" }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (AccessKeyId === undefined || SecretAccessKey === undefined)
      throw new Error("AWS gave no credentials for the role");
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken !== undefined && { sessionToken: SessionToken }),
      ...(Expiration !== undefined && { expiration: Expiration }),
    };
  };
}

async function identityOf(cloud: Cloud, home: string): Promise<{ id: string; partition: string }> {
  try {
    const { Account = "", Arn = "" } = await cloud.client(STSClient, home).send(new GetCallerIdentityCommand({}));
    return { id: Account, partition: Arn.split(":")[1] ?? "aws" };
  } catch (error) {
    throw new NotConnected(whyNotConnected(errorName(error)));
  }
}

function whyNotConnected(name: string): string {
  if (name === "CredentialsProviderError") {
    return "There are no credentials for AWS. Name a profile by --profile, or set AWS_PROFILE or AWS_ACCESS_KEY_ID; `aws sso login` renews a session.";
  }
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|TimeoutError)/.test(name)) {
    return `AWS can't be reached (${name}). Look at the network, or at the address that --endpoint-url names.`;
  }
  return `AWS does not accept who is asking (${name}). Look at the profile, at the end of its session, and at the trust of the role.`;
}

async function regionsOf(cloud: Cloud, home: string): Promise<Pick<Account, "enabled" | "disabled" | "whyNot">> {
  const call = accountCalls.DescribeRegions;
  const answer = await cloud.ask(call, () =>
    cloud.client(EC2Client, home).send(new DescribeRegionsCommand({ AllRegions: true })),
  );
  if (answer.state !== "known") {
    return { enabled: undefined, disabled: [], ...(answer.state === "unknown" && { whyNot: answer.why }) };
  }
  const all = answer.value.Regions ?? [];
  const named = (off: boolean) =>
    all.flatMap(({ RegionName, OptInStatus }) =>
      RegionName !== undefined && (OptInStatus === "not-opted-in") === off ? [RegionName] : [],
    );
  return { enabled: named(false).sort(), disabled: named(true).sort() };
}
