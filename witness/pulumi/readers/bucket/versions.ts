import { absent, known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Bucket, Fact, ObjectLock } from "../../../../posture";
import type { Graph } from "../../graph";
import { remembered } from "../../remembered";
import type { SeenResource } from "../../seen";
import { flagAt, orElse, positiveAt, textAt, wordAt } from "../properties";
import { readFrom } from "../parts";
import { bucketSource } from "./source";

const statuses = { Enabled: "enabled", Suspended: "suspended", Disabled: "never-enabled" } as const;
const words = ["Enabled", "Suspended", "Disabled"] as const;

/**
 * `Disabled` is accepted for buckets that never had versioning. The older inline property only says on or off, and
 * deleting a BucketVersioning suspends it: for a bucket that was there before, "not on" may mean that versions linger.
 */
export const versioningOf = remembered((bucket, graph): Bucket["versioning"] => {
  const locked = lockStated(bucket, graph);
  if (locked.state === "known" && locked.value) {
    return knownByDefault("enabled", "S3 turns versioning on with Object Lock, and it can't be turned off");
  }
  return readFrom(bucketSource(bucket, graph, "versioning"), {
    part: (part) => {
      const status = wordAt(words, part.props, "versioningConfiguration", "status");
      if (status.state === "absent") return unknown("the resource for its versioning has no status");
      return mapFact(status, (word) => statuses[word]);
    },
    itself: () => inlineVersioning(bucket, locked),
  });
});

function inlineVersioning(bucket: SeenResource, locked: Fact<boolean>): Bucket["versioning"] {
  const enabled = flagAt(bucket.props, "versioning", "enabled");
  if (enabled.state === "unknown") return enabled;
  if (enabled.state === "known" && enabled.value) return known("enabled");
  if (locked.state === "unknown") return locked;
  if (bucket.origin === "created") return knownByDefault("never-enabled", "S3 for new buckets");
  return neverOrSuspended;
}

const neverOrSuspended = unknown(
  "nothing tells a bucket that never had versioning from one whose versioning was suspended",
);

/** Whether what is uploaded now gets no versions, for certain: never enabled, or suspended, or one of these two. */
export function isVersioningOff(versioning: Bucket["versioning"]): boolean {
  if (versioning.state === "unknown") return versioning.why === neverOrSuspended.why;
  return versioning.state === "known" && versioning.value !== "enabled";
}

export function mfaDeleteOf(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const off = () => knownByDefault(false, "S3");
  return readFrom(bucketSource(bucket, graph, "versioning"), {
    part: (part) =>
      orElse(
        mapFact(
          wordAt(["Enabled", "Disabled"], part.props, "versioningConfiguration", "mfaDelete"),
          (word) => word === "Enabled",
        ),
        off,
      ),
    itself: () => orElse(flagAt(bucket.props, "versioning", "mfaDelete"), off),
  });
}

/** Whether Object Lock is on: by a configuration of its own, or by the bucket's own flag or block. */
function lockStated(bucket: SeenResource, graph: Graph): Fact<boolean> {
  return readFrom(bucketSource(bucket, graph, "objectLock"), {
    part: () => known(true),
    itself: () => inlineLock(bucket),
  });
}

function inlineLock(bucket: SeenResource): Fact<boolean> {
  const flag = flagAt(bucket.props, "objectLockEnabled");
  if (flag.state === "known" && flag.value) return flag;
  const block = textAt(bucket.props, "objectLockConfiguration", "objectLockEnabled");
  if (block.state === "known") return known(block.value === "Enabled");
  return block.state === "unknown" ? block : flag;
}

/** A default retention is told in days or in years; a year counts 365 days. */
export const objectLockOf = remembered((bucket, graph): Bucket["objectLock"] => {
  return readFrom(bucketSource(bucket, graph, "objectLock"), {
    part: (part) => known({ enabled: known(true), ...defaultRetention(part.props, "rule") }),
    itself: () => {
      const enabled = inlineLock(bucket);
      if (enabled.state === "unknown") return enabled;
      if (enabled.state === "absent" || !enabled.value) return absent();
      return known({ enabled, ...defaultRetention(bucket.props, "objectLockConfiguration", "rule|rules") });
    },
  });
});

function defaultRetention(raw: unknown, ...path: readonly string[]): Pick<ObjectLock, "mode" | "days"> {
  const at = [...path, "defaultRetention|defaultRetentions"];
  const days = positiveAt(raw, ...at, "days");
  return {
    mode: wordAt(["GOVERNANCE", "COMPLIANCE"], raw, ...at, "mode"),
    days: orElse(days, () => mapFact(positiveAt(raw, ...at, "years"), (years) => years * 365)),
  };
}
