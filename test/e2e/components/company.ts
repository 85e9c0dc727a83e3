import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import * as c from "../../../components";

/* A company that uses every component, linked as a program would link them. */

const clients = { client: "end-customers", tags: { team: "lab" } };
const internal = { client: "internal" };
const security = [{ protocol: c.AlarmProtocol.Email, endpoint: "security@muster.de" }];
const dispatcher = "arn:aws:iam::123456789012:role/dispatch";
const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/5d1b1f2e-0000-4000-8000-000000000000";
const samlProvider = "arn:aws:iam::123456789012:saml-provider/staff";
const reader = "arn:aws:lambda:eu-central-1:123456789012:function:read";
const zoneId = "Z0123456789ABCDEFGHIJ";

/** Makes everything. `later` is the same company after each argument was changed that changes in place. */
export function company(later = false): void {
  const alarms = new c.AlarmTopic("alarms", { ...internal, subscribers: security });
  account(alarms, later);
  const accessLogs = storage(alarms, later);
  const network = way(later);
  const application = new aws.ec2.SecurityGroup("application", {
    region: "eu-central-1",
    vpcId: network.vpcId,
    description: "What answers to customers",
    tags: { "tom:client": "end-customers", "tom:purpose": "shop" },
  });
  web(network, application, accessLogs, later);
  new c.EncryptedDatabase("shop", {
    ...clients,
    purpose: "shop",
    engine: c.DatabaseEngine.Postgres,
    dataClass: "addresses",
    identifier: "muster-shop",
    subnetIds: [nth(network.privateSubnetIds, 0), nth(network.privateSubnetIds, 1)],
    securityGroupIds: [application.id],
    ...(later && { storage: 80, instanceClass: "db.m7g.xlarge" }),
  });
}

function account(alarms: c.AlarmTopic, later: boolean): void {
  new c.AuditTrail("audit", {
    ...internal,
    alarms: { topicArn: alarms.topicArn },
    bucketName: "muster-audit",
    ...(later && { tags: { team: "security" } }),
  });
  new c.DetectionBaseline("detection", { ...internal, subscribers: security, bucketName: "muster-settings" });
  new c.IdentityBaseline("identity", {
    identityCenterArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
    permissionSets: [
      {
        name: "Audit",
        description: later ? "Reads all settings" : "Reads settings",
        managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
      },
    ],
  });
  new c.RegionGuard("guard", { targets: later ? ["r-abcd", "ou-abcd-12345678"] : ["r-abcd"] });
  new c.EncryptedBackup("backup", {
    ...internal,
    alarms: { topicArn: alarms.topicArn },
    ...(later && { schedule: "cron(0 2 * * ? *)" }),
  });
}

/** Every store, and the bucket that their logs go to. */
function storage(alarms: c.AlarmTopic, later: boolean): c.AccessLogBucket {
  const logs = new c.AccessLogBucket("logs", {
    ...internal,
    dataClass: later ? "web-logs" : "access-logs",
    bucketName: "muster-logs",
    sources: ["muster-orders", "muster-lab"],
  });
  const accessLogs = { targetBucket: logs.bucketName };
  new c.EuBucket("orders", {
    ...clients,
    purpose: "order-processing",
    dataClass: later ? "addresses" : "order-files",
    bucketName: "muster-orders",
    accessLogs,
    ...(later && { tags: { team: "service" }, ownClientOnly: true }),
  });
  new c.RetentionBucket("lab", {
    ...clients,
    purpose: "printing",
    dataClasses: later ? ["order-files", "addresses", "web-logs"] : ["order-files", "addresses"],
    bucketName: "muster-lab",
    accessLogs,
    replicaRegion: "eu-west-1",
    copyApproval: later ? "contract 8" : "contract 7",
  });
  new c.EvidenceStore("ledger", { ...internal, bucketName: "muster-ledger" });
  new c.JobDrop("drop", {
    ...clients,
    purpose: later ? "order-printing" : "order-intake",
    dataClass: "job-drops",
    bucketName: "muster-drop",
    alarms: { topicArn: alarms.topicArn },
  });
  new c.TenantVault("shop-7", {
    client: "shop-7",
    purpose: "dispatch",
    dataClass: "order-files",
    bucketName: "muster-shop-7",
    assumedBy: later ? [dispatcher, `${dispatcher}-night`] : [dispatcher],
  });
  new c.PersonalDataTable("recipients", {
    client: "end-customers",
    purpose: "dispatch",
    dataClass: "addresses",
    hashKey: { name: "id" },
    ...(later && { indexes: [{ name: "by-mail", hashKey: { name: "mail" } }] }),
  });
  return logs;
}

function way(later: boolean): c.PrivateNetwork {
  const network = new c.PrivateNetwork("network", {
    ...clients,
    purpose: "shop",
    publicSubnets: true,
    endpoints: later ? ["logs", "kms"] : ["logs"],
  });
  new c.SiteToSiteVpn("branch", {
    ...clients,
    purpose: "till-data",
    peerAddress: "203.0.113.7",
    vpcId: network.vpcId,
    ...(later && { logs: { dataClass: "web-logs" } }),
  });
  new c.ClientVpn("office", {
    ...internal,
    purpose: "support",
    vpcId: network.vpcId,
    subnetIds: [nth(network.privateSubnetIds, 0)],
    serverCertificateArn: certificate,
    samlProviderArn: samlProvider,
    authorizations: [{ group: "support", range: later ? "10.0.0.0/19" : "10.0.0.0/20" }],
  });
  new c.MailRelay("campaigns", { ...clients, purpose: "dispatch", domain: "mail.muster.de", zoneId });
  return network;
}

function web(
  network: c.PrivateNetwork,
  application: aws.ec2.SecurityGroup,
  logs: c.AccessLogBucket,
  later: boolean,
): void {
  const site = new c.TlsEndpoint("site", {
    ...clients,
    purpose: "shop",
    domain: "shop.muster.de",
    zoneId,
    vpcId: network.vpcId,
    subnetIds: [nth(network.publicSubnetIds, 0), nth(network.publicSubnetIds, 1)],
    targetSecurityGroupId: application.id,
    logBucketName: "muster-site-logs",
    accessLogTarget: logs.bucketName,
    ...(later && { healthCheckPath: "/health", rateLimit: 1000 }),
  });
  new c.TlsApi("api", {
    ...clients,
    purpose: "orders",
    domain: "api.muster.de",
    certificateArn: certificate,
    issuer: "https://login.muster.de",
    audiences: later ? ["orders", "returns"] : ["orders"],
    routes: [{ route: "GET /orders/{id}", functionArn: reader }],
  });
  new c.TlsDistribution("edge", {
    ...clients,
    acceptGlobalEdge: true,
    purpose: "shop",
    domain: "www.muster.de",
    zoneId,
    loadBalancerArn: site.loadBalancerArn,
    originDomain: "shop.muster.de",
    logBucketName: "aws-waf-logs-muster-edge",
    ...(later && { rateLimit: 1000 }),
  });
}

const nth = (ids: pulumi.Output<string[]>, index: number): pulumi.Output<string> =>
  ids.apply((known) => known[index] ?? "");
