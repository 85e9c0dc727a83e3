import { mapFact, type Contents, type Deletion } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { bucketTypes } from "../tables/s3";
import { vaultTypes } from "./backup/vaults";
import { logGroupType } from "./log-targets";
import { open } from "../value";
import { baseOf, tagsOf } from "./identity";

/** Where a witness that has looked inside writes what it found: a `Contents`, or why it was not told. */
export const contentsProperty = "tomguard:contents";

export const tableType = "aws:dynamodb/table:Table";

/** What RDS keeps by itself of a database. No program has it: it is the witness's own. */
export const automatedBackupType = "aws:rds/automatedBackup:AutomatedBackup";

/** Of Aurora and RDS across zones, DocumentDB and Neptune. */
export const clusterSnapshotTypes = [
  "aws:rds/clusterSnapshot:ClusterSnapshot",
  "aws:docdb/clusterSnapshot:ClusterSnapshot",
  "aws:neptune/clusterSnapshot:ClusterSnapshot",
] as const;

const services = new Map<string, string>([
  ...bucketTypes.map((type): [string, string] => [type, "Amazon S3"]),
  ["aws:ebs/snapshot:Snapshot", "Amazon EBS"],
  ["aws:rds/snapshot:Snapshot", "Amazon RDS"],
  ...clusterSnapshotTypes.map((type): [string, string] => [type, "Amazon RDS"]), // which makes them all
  [automatedBackupType, "automated backups of Amazon RDS"],
  [tableType, "Amazon DynamoDB"],
  [logGroupType, "Amazon CloudWatch Logs"],
  ...vaultTypes.map((type): [string, string] => [type, "AWS Backup"]),
]);

/** Stores that somebody has looked into. */
export const deletionReader: Reader<"deletion"> = {
  kind: "deletion",
  scope: "stack",
  types: [...services.keys()],
  partTypes: [],
  read: deletionOf,
};

function deletionOf(resource: SeenResource, graph: Graph): Deletion | undefined {
  const raw = open(resource.props[contentsProperty]);
  if (raw.state === "absent") return undefined;
  return {
    ...baseOf("deletion", resource, graph),
    service: services.get(resource.type) ?? "",
    tags: tagsOf(resource),
    contents: mapFact(raw, (value) => value as Contents), // nobody but our own witness writes it
  };
}
