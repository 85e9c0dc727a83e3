import * as aws from "@pulumi/aws";
import { listBucket, tags } from "./right";

/**
 * Promised: who did what is recorded (004-062, 004-159), logs (004-160) and evidence (004-113) are kept, attacks noticed
 * (004-101, 004-173).
 */
export function breakRecords(): void {
  // 004-160: the record can be overwritten by whoever it is about.
  const logs = listBucket("record", {
    versioning: false,
    tags: tags({ client: "internal", dataClass: "audit-logs", purpose: "audit" }),
  });

  // 004-113: what shows that data was deleted can itself be deleted, and nobody would notice.
  listBucket("deletion-reports", {
    lifecycle: false,
    tags: tags({ client: "internal", dataClass: "proof-documents", purpose: "evidence" }),
  });

  // 004-062, 004-159: administration alone; who read or deleted a list is in no record.
  new aws.cloudtrail.Trail("trail", {
    name: "dispatch",
    s3BucketName: logs.id,
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
    tags: tags({ client: "internal", dataClass: "audit-logs", purpose: "audit" }),
  });

  // 004-173: Frankfurt is watched, and Ireland isn't. 004-101: and what is found nobody hears of.
  new aws.guardduty.Detector("watch", { enable: true, tags: { "tom:client": "internal", "tom:purpose": "detection" } });
}
