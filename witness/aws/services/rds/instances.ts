import type { DBInstance } from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { listed } from "../../listing";
import { thing, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { keysBesideStorage } from "./beside-storage";
import { rdsCalls } from "./calls";
import { familyOf } from "./families";
import { inForce } from "./in-force";
import { instancesIn } from "./lists";
import { replicationsOf } from "./replicated-backups";

/** Database instances: those of their own with the copies of their automated backups elsewhere, and members of clusters. */
export const instances: Service = {
  name: "rds-instances",
  calls: [rdsCalls.DescribeDBInstances, rdsCalls.DescribeDBInstanceAutomatedBackups],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    return listed(
      await instancesIn(place),
      (instance) => instanceOf(instance, region),
      async (itself, instance) => [itself, ...(await replicationsOf(itself, instance, place))],
    );
  },
};

function instanceOf(instance: DBInstance, region: string): SeenResource {
  const { DBInstanceIdentifier: name = "", DBInstanceArn = "", DBClusterIdentifier, Engine = "" } = instance;
  const both = {
    region,
    id: name,
    identifier: name,
    engine: Engine,
    engineVersion: instance.EngineVersion,
    publiclyAccessible: instance.PubliclyAccessible ?? untold("RDS does not tell whether it has a public address"),
    autoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
    availabilityZone: instance.AvailabilityZone,
    kmsKeyId: instance.KmsKeyId,
    storageEncrypted: instance.StorageEncrypted ?? false,
    tags: tagsByKey(instance.TagList),
  };
  return DBClusterIdentifier === undefined
    ? thing("aws:rds/instance:Instance", name, DBInstanceArn, { ...both, ...ofItsOwn(instance) })
    : thing(familyOf(Engine).member, name, DBInstanceArn, { ...both, clusterIdentifier: DBClusterIdentifier });
}

/** What a cluster would say for its members. */
function ofItsOwn(instance: DBInstance): Record<string, unknown> {
  return {
    id: instance.DbiResourceId ?? instance.DBInstanceIdentifier,
    engineLifecycleSupport: instance.EngineLifecycleSupport,
    multiAz: instance.MultiAZ ?? false,
    allocatedStorage: instance.AllocatedStorage,
    maxAllocatedStorage: instance.MaxAllocatedStorage,
    backupRetentionPeriod: instance.BackupRetentionPeriod ?? 0,
    deletionProtection: instance.DeletionProtection ?? false,
    enabledCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports,
    ...keysBesideStorage(instance),
    parameterGroupName: inForce(instance.DBParameterGroups?.[0]),
    replicateSourceDb: instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier,
    vpcSecurityGroupIds: (instance.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
  };
}
