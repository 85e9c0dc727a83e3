import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { JobDrop, TenantVault, type MailRelay } from "../../components";
import { servingTags } from "../../components/common";
import type { Account } from "./account";
import { makeTaskRole, type Cluster } from "./cluster";
import { named } from "./company";
import { allowing } from "../policy";
import { Container } from "./container";

/** Buckets that there are for each client. */
export const storesOf = (client: string): string[] =>
  ["lists", "recipients", "archive", "responses"].map((store) => `${client}-${store}`);

export interface ClientArgs {
  account: Account;
  cluster: Cluster;
  /** Group of the containers that dispatch. */
  group: aws.ec2.SecurityGroup;
  mail: MailRelay;
  /** Role of the portal, which hands in lists for whoever has signed in. */
  portal: aws.iam.Role;
}

/**
 * One client's data, with stores, keys and roles of its own, so that nothing of it is reached for another client (004-060,
 * 004-153, 004-154); every purpose has its own store (004-152), marked as the client's (004-061).
 * @returns the role that hands in this client's lists
 */
export function makeClient(client: string, args: ClientArgs): aws.iam.Role {
  const { accessLogs, alarms } = args.account;
  const name = (what: string) => `${client}-${what}`;
  const bucket = (store: string) => ({ client, accessLogs, bucketName: named(name(store)) });
  const worker = makeTaskRole(name("worker"), `Dispatches for ${client}`, { client, purpose: "dispatch" });

  // Block, complaint and customer lists go when the order is done, and nobody has to ask for it (004-019).
  const matching = { ...bucket("lists"), purpose: "matching" };
  const lists = new JobDrop(name("lists"), { ...matching, dataClass: "client-lists", alarms });

  // Recipients in active use are encrypted (004-157 says that this can't be done), archived ones too (004-158). All of it is in
  // buckets and not in a table, since of a table no deploy can show when its items end (004-111, 004-166).
  const vaults = [
    { store: "recipients", purpose: "dispatch", dataClass: "recipients" },
    { store: "archive", purpose: "archive", dataClass: "recipients" },
    { store: "responses", purpose: "reporting", dataClass: "response-data" },
  ].map(({ store, ...what }) => new TenantVault(name(store), { ...bucket(store), ...what, assumedBy: [worker.arn] }));

  new aws.iam.RolePolicy(name("worker-policy"), {
    role: worker.id,
    policy: pulumi.jsonStringify(
      allowing(
        { Action: ["s3:GetObject", "s3:PutObjectTagging"], Resource: pulumi.interpolate`${lists.bucketArn}/*` },
        { Action: "kms:Decrypt", Resource: lists.keyArn },
        { Action: "ses:SendEmail", Resource: args.mail.identityArn },
        { Action: "sts:AssumeRole", Resource: vaults.map(({ roleArn }) => roleArn) },
      ),
    ),
  });
  const environment = { CLIENT: client, CONFIGURATION_SET: args.mail.configurationSetName };
  new Container(name("worker"), { client, purpose: "dispatch", ...args, role: worker, environment });
  return makeIntake(name("intake"), { client, purpose: "matching" }, lists, args.portal);
}

/** Hands in lists, and can read none. */
function makeIntake(
  name: string,
  whose: { client: string; purpose: string },
  lists: JobDrop,
  portal: aws.iam.Role,
): aws.iam.Role {
  const role = new aws.iam.Role(`${name}-role`, {
    description: `Hands in lists of ${whose.client}`,
    assumeRolePolicy: pulumi.jsonStringify(
      allowing({ Principal: { AWS: portal.arn }, Action: ["sts:AssumeRole", "sts:TagSession"] }),
    ),
    tags: servingTags(whose),
  });
  new aws.iam.RolePolicy(`${name}-policy`, {
    role: role.id,
    policy: pulumi.jsonStringify(
      allowing(
        { Action: "s3:PutObject", Resource: pulumi.interpolate`${lists.bucketArn}/*` },
        { Action: "kms:GenerateDataKey", Resource: lists.keyArn },
      ),
    ),
  });
  return role;
}
