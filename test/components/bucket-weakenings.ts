import { withoutStatement, type Weakening } from "./mutations";

/* What a bucket's defaults can be weakened by: of the Pulumi components, and by the same words of the CDK's constructs. */

const withoutApproval = (props: Record<string, unknown>) => {
  const marks = { "tom:data-class": "order-files", "tom:client": "end-customers", "tom:purpose": "order-processing" };
  return { ...props, tags: marks, tagsAll: marks };
};
const weakKey = (props: Record<string, unknown>) => ({
  ...props,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
});

/** What every bucket can be weakened by, whatever it is for. */
export const ofEach = (name: string): Weakening[] => [
  ["closed to the public", `${name}-public-access-block`, { restrictPublicBuckets: false }, ["exposure-bucket"]],
  ["the refusal of plain HTTP", `${name}-policy`, withoutStatement("DenyPlainHttp"), ["transport-bucket-tls"]],
  ["the refusal of old TLS", `${name}-policy`, withoutStatement("DenyOldTls"), ["transport-bucket-tls"]],
  ["its lifecycle", `${name}-lifecycle`, "gone", ["retention-versions", "retention-within-promise"]],
];

/** What an `EuBucket` has beside that, by the name `orders`. */
export const ofEuBucket: Weakening[] = [
  ["its own key", "orders-encryption", weakKey, ["bucket-key-required", "encryption-customer-key"]],
  ["rotation", "orders-key Key", { rotationPeriodInDays: 730 }, ["key-rotation"]],
  ["time to think", "orders-key Key", { deletionWindowInDays: 7 }, ["key-deletion-window"]],
  ["access logs", "orders-logging", "gone", ["encryption-customer-key", "log-access"]],
  ["versions of the logs", "orders-logs-versioning", "gone", ["log-protected"]],
];

/** What it has where it holds a copy in a second region. */
export const ofReplica: Weakening[] = [
  ["the replica's own key", "orders-replica-encryption", weakKey, ["bucket-key-required", "encryption-customer-key"]],
  ["who has approved the copy", "orders Bucket", withoutApproval, ["copies-declared"]],
  ["its marks", "orders Bucket", { tags: {}, tagsAll: {} }, ["copies-declared", "media-marked", "retention-declared"]],
  ["the copy that is promised", "orders-replication", "gone", ["backup-copies"]],
];

/** What a `RetentionBucket` has, by the name `lab`. */
export const ofRetentionBucket: Weakening[] = [
  [
    "a place for each class",
    "lab-policy",
    withoutStatement("DenyObjectsOutsideDataClasses"),
    ["retention-within-promise"],
  ],
];

/** What an `AccessLogBucket` has, by the name `logs`. */
export const ofAccessLogBucket: Weakening[] = [
  ["versions", "logs-versioning", "gone", ["log-protected"]],
  ["the refusal of keys that callers bring", "logs-encryption", weakKey, ["bucket-key-required"]],
];
