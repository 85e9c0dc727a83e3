import { paginateDescribeDBInstances, RDSClient, type DBInstance } from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, told } from "../../listing";
import { oncePerRegion, thing, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { rdsCalls } from "./calls";
import { familyOf } from "./families";
import { inForce } from "./in-force";

/** Asked once a region: their automated backups need them too. */
export const instancesIn = oncePerRegion(({ account, region }) => {
  const client = account.client(RDSClient, region);
  return account.ask(rdsCalls.DescribeDBInstances, () =>
    gathered(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
  );
});

/** Database instances: those of their own, and members of clusters. */
export const instances: Service = {
  name: "rds-instances",
  calls: [rdsCalls.DescribeDBInstances],
  scope: "region",
  async see(account, region) {
    return told(await instancesIn({ account, region }), (instance) => [instanceOf(instance, region)]);
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
    publiclyAccessible: instance.PubliclyAccessible ?? false,
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
    parameterGroupName: inForce(instance.DBParameterGroups?.[0]),
    replicateSourceDb: instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier,
    vpcSecurityGroupIds: (instance.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
  };
}
