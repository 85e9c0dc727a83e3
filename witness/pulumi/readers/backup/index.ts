import { oncePer } from "../../../../catalogue/once";
import { partitionOf } from "../../../../catalogue/promise/partitions";
import { absent, known, mapFact, unknown } from "../../../../posture";
import type { Backup, BackupArn, BackupPlace, Fact, ReplicationRule } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { backupRows, type BackupRow } from "../../tables/backups";
import { bucketParts, bucketTypes } from "../../tables/s3";
import { replicationOf } from "../bucket/replication";
import { versioningOf } from "../bucket/versions";
import { baseOf, tagsOf, writtenName } from "../identity";
import { readFrom, sourceOf } from "../parts";
import { orElse, textAt } from "../properties";
import { regionOf, whereabouts } from "../region";
import { asItsSource, isRestored } from "../restored";
import { answer } from "../switch";
import { restoreTestsOf, restoreTypes } from "./restore-tests";
import { planType, selectionsOf, selectionType } from "./selections";
import { snapshotPolicy, snapshotsOf } from "./snapshots";

const fileSystem = "aws:efs/fileSystem:FileSystem";
const fileSystemPolicy = ["aws:efs/backupPolicy:BackupPolicy"];
const copiesOfInstance = ["aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication"];
const rows = new Map(backupRows.map((row) => [row.type, row]));

/** Stores with all plans that may back them up. */
export const backupReader: Reader<"backup"> = {
  kind: "backup",
  scope: "stack",
  types: [...bucketTypes, fileSystem, ...rows.keys()],
  partTypes: [
    planType,
    snapshotPolicy,
    selectionType,
    ...restoreTypes,
    ...fileSystemPolicy,
    ...copiesOfInstance,
    ...bucketParts.versioning,
    ...bucketParts.replication,
  ],
  read: backupOf,
};

function backupOf(resource: SeenResource, graph: Graph): Backup | undefined {
  const row = rows.get(resource.type);
  if (row?.copyBy !== undefined && textAt(resource.props, row.copyBy).state !== "absent") return undefined;
  if (replicaBuckets(graph).has(resource.urn)) return undefined;
  return {
    ...baseOf("backup", resource, graph),
    tags: tagsOf(resource),
    where: whereabouts(resource, graph),
    ownCopies: known([]),
    ...(row
      ? ofRow(resource, graph, row)
      : resource.type === fileSystem
        ? ofFileSystem(resource, graph)
        : ofBucket(resource, graph)),
    selections: selectionsOf(graph),
    restoreTests: restoreTestsOf(graph),
  };
}

type Own = Pick<Backup, "service" | "arn" | "own" | "ownEveryDays" | "stated" | "planned"> &
  Partial<Pick<Backup, "ownCopies">>;

function ofRow(resource: SeenResource, graph: Graph, row: BackupRow): Own {
  const { arn } = row;
  return {
    service: row.service,
    arn: arnOf(resource, graph, arn ?? { service: "", before: "", name: [] }),
    own: ownOf(resource, row),
    ownEveryDays: row.ownEveryDays === undefined ? absent() : known(row.ownEveryDays),
    stated: row.stated ?? "",
    planned: arn !== undefined,
    ...(resource.type === "aws:rds/instance:Instance" && { ownCopies: copiesOf(resource, graph) }),
    ...snapshotsOf(resource, graph),
  };
}

function ownOf({ props }: SeenResource, { own, restoredFrom }: BackupRow): Fact<boolean> {
  if (own === undefined) return absent();
  const told = answer(props, own);
  const unset = told.state === "known" && told.byDefault !== undefined;
  return unset && isRestored(props, restoredFrom) ? unknown(asItsSource) : told;
}

/** https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html: only the console switches backups on by itself. */
function ofFileSystem(resource: SeenResource, graph: Graph): Own {
  return {
    service: "Amazon EFS",
    arn: arnOf(resource, graph, { service: "elasticfilesystem", before: "file-system/", name: ["id"] }),
    own: readFrom(sourceOf(graph.partsOf(resource, "fileSystemId", fileSystemPolicy)), {
      part: (part) => mapFact(textAt(part.props, "backupPolicy", "status"), (status) => status === "ENABLED"),
      itself: () => known(false),
    }),
    ownEveryDays: known(1),
    stated: 'aws.efs.BackupPolicy with status: "ENABLED"',
    planned: true,
  };
}

