import type { Rule } from "../rule";
import { ruleById } from "../rules";
import { deletionProved } from "../rules/retention/deletion-proved";

/**
 * The rules that the live witness can show to be kept, each with the services that it has to be told about: what a rule
 * finds missing is missing only where AWS has told all that there is. Rules about how a program is written have no place
 * here, nor has one for which a service is not read yet.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  "residency-region": [],
  "residency-replica": ["s3", "dynamodb", "secretsmanager", "backup"],
  "encryption-at-rest": ["s3", "logs", "sqs", "sns", "dynamodb", "cloudtrail", "secretsmanager", "backup"],
  "encryption-customer-key": ["kms", "s3", "logs", "sqs", "sns", "dynamodb", "cloudtrail", "secretsmanager", "backup"],
  "encryption-key-in-region": ["kms", "s3", "logs", "sqs", "sns", "dynamodb", "cloudtrail", "secretsmanager", "backup"],
  "key-rotation": ["kms"],
  "key-policy-not-public": ["kms"],
  "bucket-key-required": ["s3"],
  "transport-bucket-tls": ["s3"],
  "transport-policy-tls": ["sqs", "sns"],
  "copies-declared": ["s3", "dynamodb", "secretsmanager", "backup"],
  "share-approved": ["s3", "kms", "sqs", "sns", "dynamodb", "secretsmanager", "backup"],
  "media-marked": ["s3", "logs", "sqs", "sns", "dynamodb", "cloudtrail", "secretsmanager", "backup"],
  "exposure-bucket": ["s3"],
  "exposure-bucket-gate": ["s3"],
  "separation-tenant-key": ["s3", "kms", "logs", "sqs", "sns", "dynamodb", "cloudtrail", "secretsmanager", "backup"],
  "log-access": ["s3"],
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
  "backup-restore-tested": ["backup", "restore-testing", "s3", "dynamodb"],
  "backup-encrypted": ["backup", "kms"],
  "backup-locked": ["backup"],
  "identity-central": ["iam"],
  "identity-mfa": ["iam"],
  "identity-password": ["iam"],
  "identity-session": ["iam"],
  "secret-rotation": ["secretsmanager"],
  "grant-no-wildcard": ["iam"],
  "grant-no-escalation": ["iam"],
  "grant-trust": ["iam"],
  "grant-administrators": ["iam"],
  "separation-tenant-grant": ["iam", "s3", "dynamodb", "sqs", "secretsmanager"],
  "separation-mapping-grant": ["iam", "s3", "dynamodb", "sqs", "secretsmanager"],
  "retention-declared": ["s3", "logs", "sqs", "dynamodb", "secretsmanager", "cloudtrail", "backup"],
  "retention-within-promise": ["s3", "logs", "sqs", "dynamodb", "backup"],
  "retention-versions": ["s3"],
  "retention-copies": ["s3", "sqs", "dynamodb", "backup"],
  "retention-no-conflict": ["s3", "backup"],
  "retention-minimum": ["s3"],
  "protection-deletion": ["dynamodb"],
  "deletion-proved": ["s3", "logs", "backup"],
};

/**
 * Of those, the services on which verdicts about other services' things rest; a rule that is not here rests on all of its
 * own. Whether a bucket is encrypted does not depend on what a refused list of secrets would have told.
 */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  "residency-replica": ["s3", "backup"],
  "encryption-at-rest": [],
  "encryption-customer-key": ["kms"],
  "encryption-key-in-region": ["kms"],
  "copies-declared": ["s3", "backup"],
  "backup-covered": ["backup", "s3"],
  "backup-copies": ["backup", "s3"],
  "backup-restore-tested": ["backup", "restore-testing", "s3"],
  "retention-no-conflict": ["s3"],
  "share-approved": [],
  "transport-policy-tls": [],
  "media-marked": [],
  "retention-declared": [],
  "retention-within-promise": ["s3"],
  "retention-copies": ["sqs"],
  "deletion-proved": [],
};

/** Rules about what only a look at the cloud itself can show; a plan has nothing that they could judge. */
export const liveOnlyRules = [deletionProved] as readonly unknown[] as readonly Rule[]; // a list can't say that kind and posture go together

/** A rule with the services that it needs. */
export interface LiveRule {
  rule: Rule;
  needs: readonly string[];
  /** Of these, on which verdicts about other services' things rest. */
  restsOn: readonly string[];
}

export const liveRules: readonly LiveRule[] = Object.entries(needs).flatMap(([id, of]) => {
  const rule = ruleById(id) ?? liveOnlyRules.find((each) => each.id === id);
  return rule === undefined ? [] : [{ rule, needs: of, restsOn: restsOn[id] ?? of }];
});
