// Services that the local cloud doesn't keep: what a company with a web application, backups, a VPN and detection deploys.
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const key = new aws.kms.Key("own", { enableKeyRotation: true });
const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
const subnets = ["a", "b"].map(
  (zone, index) =>
    new aws.ec2.Subnet(zone, {
      vpcId: vpc.id,
      cidrBlock: `10.0.${index}.0/24`,
      availabilityZone: `eu-central-1${zone}`,
    }),
);
const group = new aws.ec2.SecurityGroup("web", {
  vpcId: vpc.id,
  ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
});
new aws.ec2.DefaultSecurityGroup("none", { vpcId: vpc.id });
new aws.vpc.SecurityGroupIngressRule("office", {
  securityGroupId: group.id,
  ipProtocol: "tcp",
  fromPort: 22,
  toPort: 22,
  cidrIpv4: "10.0.0.0/8",
});
const certificate = new aws.acm.Certificate("web", { domainName: "example.org", validationMethod: "DNS" });
const balancer = new aws.lb.LoadBalancer("web", { subnets: subnets.map(({ id }) => id), securityGroups: [group.id] });
const target = new aws.lb.TargetGroup("web", { port: 443, protocol: "HTTPS", vpcId: vpc.id });
new aws.lb.Listener("https", {
  loadBalancerArn: balancer.arn,
  port: 443,
  protocol: "HTTPS",
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  certificateArn: certificate.arn,
  defaultActions: [{ type: "forward", targetGroupArn: target.arn }],
});
new aws.lb.Listener("http", {
  loadBalancerArn: balancer.arn,
  port: 80,
  protocol: "HTTP",
  defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
});
const firewall = new aws.wafv2.WebAcl("web", {
  scope: "REGIONAL",
  defaultAction: { allow: {} },
  visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "web", sampledRequestsEnabled: true },
});
new aws.wafv2.WebAclAssociation("web", { resourceArn: balancer.arn, webAclArn: firewall.arn });

new aws.rds.Instance("orders", {
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  allocatedStorage: 20,
  storageEncrypted: true,
  kmsKeyId: key.arn,
  username: "orders",
  manageMasterUserPassword: true,
  backupRetentionPeriod: 7,
});
new aws.dynamodb.Table("jobs", {
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
  billingMode: "PAY_PER_REQUEST",
  ttl: { attributeName: "until", enabled: true },
});
new aws.efs.FileSystem("drops", { encrypted: true, kmsKeyId: key.arn });
new aws.ebs.Volume("scratch", { availabilityZone: "eu-central-1a", size: 10, encrypted: true });
new aws.secretsmanager.Secret("database", { kmsKeyId: key.arn });
const queue = new aws.sqs.Queue("jobs", { kmsMasterKeyId: key.id });
const role = new aws.iam.Role("worker", {
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  }),
});
new aws.iam.RolePolicy("worker", {
  role: role.id,
  policy: queue.arn.apply((arn) =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: arn }] }),
  ),
});
const worker = new aws.lambda.Function("purge", {
  role: role.arn,
  runtime: "nodejs22.x",
  handler: "index.handler",
  code: new pulumi.asset.AssetArchive({
    "index.js": new pulumi.asset.StringAsset("exports.handler = async () => {};"),
  }),
  environment: { variables: { QUEUE: queue.url } },
});
const rule = new aws.cloudwatch.EventRule("done", { eventPattern: JSON.stringify({ source: ["orders"] }) });
new aws.cloudwatch.EventTarget("done", { rule: rule.name, arn: worker.arn });

const vault = new aws.backup.Vault("main", { kmsKeyArn: key.arn });
const far = new aws.backup.Vault("far", { region: "eu-west-1" });
new aws.backup.VaultLockConfiguration("main", {
  backupVaultName: vault.name,
  minRetentionDays: 1,
  maxRetentionDays: 35,
});
const plan = new aws.backup.Plan("main", {
  rules: [
    {
      ruleName: "daily",
      targetVaultName: vault.name,
      schedule: "cron(0 1 * * ? *)",
      lifecycle: { deleteAfter: 35 },
      copyActions: [{ destinationVaultArn: far.arn, lifecycle: { deleteAfter: 35 } }],
    },
  ],
});
new aws.backup.Selection("main", { planId: plan.id, iamRoleArn: role.arn, resources: ["*"] });

new aws.ec2clientvpn.Endpoint("office", {
  serverCertificateArn: certificate.arn,
  clientCidrBlock: "10.1.0.0/16",
  authenticationOptions: [{ type: "certificate-authentication", rootCertificateChainArn: certificate.arn }],
  connectionLogOptions: { enabled: false },
  sessionTimeoutHours: 8,
});
const gateway = new aws.ec2.CustomerGateway("site", { type: "ipsec.1", ipAddress: "192.0.2.1", bgpAsn: "65000" });
new aws.ec2.VpnConnection("site", {
  customerGatewayId: gateway.id,
  type: "ipsec.1",
  tunnel1IkeVersions: ["ikev2"],
  tunnel2IkeVersions: ["ikev2"],
  tunnel1Phase1DhGroupNumbers: [20],
});
new aws.ec2.FlowLog("main", {
  vpcId: vpc.id,
  trafficType: "ALL",
  logDestinationType: "s3",
  logDestination: "arn:aws:s3:::logs",
});
new aws.cloudtrail.Trail("all", {
  s3BucketName: "trail-logs",
  isMultiRegionTrail: true,
  enableLogFileValidation: true,
  kmsKeyId: key.arn,
});
new aws.guardduty.Detector("main", { enable: true });
new aws.securityhub.Account("main", { enableDefaultStandards: false });
new aws.accessanalyzer.Analyzer("main", { analyzerName: "main", type: "ACCOUNT" });
new aws.sesv2.ConfigurationSet("mail", { configurationSetName: "mail", deliveryOptions: { tlsPolicy: "REQUIRE" } });
new aws.iam.AccountPasswordPolicy("strict", { minimumPasswordLength: 14, passwordReusePrevention: 24 });
new aws.s3.AccountPublicAccessBlock("all", {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
});

exports.balancer = balancer.arn;
exports.dnsName = balancer.dnsName;
exports.vault = far.arn;
exports.vpc = vpc.id;
exports.role = role.arn;
exports.account = aws.getCallerIdentityOutput().accountId;
exports.zones = aws.getAvailabilityZonesOutput().names;