/** Versions bring back what was deleted or overwritten, until the lifecycle ends them; replicas have versions of their own. */
function ofBucket(resource: SeenResource, graph: Graph): Own {
  return {
    service: "Amazon S3",
    arn: arnOf(resource, graph, { service: "s3", before: "", name: ["bucket", "id"] }),
    own: mapFact(versioningOf(resource, graph), (state) => state === "enabled"),
    ownEveryDays: known(0),
    ownCopies: replicasOf(resource, graph),
    stated: 'versioningConfiguration: { status: "Enabled" }',
    planned: true,
  };
}

/**
 * Buckets that are nothing but copies of others of the program, and are counted with these. One that copies on by itself, as
 * two that mirror each other do, is written to as well.
 */
const replicaBuckets = oncePer((graph: Graph): ReadonlySet<string> => {
  const copied = graph.ofType(...bucketTypes).map((bucket) => {
    const rules = replicationOf(bucket, graph);
    return { bucket, to: rules.state === "known" ? rules.value.filter(isOn) : [], open: rules.state === "unknown" };
  });
  const writing = new Set(copied.filter(({ to, open }) => open || to.length > 0).map(({ bucket }) => bucket.urn));
  const destinations = copied.flatMap(({ to }) => to.flatMap(({ destination }) => destination?.urn ?? []));
  return new Set(destinations.filter((urn) => !writing.has(urn)));
});

function isOn({ enabled }: ReplicationRule): boolean {
  return enabled.state === "known" && enabled.value;
}

function replicasOf(bucket: SeenResource, graph: Graph): Backup["ownCopies"] {
  const rules = replicationOf(bucket, graph);
  if (rules.state !== "known") return rules.state === "unknown" ? rules : known([]);
  return known(
    rules.value
      .filter((rule) => !(rule.enabled.state === "known" && !rule.enabled.value))
      .map((rule): BackupPlace => {
        const open: Fact<never> | undefined = rule.enabled.state === "unknown" ? rule.enabled : undefined;
        const urn = rule.destination?.urn;
        return {
          vault: open ?? (urn === undefined ? rule.destinationRegion : known(urn)),
          region: open ?? rule.destinationRegion,
          otherAccount: open ?? otherAccount(rule.destinationAccount),
        };
      }),
  );
}

/** The account of a destination is named only where it is another one, though it may be named anyway. */
function otherAccount(account: Fact<string>): Fact<boolean> {
  if (account.state === "absent") return known(false);
  return unknown("an account is named for the copies, and whether it is another one is known only after the deploy");
}

/** The copy of an instance's automated backups stands in the region of the resource that asks for it. */
function copiesOf(instance: SeenResource, graph: Graph): Backup["ownCopies"] {
  const { certain, possible } = graph.partsOf(instance, "sourceDbInstanceArn", copiesOfInstance);
  if (certain.length === 0 && possible.length > 0)
    return unknown("it can't be told yet which database the copies are of");
  return known(
    certain.map((copy): BackupPlace => {
      const region = regionOf(copy, graph).region;
      return { vault: known(copy.urn), region, otherAccount: known(false) };
    }),
  );
}

/** As much of the ARN as is known; those of buckets have neither region nor account. */
function arnOf(resource: SeenResource, graph: Graph, { service, before, name }: Shape): BackupArn {
  const arn = textAt(resource.props, "arn");
  const written = arn.state === "known" ? /^arn:([^:]*):[^:]*:([^:]*):([^:]*):(.*)$/.exec(arn.value) : null;
  const [, partition, region, account, rest] = written ?? [];
  const own = regionOf(resource, graph).region;
  const isBucket = service === "s3";
  const later = () => unknown("AWS chooses it in the deploy");
  const given = orElse(writtenName(resource, ...name), later);
  return {
    partition:
      partition === undefined ? mapFact(orElse(own, later), (place) => partitionOf(place).partition) : known(partition),
    service,
    region: isBucket ? absent() : region === undefined ? orElse(own, later) : known(region),
    account: isBucket ? absent() : account === undefined ? later() : known(account),
    before,
    name: rest?.startsWith(before) === true ? known(rest.slice(before.length)) : given,
  };
}

interface Shape {
  service: string;
  before: string;
  name: readonly string[];
}
