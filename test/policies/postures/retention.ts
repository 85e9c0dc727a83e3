import {
  absent,
  known,
  type Aftermath,
  type Completion,
  type Copies,
  type Copy,
  type EvidenceStore,
  type Job,
  type Keeping,
  type Lock,
} from "../../../posture";
import { allows } from "./grant";
import { holding, tags } from "../postures";
import { baseOf, switchOf } from "./network";

export function copies(...list: Copy[]): Copies {
  return {
    ...baseOf("copies", "aws:rds/instance:Instance"),
    service: "Amazon RDS",
    tags: holding("order-files"),
    copies: known(list),
  };
}

export function copy(days: Copy["days"], more: Partial<Copy> = {}): Copy {
  return { sort: "backup", days, stated: "backupRetentionPeriod", ...more };
}

export function lock(days: Lock["days"], more: Partial<Lock> = {}): Lock {
  return {
    ...baseOf("lock", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    tags: holding("order-files"),
    days,
    mfaDelete: known(false),
    lifecycle: known(true),
    stated: "rule.defaultRetention",
    ...more,
  };
}

export const unlocked = lock(absent());

export function aftermath(on: Aftermath["on"], more: Partial<Aftermath> = {}): Aftermath {
  return switchOf("aftermath", "aws:rds/instance:Instance", { on, tags: holding("order-files"), ...more });
}

export const evidence = (dataClass: string) => ({
  tags: tags({ "tom:data-class": dataClass, "tom:client": "internal", "tom:purpose": "evidence" }),
});

/** A bucket of proofs that nobody can change for three years, and that nothing ends. */
export function evidenceStore(
  more: Partial<Omit<EvidenceStore, "keepings">> = {},
  ...keepings: Keeping[]
): EvidenceStore {
  return {
    ...baseOf("evidence-store", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    ...evidence("proofs"),
    lock: known({ mode: "compliance", days: known(1096) }),
    lockedBy: "aws.s3.BucketObjectLockConfiguration: rule.defaultRetention",
    keepings: known(keepings),
    ...more,
  };
}

/** A job that is started, watched, and may delete every version. */
export function job(more: Partial<Job> = {}): Job {
  return {
    rights: [known({ statements: [allows("s3:DeleteObjectVersion", "arn:aws:s3:::drops/*")] })],
    started: known(true),
    alarmed: known(true),
    ...more,
  };
}

export function completion(jobs: readonly Job[], more: Partial<Completion> = {}): Completion {
  return {
    ...baseOf("completion", "aws:s3/bucket:Bucket"),
    tags: holding("job-drops"),
    keepings: known([]),
    versioned: known(true),
    contents: known("arn:*:s3:::drops/?*"),
    jobs,
    ...more,
  };
}
