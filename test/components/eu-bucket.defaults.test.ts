import { stringify } from "yaml";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { AccessLogBucket, EuBucket, LockMode, RetentionBucket } from "../../components";
import { describeDefaults, withoutStatement, type Weakening } from "./mutations";
import { promiseFile } from "./program";
import { photoLabPromise } from "./promises";

const lab: PromiseFile = {
  ...photoLabPromise,
  retention: { ...photoLabPromise.retention, "access-logs": { keep: "180 days" } },
};
const promise = promiseFile(stringify(lab));
/** The same with backups, which a replica is one of. */
const backedUp = promiseFile(stringify({ ...lab, backups: { of: ["order-files"], keep: "14 days" } }));
const shared = { client: "end-customers", purpose: "order-processing", promise };
const orders = { ...shared, dataClass: "order-files", bucketName: "lab-orders" };

/** AWS Backup can't try what S3 keeps by itself. */
const open = ["backup-restore-tested"];
const withoutApproval = (props: Record<string, unknown>) => {
  const marks = { "tom:data-class": "order-files", "tom:client": "end-customers", "tom:purpose": "order-processing" };
  return { ...props, tags: marks, tagsAll: marks };
};
const weakKey = (props: Record<string, unknown>) => ({
  ...props,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
});

/** What every bucket can be weakened by, whatever it is for. */
const ofEach = (name: string): Weakening[] => [
  ["closed to the public", `${name}-public-access-block`, { restrictPublicBuckets: false }, ["exposure-bucket"]],
  ["the refusal of plain HTTP", `${name}-policy`, withoutStatement("DenyPlainHttp"), ["transport-bucket-tls"]],
  ["the refusal of old TLS", `${name}-policy`, withoutStatement("DenyOldTls"), ["transport-bucket-tls"]],
  ["its lifecycle", `${name}-lifecycle`, "gone", ["retention-versions", "retention-within-promise"]],
];

describeDefaults(
  "an EuBucket with a replica",
  () => new EuBucket("orders", { ...orders, replicaRegion: "eu-west-1", copyApproval: "contract 7" }),
  backedUp,
  [
    ...ofEach("orders"),
    ...ofEach("orders-replica"),
    ["its own key", "orders-encryption", weakKey, ["bucket-key-required", "encryption-customer-key"]],
    ["the replica's own key", "orders-replica-encryption", weakKey, ["bucket-key-required", "encryption-customer-key"]],
    ["rotation", "orders-key Key", { rotationPeriodInDays: 730 }, ["key-rotation"]],
    ["time to think", "orders-key Key", { deletionWindowInDays: 7 }, ["key-deletion-window"]],
    ["access logs", "orders-logging", "gone", ["encryption-customer-key", "log-access"]],
    ["versions of the logs", "orders-logs-versioning", "gone", ["log-protected"]],
    ["who has approved the copy", "orders Bucket", withoutApproval, ["copies-declared"]],
    [
      "its marks",
      "orders Bucket",
      { tags: {}, tagsAll: {} },
      ["copies-declared", "media-marked", "retention-declared"],
    ],
    ["the copy that is promised", "orders-replication", "gone", ["backup-copies"]],
  ],
  open,
);

describeDefaults(
  "an EuBucket of what law keeps",
  () =>
    new EuBucket("invoices", {
      ...shared,
      dataClass: "invoices",
      bucketName: "lab-invoices",
      objectLock: { mode: LockMode.Governance },
    }),
  promise,
  [["a store that stays", "invoices Bucket", { forceDestroy: true }, ["protection-deletion"]]],
);

describeDefaults(
  "a RetentionBucket",
  () => new RetentionBucket("lab", { ...shared, dataClasses: ["order-files", "addresses"], bucketName: "lab-files" }),
  promise,
  [
    ...ofEach("lab"),
    [
      "a place for each class",
      "lab-policy",
      withoutStatement("DenyObjectsOutsideDataClasses"),
      ["retention-within-promise"],
    ],
  ],
);

describeDefaults(
  "an AccessLogBucket",
  () => {
    const logs = new AccessLogBucket("logs", {
      ...shared,
      dataClass: "access-logs",
      bucketName: "lab-logs",
      sources: ["lab-orders"],
    });
    new EuBucket("orders", { ...orders, dataClass: "addresses", accessLogs: { targetBucket: logs.bucketName } });
  },
  promise,
  [
    ...ofEach("logs"),
    ["versions", "logs-versioning", "gone", ["log-protected"]],
    ["the refusal of keys that callers bring", "logs-encryption", weakKey, ["bucket-key-required"]],
  ],
);
