import { stringify } from "yaml";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { AccessLogBucket, EuBucket, LockMode, RetentionBucket } from "../../components";
import { ofAccessLogBucket, ofEach, ofEuBucket, ofReplica, ofRetentionBucket } from "./bucket-weakenings";
import { describeDefaults } from "./mutations";
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
describeDefaults(
  "an EuBucket with a replica",
  () => new EuBucket("orders", { ...orders, replicaRegion: "eu-west-1", copyApproval: "contract 7" }),
  backedUp,
  [...ofEach("orders"), ...ofEach("orders-replica"), ...ofEuBucket, ...ofReplica],
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
  [...ofEach("lab"), ...ofRetentionBucket],
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
  [...ofEach("logs"), ...ofAccessLogBucket],
);
