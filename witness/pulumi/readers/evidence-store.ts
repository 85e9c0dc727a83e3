import { absent, known, mapFact, unknown } from "../../../posture";
import type { EvidenceStore, Fact, Keeping, VaultLock } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { backupRows } from "../tables/backups";
import { bucketTypes } from "../tables/s3";
import { vaultTypes } from "./backup/vaults";
import { objectLockOf } from "./bucket/versions";
import { baseOf, tagsOf } from "./identity";
import { lockReader } from "./lock";
import { orElse, textAt, wordAt } from "./properties";
import { retentionReader, retentionTypes } from "./retention";
import { keepingsOfBucket } from "./retention/bucket";
import { vaultReader } from "./vault";

/** How a service locks what is written, and what ends it. */
interface Lockable {
  lockedBy: string;
  mode(resource: SeenResource, graph: Graph): Fact<VaultLock>;
  /** @param days for which the lock holds */
  keepings(resource: SeenResource, graph: Graph, days: Fact<number>): Fact<readonly Keeping[]>;
}

const bucket: Lockable = {
  lockedBy: "aws.s3.BucketObjectLockConfiguration: rule.defaultRetention",
  mode: (resource, graph) => {
    const lock = objectLockOf(resource, graph);
    if (lock.state !== "known") return lock;
    return mapFact(lock.value.mode, (word) => (word === "COMPLIANCE" ? "compliance" : "governance"));
  },
  keepings: keepingsOfBucket,
};

const vault: Lockable = {
  lockedBy: "aws.backup.VaultLockConfiguration: minRetentionDays, changeableForDays",
  mode: (resource, graph) => vaultReader.read(resource, graph)?.lock ?? absent(),
  keepings: (_vault, _graph, days) => known([keptBy(days)]),
};

/** The vault's lock is the least that a recovery point stays; each says itself when it ends. */
function keptBy(earliestDays: Fact<number>): Keeping {
  const days = unknown("each recovery point says itself when it ends");
  return { scope: { tags: {} }, days, earliestDays, sum: "the end is not known", stated: "lifecycle.deleteAfter" };
}

const tapePool: Lockable = {
  lockedBy: "aws.storagegateway.TapePool: retentionLockType, retentionLockTimeInDays",
  mode: ({ props }) => {
    const type = wordAt(["COMPLIANCE", "GOVERNANCE", "NONE"], props, "retentionLockType");
    if (type.state !== "known") return type;
    return type.value === "NONE" ? absent() : known(type.value === "COMPLIANCE" ? "compliance" : "governance");
  },
  keepings: () => known([]),
};

/** Only files that are committed are locked. https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/worm-state.html */
const snapLock: Lockable = {
  lockedBy: "aws.fsx.OntapVolume: snaplockConfiguration",
  mode: ({ props }) => {
    const type = wordAt(["COMPLIANCE", "ENTERPRISE"], props, "snaplockConfiguration", "snaplockType");
    if (type.state !== "known") return type;
    const committed = orElse(textAt(props, "snaplockConfiguration", "autocommitPeriod", "type"), () => known("NONE"));
    if (committed.state === "unknown") return committed;
    if (committed.state === "known" && committed.value === "NONE") {
      return unknown("its lock holds only files that somebody commits to it, which the volume's settings don't tell");
    }
    return known(type.value === "COMPLIANCE" ? "compliance" : "governance");
  },
  keepings: () => known([]),
};

const lockables: Readonly<Record<string, Lockable>> = {
  ...Object.fromEntries(bucketTypes.map((type) => [type, bucket])),
  ...Object.fromEntries(vaultTypes.map((type) => [type, vault])),
  "aws:storagegateway/tapePool:TapePool": tapePool,
  "aws:fsx/ontapVolume:OntapVolume": snapLock,
};

/** Stores that lock nothing, and of which people think that they keep evidence. */
const others = new Map([
  ...backupRows.map(({ type, service }) => [type, service] as const),
  ["aws:efs/fileSystem:FileSystem", "Amazon EFS"],
]);

/** Those that end by age. A plan of backups holds nothing: its vault does. */
const ending = retentionTypes.filter((type) => type !== "aws:backup/plan:Plan");

/** Stores that evidence could lie in, whether they lock it or not. */
export const evidenceStoreReader: Reader<"evidence-store"> = {
  kind: "evidence-store",
  scope: "stack",
  types: [...new Set([...Object.keys(lockables), ...ending, ...others.keys()])],
  partTypes: [...new Set([...lockReader.partTypes, ...retentionReader.partTypes])],
  read: (resource, graph) => {
    const lockable = lockables[resource.type];
    const base = { ...baseOf("evidence-store", resource, graph), tags: tagsOf(resource) };
    return { ...base, ...(lockable ? lockedIn(resource, graph, lockable) : unlocked(resource, graph)) };
  },
};

type Own = Pick<EvidenceStore, "service" | "lock" | "lockedBy" | "keepings">;

function lockedIn(resource: SeenResource, graph: Graph, { lockedBy, mode, keepings }: Lockable): Own {
  const lock = lockReader.read(resource, graph);
  const [service, days] = [lock?.service ?? "", lock?.days ?? absent()];
  return {
    service,
    lock: mapFact(mode(resource, graph), (word) => ({ mode: word, days })),
    lockedBy,
    keepings: keepings(resource, graph, days),
  };
}

function unlocked(resource: SeenResource, graph: Graph): Own {
  const kept = retentionReader.read(resource, graph);
  return {
    service: kept?.service ?? others.get(resource.type) ?? "",
    lock: absent(),
    lockedBy: "",
    keepings: kept?.keepings ?? known([]),
  };
}
