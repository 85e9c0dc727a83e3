import { absent, known, knownByDefault, mapFact, unknown, type Fact, type Lock } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aws } from "../tables/documented";
import { bucketParts, bucketTypes } from "../tables/s3";
import { lifecycleOf } from "./bucket/lifecycle";
import { mfaDeleteOf, objectLockOf } from "./bucket/versions";
import { baseOf, tagsOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { numberAt, orElse, positiveAt, textAt } from "./properties";

const vaultLocks = ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"] as const;

type Read = (resource: SeenResource, graph: Graph) => Pick<Lock, "service" | "days" | "stated">;

const others: Readonly<Record<string, Read>> = {
  "aws:backup/vault:Vault": (vault, graph) => ({
    service: "AWS Backup",
    days: readFrom(sourceOf(graph.partsOf(vault, "backupVaultName", vaultLocks)), {
      part: ({ props }) => positiveAt(props, "minRetentionDays"),
      itself: () => absent(),
    }),
    stated: "minRetentionDays",
  }),
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault": ({ props }) => ({
    service: "AWS Backup",
    days: positiveAt(props, "minRetentionDays"),
    stated: "minRetentionDays",
  }),
  "aws:storagegateway/tapePool:TapePool": ({ props }) => {
    const type = orElse(textAt(props, "retentionLockType"), () => knownByDefault("NONE", aws("Storage Gateway")));
    const days = positiveAt(props, "retentionLockTimeInDays");
    const locked = type.state === "known" && type.value !== "NONE";
    return {
      service: "AWS Storage Gateway",
      days: type.state === "unknown" ? type : locked ? days : absent(),
      stated: "retentionLockTimeInDays",
    };
  },
  "aws:fsx/ontapVolume:OntapVolume": ({ props }) => ({
    service: "Amazon FSx",
    days: snapLockOf(props),
    stated: "snaplockConfiguration.retentionPeriod.minimumRetention",
  }),
};

/** What forces data to stay. */
export const lockReader: Reader<"lock"> = {
  kind: "lock",
  scope: "stack",
  types: [...bucketTypes, ...Object.keys(others)],
  alone: Object.keys(others).filter((type) => type !== "aws:backup/vault:Vault"),
  partTypes: [...bucketParts.objectLock, ...bucketParts.versioning, ...bucketParts.lifecycle, ...vaultLocks],
  read: (resource, graph): Lock => {
    const base = { ...baseOf("lock", resource, graph), tags: tagsOf(resource) };
    const own = others[resource.type]?.(resource, graph);
    return own
      ? { ...base, ...own, mfaDelete: known(false), lifecycle: known(false) }
      : { ...base, ...ofBucket(resource, graph) };
  },
};

function ofBucket(bucket: SeenResource, graph: Graph): Omit<Lock, keyof ReturnType<typeof baseOf> | "tags"> {
  const lock = objectLockOf(bucket, graph);
  const enabled = lock.state === "known" ? lock.value.enabled : absent();
  const off = enabled.state === "known" && !enabled.value;
  return {
    service: "Amazon S3",
    days: lock.state === "unknown" ? lock : lock.state === "absent" || off ? absent() : lock.value.days,
    mfaDelete: mfaDeleteOf(bucket, graph),
    lifecycle: orElse(
      mapFact(lifecycleOf(bucket, graph), (rules) => rules.length > 0),
      () => known(false),
    ),
    stated: "rule.defaultRetention",
  };
}

const daysIn: Readonly<Record<string, number>> = { SECONDS: 1 / 86_400, MINUTES: 1 / 1440, HOURS: 1 / 24, DAYS: 1, MONTHS: 31, YEARS: 366 }; // prettier-ignore

/** SnapLock makes files unchangeable for a time; without a minimum, 0 years. https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/snaplock-retention.html */
function snapLockOf(props: unknown): Fact<number> {
  const at = ["snaplockConfiguration", "retentionPeriod", "minimumRetention"] as const;
  const unit = textAt(props, ...at, "type");
  if (unit.state !== "known") return unit;
  const days = daysIn[unit.value];
  if (days === undefined) return unknown("the volume's lock has no end, or none that is a number");
  return mapFact(numberAt(props, ...at, "value"), (value) => value * days);
}
