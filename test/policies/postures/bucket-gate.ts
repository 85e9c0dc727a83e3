import { absent, known, type BucketGate } from "../../../posture";
import { blocks } from "../postures";
import { baseOf } from "./network";

export function bucketGate(more: Partial<BucketGate> = {}): BucketGate {
  return {
    ...baseOf("bucket-gate", "aws:s3/accessPoint:AccessPoint"),
    sort: "access-point",
    blocks: blocks(),
    policy: absent(),
    isPublic: absent(),
    inVpc: known(false),
    ...more,
  };
}
