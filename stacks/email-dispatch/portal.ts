import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { TlsEndpoint } from "../../components";
import { promiseFor } from "../../components/promise";
import { servingTags } from "../../components/common";
import { makeTaskRole, type Cluster } from "./cluster";
import { domain, named } from "./company";
import { allowing } from "../policy";
import { Container, containerPort } from "./container";
import type { Account } from "./account";

const own = { client: "clients", purpose: "portal" };

/** Bucket with the logs of who has called the portal (004-150). */
export const portalLogs = "portal-logs";

export interface PortalArgs {
  cluster: Cluster;
  zone: aws.route53.Zone;
  account: Account;
}

/**
 * Where clients hand in lists: by TLS (004-038, 004-164), and only after they have signed in (004-165).
 * @returns the role by which it acts, for one client at a time
 */
export function makePortal({ cluster, zone, account }: PortalArgs): { role: aws.iam.Role; url: pulumi.Output<string> } {
  const role = makeTaskRole("portal", "Takes lists in for whoever has signed in", own);
  const group = cluster.makeGroup("portal", "Portal for clients");
  const { url, targetGroupArn } = new TlsEndpoint("portal", {
    ...own,
    domain: `portal.${domain}`,
    zoneId: zone.zoneId,
    vpcId: cluster.network.vpcId,
    subnetIds: cluster.network.outside,
    targetSecurityGroupId: group.id,
    targetPort: containerPort,
    logBucketName: named(portalLogs),
    accessLogTarget: account.accessLogs.targetBucket,
  });
  const environment = { USER_POOL: makeUsers(cluster.region).id };
  new Container("portal", { ...own, cluster, role, group, environment, targetGroupArn });
  return { role, url };
}

/** @param roles one for each client, which may hand in that client's lists and nothing else */
export function letActAs(portal: aws.iam.Role, roles: aws.iam.Role[]): void {
  const each = roles.map(({ arn }) => arn);
  new aws.iam.RolePolicy("portal-policy", {
    role: portal.id,
    policy: pulumi.jsonStringify(allowing({ Action: ["sts:AssumeRole", "sts:TagSession"], Resource: each })),
  });
}

/** Accounts are given to people of clients, and nobody opens one; a second factor is asked for. */
function makeUsers(region: string): aws.cognito.UserPool {
  const { length, reuse } = promiseFor(undefined).promise.access.passwords;
  return new aws.cognito.UserPool("users", {
    region,
    name: "portal",
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    passwordPolicy: {
      minimumLength: length,
      passwordHistorySize: reuse,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 1,
    },
    deletionProtection: "ACTIVE",
    tags: servingTags(own),
  });
}
