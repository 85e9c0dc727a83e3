import { listOf, type Rule } from "../rule";
import { ruleById } from "../rules";
import { deletionProved } from "../rules/retention/deletion-proved";

/* Services by the names that `witness/aws/services` gives them. */
const snapshots = ["ebs-snapshots", "rds-snapshots", "rds-cluster-snapshots"];
const automated = ["rds-automated-backups", "rds-cluster-automated-backups"];
const stores = [
  "s3",
  "logs",
  "sqs",
  "sns",
  "ebs-volumes",
  "rds-instances",
  "ec2-instances",
  "ec2-images",
  "rds-clusters",
  "dynamodb",
  "cloudtrail",
  "secretsmanager",
  "backup",
  ...snapshots,
];

/**
 * The rules that the live witness can show to be kept, each with the services that it has to be told about: what a rule
 * finds missing is missing only where AWS has told all that there is. Rules about how a program is written have no place
 * here, nor has one for which a service is not read yet.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  "residency-region": [],
  "residency-replica": ["s3", "rds-instances", "rds-clusters", "dynamodb", "secretsmanager", "backup"],
  "encryption-at-rest": [...stores],
  "encryption-customer-key": ["kms", ...stores],
  "encryption-key-in-region": ["kms", ...stores],
  "key-rotation": ["kms"],
  "key-policy-not-public": ["kms"],
  "bucket-key-required": ["s3"],
  "transport-bucket-tls": ["s3"],
  "transport-policy-tls": ["sqs", "sns"],
  "copies-declared": ["s3", "dynamodb", "secretsmanager", "backup"],
  "share-approved": [
    "s3",
    "kms",
    "sqs",
    "sns",
    "ec2-images",
    "ec2-vpc-peerings",
    "ec2-endpoint-services",
    "dynamodb",
    "secretsmanager",
    "backup",
    ...snapshots,
  ],
  "media-marked": [...stores],
  "exposure-bucket": ["s3"],
  "exposure-bucket-gate": ["s3", "s3-access-points", "s3-multi-region-access-points"],
  "separation-tenant-key": ["kms", ...stores],
  "log-access": ["s3", "rds-instances", "rds-clusters", "elbv2-load-balancers"],
  "log-trail": ["cloudtrail", "s3", "dynamodb", "sqs", "secretsmanager"],
  "log-trail-unstoppable": ["iam"],
  "log-protected": ["s3", "logs", "cloudtrail", "iam"],
  "log-tracking": ["sesv2"],
  "detect-threats": ["guardduty"],
  "detect-posture": ["cfg", "securityhub"],
  "mail-suppression": ["sesv2"],
  "transport-mail": ["sesv2"],
  "backup-covered": ["backup", "s3", "dynamodb"],
  "backup-copies": ["backup", "s3", "dynamodb"],
  "backup-recent": ["backup", "s3", "dynamodb"],
  "backup-restore-tested": ["backup", "restore-testing", "s3", "dynamodb"],
  "backup-encrypted": ["backup", "kms"],
  "backup-locked": ["backup"],
  "identity-central": ["iam"],
  "identity-mfa": ["iam"],
  "identity-password": ["iam"],
  "identity-session": ["ec2-client-vpn", "iam"],
  "secret-rotation": ["secretsmanager"],
  "grant-no-wildcard": ["iam"],
  "grant-no-escalation": ["iam"],
  "grant-trust": ["iam"],
  "grant-administrators": ["iam"],
  "separation-tenant-grant": ["iam", "s3", "dynamodb", "sqs", "secretsmanager"],
  "separation-mapping-grant": ["iam", "s3", "dynamodb", "sqs", "secretsmanager"],
  "retention-declared": [
    "s3",
    "logs",
    "sqs",
    "ebs-volumes",
    "rds-instances",
    "ec2-instances",
    "ec2-images",
    "rds-clusters",
    "dynamodb",
    "secretsmanager",
    "cloudtrail",
    "backup",
    ...snapshots,
  ],
  "retention-within-promise": ["s3", "logs", "sqs", "dynamodb", "backup"],
  "retention-versions": ["s3"],
  "retention-copies": ["s3", "sqs", "rds-instances", "ec2-images", "rds-clusters", "dynamodb", "backup", ...snapshots],
  "retention-no-conflict": ["s3", "backup"],
  "retention-minimum": ["s3"],
  "retention-evidence": ["s3", "backup", "logs", "sqs", "dynamodb", "cloudtrail", "ebs-volumes", "ec2-instances", "rds-instances", "rds-clusters"], // prettier-ignore
  "protection-deletion": ["rds-instances", "rds-clusters", "elbv2-load-balancers", "dynamodb"],
  "deletion-proved": ["s3", "logs", "dynamodb", "backup", ...snapshots, ...automated],
  "instance-metadata": ["ec2-instances"],
  "instance-no-ssh-keys": ["ec2-instances"],
  "transport-hsts": ["elbv2-load-balancers"],
  "availability-self-healing": ["elbv2-target-groups", "ec2-instances"],
  "encryption-account-default": ["ec2-defaults"],
  "transport-vpn-cryptography": ["ec2-vpn-connections"],
  "transport-client-vpn": ["ec2-client-vpn"],
  "certificate-strength": ["acm"],
  "certificate-managed": ["acm"],
  "firewall-web": ["elbv2-load-balancers", "wafv2"],
  "log-redaction": ["wafv2"],
  "patch-current": ["rds-instances", "rds-clusters"],
  "availability-capacity": ["rds-instances"],
  "availability-zones": ["rds-instances", "rds-clusters", "elbv2-load-balancers"],
  "transport-minimum-tls": [
    "rds-instances",
    "rds-parameter-groups",
    "rds-clusters",
    "rds-cluster-parameter-groups",
    "elbv2-load-balancers",
  ],
  "transport-tls-only": [
    "rds-instances",
    "rds-parameter-groups",
    "rds-clusters",
    "rds-cluster-parameter-groups",
    "elbv2-load-balancers",
  ],
  "log-flow": ["ec2-vpcs", "ec2-subnets", "ec2-flow-logs"],
  "exposure-data-store": ["rds-instances"],
  "exposure-subnet": ["ec2-subnets", "ec2-vpcs", "ec2-route-tables", "ec2-instances"],
  "exposure-default-group": ["ec2-security-groups", "ec2-vpcs"],
  "exposure-egress": ["ec2-security-groups", "ec2-network-acls", "ec2-vpcs", "ec2-prefix-lists"],
  "exposure-ingress": [
    "ec2-security-groups",
    "ec2-network-acls",
    "ec2-vpcs",
    "rds-instances",
    "ec2-prefix-lists",
    "rds-clusters",
  ],
  "exposure-admin-ports": ["ec2-security-groups", "ec2-network-acls", "ec2-vpcs", "ec2-prefix-lists"],
  "exposure-snapshot": ["ec2-images", "ec2-defaults", ...snapshots],
  "transfer-approved": [
    "s3",
    "s3-access-points",
    "kms",
    "sqs",
    "sns",
    "ec2-images",
    "dynamodb",
    "secretsmanager",
    "backup",
    ...snapshots,
  ],
};

/**
 * Of these services, those on which a verdict about a thing of another service rests; where nothing is said, all of them.
 * That databases can't be listed says nothing about a bucket, while a network without a flow log may have one that nobody
 * was shown.
 */
