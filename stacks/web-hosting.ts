import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import {
  AccessLogBucket,
  AlarmTopic,
  EncryptedBackup,
  EncryptedDatabase,
  MailRelay,
  PrivateNetwork,
} from "../components";
import { withObjectsOf } from "./policy";
import { accountStores, makeAccount } from "./web-hosting/account";
import { addresses, client, domain, named, onCall } from "./web-hosting/company";
import { letIn } from "./web-hosting/let-in";
import { customerStores, makeStores } from "./web-hosting/stores";
import { inBothZones, WebSite } from "./web-site";

/** Bucket with the logs of the sites' load balancer. */
const siteLogs = "site-logs";

/**
 * The platform of a web host, as the annex on its measures (document 002) says: sites, shops and mail of its customers, in two
 * zones (002-017), with room to grow (002-019).
 */
export function webHosting(): Record<string, pulumi.Output<string>> {
  const logs = new AccessLogBucket("access-logs", {
    client,
    dataClass: "access-logs",
    bucketName: named("access-logs"),
    sources: [...customerStores, ...accountStores, siteLogs].map(named),
  });
  const alarms = new AlarmTopic("alarms", { client, subscribers: onCall });
  makeAccount(logs.bucketName, alarms.topicArn);
  const { hostedContent, mailboxes } = makeStores(logs.bucketName);

  // Every site by TLS (002-004), with a certificate that renews itself (002-005), in containers that are replaced as soon as
  // they don't answer (002-025).
  const zone = new aws.route53.Zone("zone", { name: domain, comment: "Sites of customers" });
  const hosting = { client, purpose: "hosting" };
  const network = new PrivateNetwork("network", {
    ...hosting,
    cidrBlock: addresses,
    publicSubnets: true,
    endpoints: ["ecr.api", "ecr.dkr", "kms", "logs"],
  });
  const sites = new WebSite("sites", {
    ...hosting,
    domain,
    alternativeDomains: [`*.${domain}`],
    zoneId: zone.zoneId,
    network,
    addresses,
    image: "sites:1.0.0",
    count: { least: 4, most: 40 },
    rights: withObjectsOf(hostedContent, ["s3:GetObject", "s3:PutObject"]),
    logBucketName: named(siteLogs),
    accessLogTarget: logs.bucketName,
  });

  // What customers of shops leave there is encrypted (002-009), and stays within reach when a zone fails (002-017).
  const shop = new EncryptedDatabase("shops", {
    client,
    purpose: "shops",
    dataClass: "shop-customers",
    engine: "postgres",
    subnetIds: inBothZones(network.privateSubnetIds),
    securityGroupIds: [letIn("shops", network, sites.securityGroupId)],
  });

  // Mail leaves by TLS or not at all, so that nothing is left of the exception (002-006, 002-007).
  new MailRelay("mail", { client, purpose: "mail", domain, zoneId: zone.zoneId });

  // All of it twice (002-022), and restored for a test every week (002-023).
  new EncryptedBackup("backup", { client, alarms: { topicArn: alarms.topicArn }, restoreTests: ["S3", "RDS"] });

  return {
    sites: sites.url,
    hostedContent: hostedContent.bucketName,
    mailboxes: mailboxes.bucketName,
    shops: shop.databaseArn,
  };
}
