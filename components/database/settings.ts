import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EncryptedDatabaseArgs } from "../encrypted-database";
import type { DatabasePlan } from "./plan";

/** Name of the administrator; its password is AWS's to keep. */
export const administrator = "administrator";

/** Certificate of every instance's endpoint: the longest key that RDS has. */
export const caCertIdentifier = "rds-ca-rsa4096-g1";

/** What an instance and a cluster of Aurora are told alike. */
type Common = Pick<
  aws.rds.InstanceArgs & aws.rds.ClusterArgs,
  | "region"
  | "engineVersion"
  | "dbSubnetGroupName"
  | "vpcSecurityGroupIds"
  | "storageEncrypted"
  | "kmsKeyId"
  | "manageMasterUserPassword"
  | "masterUserSecretKmsKeyId"
  | "iamDatabaseAuthenticationEnabled"
  | "backupRetentionPeriod"
  | "copyTagsToSnapshot"
  | "deleteAutomatedBackups"
  | "deletionProtection"
  | "skipFinalSnapshot"
  | "finalSnapshotIdentifier"
  | "enabledCloudwatchLogsExports"
  | "tags"
>;

/** Region, key, access, logs and end of a database, whether it is an instance or a cluster. */
export function commonSettings(
  plan: DatabasePlan,
  { securityGroupIds }: EncryptedDatabaseArgs,
  dbSubnetGroupName: pulumi.Input<string>,
  keyArn: pulumi.Input<string>,
): Common {
  const { region, tags, engine } = plan;
  return {
    region,
    engineVersion: engine.version,
    dbSubnetGroupName,
    vpcSecurityGroupIds: securityGroupIds,
    storageEncrypted: true,
    kmsKeyId: keyArn,
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: keyArn,
    iamDatabaseAuthenticationEnabled: true,
    ...endOf(plan),
    enabledCloudwatchLogsExports: [...engine.logs],
    tags,
  };
}

/** What must end leaves no last snapshot behind, which nothing would ever end; what must stay leaves one. */
function endOf({ backupDays, dataClass, settled, identifier }: DatabasePlan): Partial<Common> {
  const stays = dataClass?.atLeast === true;
  return {
    backupRetentionPeriod: backupDays,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: !stays,
    deletionProtection: settled["deletion-protection"] === "on",
    skipFinalSnapshot: !stays,
    ...(stays && { finalSnapshotIdentifier: `${identifier}-final` }),
  };
}
