import * as c from "../../../components";
import { rowsOf, type Row } from "./changes";

/* What happens to networks, ways and baselines when an argument changes. */

const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/5d1b1f2e-0000-4000-8000-000000000000";
const samlProvider = "arn:aws:iam::123456789012:saml-provider/staff";
const reader = "arn:aws:lambda:eu-central-1:123456789012:function:read";
const balancer = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/0123456789abcdef";
const audit = "arn:aws:iam::aws:policy/SecurityAudit";
const because = "it is being tried out";
const tags = { team: "network" };
const topicArn = "arn:aws:sns:eu-central-1:123456789012:alarms";
const subscribers = [{ protocol: c.AlarmProtocol.Email, endpoint: "security@muster.de" }];
const shop = { client: "end-customers", purpose: "shop" };
/** Marks, and the class of the logs: what no component is made anew for. */
const marks = { client: "clients", purpose: "support", tags };
const logs = { dataClass: "web-logs" };
const zoneId = "Z0123456789ABCDEFGHIJ";

const wholeEndpoint = ["ec2clientvpn/authorizationRule", "ec2clientvpn/endpoint", "ec2clientvpn/networkAssociation"];

export const otherRows: Row[] = [
  ...rowsOf<c.AlarmTopicArgs>(c.AlarmTopic, { client: "internal", subscribers }, [
    { to: { client: "clients", tags } },
    {
      to: { subscribers: [{ protocol: c.AlarmProtocol.Email, endpoint: "operations@muster.de" }] },
      replaces: ["sns/topicSubscription"],
    },
  ]),
  ...rowsOf<c.AuditTrailArgs>(
    c.AuditTrail,
    { client: "internal", alarms: { topicArn }, accessLogs: { targetBucket: "muster-logs" } },
    [
      { to: { client: "clients", tags, dataClass: "web-logs", alarms: { subscribers } } },
      // The trail's log group is named after it, so that the trail writes into no other.
      {
        to: { trailName: "another-trail" },
        replaces: ["cloudtrail/trail", "cloudwatch/logGroup", "cloudwatch/logMetricFilter"],
      },
    ],
    (name) => ({ bucketName: `muster-${name}` }),
  ),
  ...rowsOf<c.DetectionBaselineArgs>(
    c.DetectionBaseline,
    { client: "internal", subscribers, bucketName: "muster-settings" },
    [{ to: { client: "clients", tags } }],
  ),
  ...rowsOf<c.IdentityBaselineArgs>(
    c.IdentityBaseline,
    {
      identityCenterArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
      permissionSets: [{ name: "Audit", description: "Reads settings", managedPolicyArns: [audit] }],
    },
    [
      {
        to: {
          tags,
          permissionSets: [
            {
              name: "Audit",
              description: "Reads",
              managedPolicyArns: [audit, "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"],
            },
          ],
        },
      },
    ],
  ),
  ...rowsOf<c.RegionGuardArgs>(c.RegionGuard, { targets: ["r-abcd"] }, [
    { to: { targets: ["r-abcd", "ou-abcd-12345678"], sparedRoles: ["arn:aws:iam::*:role/landing-zone"], tags } },
  ]),
  ...rowsOf<c.PrivateNetworkArgs>(c.PrivateNetwork, { ...shop }, [
    { to: { ...marks, logs, endpoints: ["logs"], publicSubnets: true, natGateways: true } },
    { to: { availabilityZones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"] } },
    {
      to: { overrides: [{ setting: c.PrivateNetworkSetting.FlowLogs, value: "off", because }] },
      deletes: ["cloudwatch/logGroup", "kms/key"],
    },
    { to: { cidrBlock: "10.1.0.0/16" }, moves: true },
  ]),
  ...rowsOf<c.SiteToSiteVpnArgs>(
    c.SiteToSiteVpn,
    { ...shop, peerAddress: "203.0.113.7", vpcId: "vpc-0123456789abcdef0" },
    [
      { to: { ...marks, logs, routeTableIds: ["rtb-0123456789abcdef0"] } },
      { to: { peerAddress: "203.0.113.8" }, replaces: ["ec2/customerGateway"] },
      { to: { siteRanges: ["192.168.10.0/24"] }, replaces: ["ec2/vpnConnection"] },
    ],
  ),
  ...rowsOf<c.ClientVpnArgs>(
    c.ClientVpn,
    {
      ...shop,
      vpcId: "vpc-0123456789abcdef0",
      subnetIds: ["subnet-0123456789abcdef0"],
      serverCertificateArn: certificate,
      samlProviderArn: samlProvider,
      authorizations: [{ group: "support", range: "10.0.0.0/20" }],
    },
    [
      { to: { ...marks, logs, serverCertificateArn: `${certificate}1` } },
      {
        to: { authorizations: [{ group: "support", range: "10.0.0.0/19" }] },
        replaces: ["ec2clientvpn/authorizationRule"],
      },
      { to: { clientCidrBlock: "10.248.0.0/16" }, replaces: wholeEndpoint },
      { to: { samlProviderArn: `${samlProvider}-2` }, replaces: wholeEndpoint },
    ],
  ),
  ...rowsOf<c.MailRelayArgs>(c.MailRelay, { ...shop, domain: "mail.muster.de", zoneId }, [
    { to: { ...marks, bounceLabel: "back", feedbackTopicArn: topicArn }, replaces: ["route53/record"] },
    { to: { domain: "post.muster.de" }, moves: true },
  ]),
  ...rowsOf<c.TlsEndpointArgs>(
    c.TlsEndpoint,
    {
      ...shop,
      domain: "shop.muster.de",
      zoneId,
      vpcId: "vpc-0123456789abcdef0",
      subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      targetSecurityGroupId: "sg-0123456789abcdef0",
      accessLogTarget: "muster-logs",
    },
    [
      {
        to: {
          ...marks,
          logs,
          certificateArn: certificate,
          healthCheckPath: "/health",
          rateLimit: 1000,
          targetPort: 8443,
        },
        replaces: ["lb/targetGroup"],
      },
      {
        to: { internal: true, allowedRanges: ["10.0.0.0/8"] },
        replaces: ["lb/listener", "lb/loadBalancer"],
        deletes: ["cloudwatch/logGroup", "kms/key"],
      },
      {
        to: { alternativeDomains: ["www.shop.muster.de"] },
        replaces: ["acm/certificate", "acm/certificateValidation", "route53/record"],
      },
    ],
    (name) => ({ logBucketName: `muster-${name}` }),
  ),
  ...rowsOf<c.TlsApiArgs>(
    c.TlsApi,
    {
      ...shop,
      domain: "api.muster.de",
      certificateArn: certificate,
      issuer: "https://login.muster.de",
      audiences: ["orders"],
      routes: [{ route: "GET /orders/{id}", functionArn: reader }],
    },
    [
      { to: { ...marks, logs, rateLimit: 50, audiences: ["orders", "returns"], certificateArn: `${certificate}1` } },
      { to: { domain: "interface.muster.de" }, replaces: ["apigatewayv2/apiMapping", "apigatewayv2/domainName"] },
    ],
  ),
  ...rowsOf<c.TlsDistributionArgs>(
    c.TlsDistribution,
    {
      ...shop,
      acceptGlobalEdge: true,
      domain: "www.muster.de",
      certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
      loadBalancerArn: balancer,
      originDomain: "shop.muster.de",
      logBucketName: "aws-waf-logs-muster-edge",
    },
    [{ to: { ...marks, rateLimit: 1000, domain: "web.muster.de", originDomain: "origin.muster.de", logs } }],
  ),
];
