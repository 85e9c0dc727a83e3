import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import {
  AccessLogBucket,
  AlarmTopic,
  AuditTrail,
  DetectionBaseline,
  EuBucket,
  PrivateNetwork,
  SiteToSiteVpn,
} from "../components";
import { bucketPrefix } from "./bucket-prefix";
import { inBothZones } from "./in-both-zones";
import { makeContacts } from "./retail-it/contacts";
import { makeIdentities } from "./retail-it/identities";
import { makeSite } from "./retail-it/site";

/** Customers and prospects of the provider (003 is a notice to them). */
const client = "customers";

const subscribers = [{ protocol: "email", endpoint: "security@muster-retail-it.example" }];

/** Offices, by the public address of their devices and the ranges behind them (003-020). */
const offices = [
  { name: "office-hamburg", peerAddress: "203.0.113.7", siteRanges: ["192.168.10.0/24"] },
  { name: "office-munich", peerAddress: "203.0.113.8", siteRanges: ["192.168.20.0/24"] },
];

/**
 * What a retail IT provider runs, as its privacy notice (document 003) says: data stays in the EEA (003-015), people sign in
 * centrally (003-018), offices are linked by encrypted tunnels (003-020), the web site is shielded (003-023), and
 * everything ends once the service no longer needs it (003-032).
 */
export function retailIt(): Record<string, pulumi.Output<string>> {
  const prefix = bucketPrefix();
  const region = aws.config.requireRegion();
  const stores = ["identity-documents", "call-recordings", "audit", "settings", "site-logs"];
  const logs = new AccessLogBucket("access-logs", {
    client,
    dataClass: "access-logs",
    bucketName: `${prefix}-access-logs`,
    sources: stores.map((store) => `${prefix}-${store}`),
  });
  const place = (store: string) => ({
    client,
    bucketName: `${prefix}-${store}`,
    accessLogs: { targetBucket: logs.bucketName },
  });

  // For certain services only (003-004): order management tags them `tom:state` = `completed` when the check is done.
  const documents = new EuBucket("identity-documents", {
    ...place("identity-documents"),
    dataClass: "identity-documents",
    purpose: "identity-check",
  });

  // For training and quality alone (003-005).
  const recordings = new EuBucket("call-recordings", {
    ...place("call-recordings"),
    dataClass: "call-recordings",
    purpose: "training",
  });

  const network = new PrivateNetwork("network", {
    client,
    purpose: "services",
    publicSubnets: true,
    endpoints: ["ecr.api", "ecr.dkr", "logs", "secretsmanager"],
  });
  for (const { name, ...office } of offices) {
    new SiteToSiteVpn(name, {
      ...office,
      client,
      purpose: "services",
      vpcId: network.vpcId,
      routeTableIds: inBothZones(network.routeTableIds),
    });
  }
  const site = makeSite({
    client,
    region,
    network,
    logBucketName: `${prefix}-site-logs`,
    accessLogTarget: logs.bucketName,
  });
  makeContacts({
    client,
    region,
    network,
    application: site.applicationGroupId,
    offices: offices.flatMap(({ siteRanges }) => siteRanges),
  });

  makeIdentities();
  const alarms = new AlarmTopic("alarms", { client, subscribers });
  new AuditTrail("audit", { ...place("audit"), alarms: { topicArn: alarms.topicArn } });
  new DetectionBaseline("detection", { ...place("settings"), subscribers });

  return { site: site.url, identityDocuments: documents.bucketName, callRecordings: recordings.bucketName };
}
