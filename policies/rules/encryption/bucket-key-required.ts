import { mayUploadUnderOtherKey, mayUploadWithOwnKey, type Ternary } from "../../effect";
import type { Bucket } from "../../../posture";
import { combine, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { anyOf } from "../../effect/ternary";

/**
 * An upload may name its own key: another one of KMS's, or one that the caller brings along (SSE-C), which nobody but the
 * caller has, and which no revocation of ours reaches.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html
 */
export const bucketKeyRequired = rule({
  id: "bucket-key-required",
  kind: "bucket",
  title: {
    de: "Der Bucket nimmt nur Objekte unter dem vorgesehenen Schlüssel an",
    en: "The bucket takes objects only under the key that is meant for it",
  },
  why: {
    de: "Was unter fremdem Schlüssel liegt, bleibt lesbar, wenn der eigene entzogen wird, oder wird unlesbar, wenn der fremde verloren geht.",
    en: "What lies under a foreign key stays readable when one's own is revoked, or is lost with the foreign one.",
  },
  measures: ["encryption.own-key", "encryption.key-protection"],
  severity: "medium",
  decide(bucket, promise) {
    const refuse = promise.encryption.refuseKeys;
    if (refuse === "none") return notApplicable("the promise lets uploads name any key");
    const parts = [keysOfCallers(bucket)];
    if (refuse === "all-others") parts.push(otherKeys(bucket));
    return combine(parts);
  },
});

function keysOfCallers(bucket: Bucket): Verdict {
  return verdict(anyOf([blocksSsec(bucket), denied(bucket, mayUploadWithOwnKey)]), "keys-of-callers", () =>
    fail(
      { "keys-of-callers": "taken" },
      text(
        `Der Bucket „${bucket.resource.name}“ nimmt Objekte an, die Aufrufer mit einem mitgebrachten Schlüssel (SSE-C) verschlüsseln.`,
        `The bucket "${bucket.resource.name}" takes objects that callers encrypt with a key they bring along (SSE-C).`,
      ),
      text(
        'Setzen Sie in der Regel der `aws.s3.BucketServerSideEncryptionConfiguration` `blockedEncryptionTypes: ["SSE-C"]`.',
        'Set `blockedEncryptionTypes: ["SSE-C"]` in the rule of the `aws.s3.BucketServerSideEncryptionConfiguration`.',
      ),
    ),
  );
}

function otherKeys(bucket: Bucket): Verdict {
  return verdict(denied(bucket, mayUploadUnderOtherKey), "other-keys", () =>
    fail(
      { "other-keys": "taken" },
      text(
        `Der Bucket „${bucket.resource.name}“ nimmt Objekte unter einem anderen Schlüssel als seinem eigenen an.`,
        `The bucket "${bucket.resource.name}" takes objects under another key than its own.`,
      ),
      text(
        'Verweigern Sie in der Bucket-Policy `s3:PutObject` mit `StringNotEqualsIfExists: { "s3:x-amz-server-side-encryption-aws-kms-key-id": <ARN des Schlüssels> }`.',
        'Deny `s3:PutObject` in the bucket policy with `StringNotEqualsIfExists: { "s3:x-amz-server-side-encryption-aws-kms-key-id": <ARN of the key> }`.',
      ),
    ),
  );
}

function blocksSsec({ encryption }: Bucket): Ternary {
  if (encryption.state === "unknown") return "unknown";
  const types = encryption.state === "known" ? encryption.value.blockedTypes : undefined;
  if (types?.state === "unknown") return "unknown";
  return types?.state === "known" && types.value.includes("SSE-C") ? "yes" : "no";
}

function denied({ policy, ...place }: Bucket, may: typeof mayUploadWithOwnKey): Ternary {
  if (policy.state === "unknown") return "unknown";
  if (policy.state === "absent") return "no";
  const answer = may(policy.value, place);
  return answer === "yes" ? "no" : answer === "no" ? "yes" : "unknown";
}

function verdict(refused: Ternary, what: string, failed: () => Verdict): Verdict {
  if (refused === "yes") return pass({ [what]: "refused" });
  return refused === "no" ? failed() : undecided("the bucket's settings, or its policy, are not known yet");
}
