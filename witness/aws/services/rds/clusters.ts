import type { DBCluster } from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import { told } from "../../listing";
import { thing, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { keysBesideStorage } from "./beside-storage";
import { rdsCalls } from "./calls";
import { familyOf } from "./families";
import { inForce } from "./in-force";
import { clustersIn } from "./lists";

/** Clusters of Aurora, DocumentDB and Neptune, and RDS's own across zones. */
export const clusters: Service = {
  name: "rds-clusters",
  calls: [rdsCalls.DescribeDBClusters],
  scope: "region",
  async see(account, region) {
    return told(await clustersIn({ account, region }), (cluster) => [clusterOf(cluster, region)]);
  },
};

function clusterOf(cluster: DBCluster, region: string): SeenResource {
  const { DBClusterIdentifier: name = "", DBClusterArn = "", Engine = "" } = cluster;
  const members = cluster.DBClusterMembers ?? [];
  return thing(familyOf(Engine).cluster, name, DBClusterArn, {
    region,
    id: name,
    clusterIdentifier: name,
    engine: Engine,
    engineVersion: cluster.EngineVersion,
    engineMode: cluster.EngineMode,
    engineLifecycleSupport: cluster.EngineLifecycleSupport,
    autoMinorVersionUpgrade: cluster.AutoMinorVersionUpgrade,
    backupRetentionPeriod: cluster.BackupRetentionPeriod,
    dbClusterInstanceClass: cluster.DBClusterInstanceClass,
    dbClusterParameterGroupName: inForce({
      DBParameterGroupName: cluster.DBClusterParameterGroup,
      ParameterApplyStatus: statusOf(members.map((each) => each.DBClusterParameterGroupStatus)),
    }),
    deletionProtection: cluster.DeletionProtection ?? false,
    enabledCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports,
    enableCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports, // as Neptune's class calls it
    kmsKeyId: cluster.KmsKeyId,
    ...keysBesideStorage(cluster),
    kmsKeyArn: cluster.KmsKeyId, // as Neptune's class calls it
    replicationSourceIdentifier: cluster.ReplicationSourceIdentifier,
    storageEncrypted: cluster.StorageEncrypted ?? false,
    vpcSecurityGroupIds: (cluster.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
    tags: tagsByKey(cluster.TagList),
  });
}

/** A group is in force where every member has taken it on. */
function statusOf(statuses: readonly (string | undefined)[]): string | undefined {
  return statuses.find((each) => each !== undefined && each !== "in-sync");
}
