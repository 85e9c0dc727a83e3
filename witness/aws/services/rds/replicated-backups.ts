import type { DBInstance, DBInstanceAutomatedBackup } from "@aws-sdk/client-rds";
import { mapFact, unknown, type Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { raw } from "../../listing";
import { partOf, type Place } from "../../service";
import { instanceBackupsIn } from "./lists";

const replicationType = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

/**
 * The copies of an instance's automated backups in other regions, as the resource that @pulumi/aws has for each. The
 * instance names them by their ARNs, so that a copy is met also where its region is not read.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html
 */
export async function replicationsOf(
  instance: SeenResource,
  { DBInstanceAutomatedBackupsReplications = [] }: DBInstance,
  place: Place,
): Promise<SeenResource[]> {
  const arns = DBInstanceAutomatedBackupsReplications.flatMap(({ DBInstanceAutomatedBackupsArn }) =>
    DBInstanceAutomatedBackupsArn === undefined ? [] : [DBInstanceAutomatedBackupsArn],
  );
  return Promise.all(arns.map((arn) => replicationOf(instance, arn, place)));
}

async function replicationOf(instance: SeenResource, arn: string, { account }: Place): Promise<SeenResource> {
  const region = arn.split(":")[3] ?? "";
  const copy = mapFact(await copyIn(region, arn, { account, region }), ({ BackupRetentionPeriod, KmsKeyId }) => ({
    retentionPeriod: BackupRetentionPeriod ?? untold("RDS does not tell how long the replicated backups stay"),
    kmsKeyId: KmsKeyId,
  }));
  const props = {
    region: region === "" ? untold("the ARN of the replicated backups names no region") : region,
    sourceDbInstanceArn: instance.urn,
    retentionPeriod: raw(copy, (of) => of.retentionPeriod),
    kmsKeyId: raw(copy, (of) => of.kmsKeyId),
  };
  return partOf(instance, replicationType, props, region);
}

async function copyIn(region: string, arn: string, place: Place): Promise<Fact<DBInstanceAutomatedBackup>> {
  if (region === "") return unknown("the ARN of the replicated backups names no region");
  const all = await instanceBackupsIn(place);
  if (all.state !== "known") return all;
  const found = all.value.find((each) => each.DBInstanceAutomatedBackupsArn === arn);
  return found === undefined
    ? unknown(`the automated backups in ${region} do not have the copy`)
    : { state: "known", value: found };
}
