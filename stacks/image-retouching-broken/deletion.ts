import * as aws from "@pulumi/aws";
import { endAfter, plainBucket } from "../plain-bucket";
import { offlineTags, onlineTags } from "./tags";

const all = { status: "Enabled", filter: {} };

/** Promised: online copies end 15 days after editing (000-013), offline copies after 30 (000-014), with all copies (000-015). */
export function breakDeletion(): void {
  // 000-013: the two periods were mixed up, and the stricter one went to the archive.
  plainBucket("proofs", { tags: onlineTags, lifecycle: endAfter(26) });

  // 000-013: overwritten images are versions, and versions stay.
  plainBucket("retouched", { tags: onlineTags, lifecycle: [{ ...all, id: "end", expiration: { days: 11 } }] });

  // 000-013: made by hand for one large client, so that nothing says what it holds, and when that ends.
  plainBucket("large-client", { tags: { "tom:client": "photographers" } });

  // 000-014: cheaper after a month, deleted never.
  plainBucket("cold-archive", {
    tags: offlineTags,
    lifecycle: [{ ...all, id: "to-glacier", transitions: [{ days: 30, storageClass: "GLACIER" }] }],
  });

  // 000-014: the rule covers the folder of the first year.
  plainBucket("old-orders", {
    tags: offlineTags,
    lifecycle: endAfter(20).map((rule) => ({ ...rule, filter: { prefix: "2023/" } })),
  });

  // 000-015: locked against ransomware for a year, and so against deletion.
  const locked = plainBucket("locked", { tags: onlineTags, lifecycle: endAfter(11), objectLockEnabled: true });
  new aws.s3.BucketObjectLockConfiguration("locked-lock", {
    bucket: locked.id,
    rule: { defaultRetention: { mode: "COMPLIANCE", years: 1 } },
  });
}
