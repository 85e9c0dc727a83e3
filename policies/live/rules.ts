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
  "residency-replica": ["s3"],
  "encryption-at-rest": ["s3", "logs", "sqs", "sns"],
  "encryption-customer-key": ["kms"],
  "encryption-key-in-region": ["kms"],
  "key-rotation": ["kms"],
  "key-policy-not-public": ["kms"],
  "bucket-key-required": ["s3"],
  "transport-bucket-tls": ["s3"],
  "transport-policy-tls": ["sqs", "sns"],
  "share-approved": ["s3", "kms", "sqs", "sns"],
  "media-marked": ["s3", "logs", "sqs", "sns"],
  "exposure-bucket": ["s3"],
  "exposure-bucket-gate": ["s3"],
  "separation-tenant-key": ["s3", "kms", "logs", "sqs", "sns"],
  "log-access": ["s3"],
  "retention-declared": ["s3", "logs", "sqs"],
  "retention-within-promise": ["s3", "logs", "sqs"],
  "retention-versions": ["s3"],
  "retention-copies": ["s3", "sqs"],
  "retention-no-conflict": ["s3"],
  "retention-minimum": ["s3"],
  "deletion-proved": ["s3"],
};

/** Rules about what only a look at the cloud itself can show; a plan has nothing that they could judge. */
export const liveOnlyRules = [deletionProved] as readonly unknown[] as readonly Rule[]; // a list can't say that kind and posture go together

/** A rule with the services that it needs. */
export interface LiveRule {
  rule: Rule;
  needs: readonly string[];
}

export const liveRules: readonly LiveRule[] = Object.entries(needs).flatMap(([id, of]) => {
  const rule = ruleById(id) ?? liveOnlyRules.find((each) => each.id === id);
  return rule === undefined ? [] : [{ rule, needs: of }];
});