const rests: Readonly<Record<string, readonly string[]>> = {
  "residency-replica": ["s3", "backup"],
  "encryption-at-rest": [],
  "encryption-customer-key": ["kms"],
  "encryption-key-in-region": ["kms"],
  "transport-policy-tls": [],
  "copies-declared": ["s3", "backup"],
  "share-approved": [],
  "media-marked": [],
  "log-access": ["s3"],
  "backup-covered": ["backup", "s3"],
  "backup-copies": ["backup", "s3"],
  "backup-recent": ["backup", "s3"],
  "backup-restore-tested": ["backup", "restore-testing", "s3"],
  "retention-declared": [],
  "retention-within-promise": ["s3"],
  "retention-copies": ["sqs"],
  "retention-no-conflict": ["s3"],
  "retention-evidence": [],
  "protection-deletion": [],
  "deletion-proved": [],
  "availability-self-healing": [],
  "firewall-web": [],
  "patch-current": [],
  "availability-zones": ["rds-instances"],
  "transport-minimum-tls": ["rds-parameter-groups", "rds-cluster-parameter-groups"],
  "transport-tls-only": ["rds-parameter-groups", "rds-cluster-parameter-groups"],
  "exposure-subnet": ["ec2-vpcs", "ec2-route-tables"],
  "exposure-egress": ["ec2-vpcs", "ec2-prefix-lists"],
  "exposure-ingress": ["ec2-vpcs", "ec2-prefix-lists", "rds-instances", "rds-clusters"],
  "exposure-admin-ports": ["ec2-vpcs", "ec2-prefix-lists"],
  "exposure-snapshot": [],
  "exposure-bucket-gate": [],
  "transfer-approved": [],
  "identity-session": [],
};

/** Rules about what only a look at the cloud itself can show; a plan has nothing that they could judge. */
export const liveOnlyRules = listOf([deletionProved]);

/** A rule with the services that it needs. */
export interface LiveRule {
  rule: Rule;
  needs: readonly string[];
  /** Those that can open a verdict about a thing of another service. */
  restsOn: readonly string[];
}

export const liveRules: readonly LiveRule[] = Object.entries(needs).flatMap(([id, of]) => {
  const rule = ruleById(id) ?? liveOnlyRules.find((each) => each.id === id);
  return rule === undefined ? [] : [{ rule, needs: of, restsOn: rests[id] ?? of }];
});
