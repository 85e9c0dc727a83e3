import { text, type Properties } from "../values";
import type { Failure } from "../check";
import { between, matching, oneOf, policyText, type Family, type Limit } from "./limit";

const listener = [
  between("port", 1, 65535),
  oneOf("protocol", ["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"]),
];
const balancer = [
  matching(
    "name",
    /^(?!internal-)(?!-)[a-zA-Z0-9-]{1,32}(?<!-)$/,
    'has to be 1 to 32 letters, digits and hyphens, not at either end, and may not begin with "internal-"',
  ),
];
const tunnel = (number: 1 | 2): Limit[] => [
  oneOf(`tunnel${number}IkeVersions[]`, ["ikev1", "ikev2"]),
  oneOf(`tunnel${number}Phase1DhGroupNumbers[]`, [2, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]),
  oneOf(`tunnel${number}Phase2DhGroupNumbers[]`, [2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]),
  ...([1, 2] as const).flatMap((phase) => [
    oneOf(`tunnel${number}Phase${phase}EncryptionAlgorithms[]`, ["AES128", "AES256", "AES128-GCM-16", "AES256-GCM-16"]),
    oneOf(`tunnel${number}Phase${phase}IntegrityAlgorithms[]`, ["SHA1", "SHA2-256", "SHA2-384", "SHA2-512"]),
  ]),
];

export const networkAndAccess: Family = {
  limits: {
    "aws:lb/listener:Listener": listener,
    "aws:alb/listener:Listener": listener,
    "aws:lb/loadBalancer:LoadBalancer": balancer,
    "aws:alb/loadBalancer:LoadBalancer": balancer,
    "aws:ec2/vpnConnection:VpnConnection": [
      ...tunnel(1),
      ...tunnel(2),
      oneOf("presharedKeyStorage", ["Standard", "SecretsManager"]),
    ],
    "aws:ec2clientvpn/endpoint:Endpoint": [
      oneOf("sessionTimeoutHours", [8, 10, 12, 24]),
      oneOf("transportProtocol", ["tcp", "udp"]),
      oneOf("vpnPort", [443, 1194]),
    ],
    "aws:sesv2/configurationSet:ConfigurationSet": [oneOf("deliveryOptions.tlsPolicy", ["REQUIRE", "OPTIONAL"])],
    "aws:ses/receiptRule:ReceiptRule": [oneOf("tlsPolicy", ["Require", "Optional"])],
    "aws:sqs/queue:Queue": [
      between("messageRetentionSeconds", 60, 1209600, "seconds"),
      between("kmsDataKeyReusePeriodSeconds", 60, 86400, "seconds"),
    ],
    "aws:kinesis/stream:Stream": [
      between("retentionPeriod", 24, 8760, "hours"),
      oneOf("encryptionType", ["NONE", "KMS"]),
    ],
    "aws:iam/role:Role": [between("maxSessionDuration", 3600, 43200, "seconds"), policyText("assumeRolePolicy")],
    "aws:iam/policy:Policy": [policyText("policy")],
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": [
      between("minimumPasswordLength", 6, 128, "characters"),
      between("passwordReusePrevention", 1, 24, "passwords"),
      between("maxPasswordAge", 0, 1095, "days"),
    ],
    "aws:ssoadmin/permissionSet:PermissionSet": [
      matching(
        "sessionDuration",
        /^PT(?:(?:[1-9]|1[0-1])H(?:[1-5]?\dM)?|12H)$/,
        'has to be an ISO 8601 duration from one hour ("PT1H") to twelve ("PT12H")',
      ),
      matching("name", /^[\w+=,.@-]{1,32}$/, "has to be 1 to 32 letters, digits and the characters + = , . @ - _"),
    ],
    "aws:guardduty/detector:Detector": [
      oneOf("findingPublishingFrequency", ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"]),
    ],
    "aws:accessanalyzer/analyzer:Analyzer": [
      oneOf("type", [
        "ACCOUNT",
        "ORGANIZATION",
        "ACCOUNT_UNUSED_ACCESS",
        "ORGANIZATION_UNUSED_ACCESS",
        "ACCOUNT_INTERNAL_ACCESS",
        "ORGANIZATION_INTERNAL_ACCESS",
      ]),
    ],
    "aws:ec2/flowLog:FlowLog": [
      oneOf("trafficType", ["ACCEPT", "REJECT", "ALL"]),
      oneOf("maxAggregationInterval", [60, 600]),
    ],
  },
  together: { "aws:lb/listener:Listener": encrypted, "aws:alb/listener:Listener": encrypted },
};

function encrypted(inputs: Properties): Failure[] {
  const { protocol, certificateArn, sslPolicy } = inputs;
  const isTls = protocol === "HTTPS" || protocol === "TLS";
  if (isTls && certificateArn === undefined)
    return [
      {
        property: "certificateArn",
        reason: `certificateArn is not set, but a listener with the protocol ${protocol} needs a certificate.`,
      },
    ];
  if (!isTls && text(protocol) !== undefined && text(sslPolicy) !== undefined)
    return [
      {
        property: "sslPolicy",
        reason: `sslPolicy is set, but the protocol is ${text(protocol)}. Only HTTPS and TLS listeners have one.`,
      },
    ];
  return [];
}
