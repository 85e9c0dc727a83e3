import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * Databases, caches and brokers that state by themselves whether they run in several zones. What is told by its subnets
 * or by its members has a table below. Left out: Lustre, which AWS offers in one zone only.
 */

const single = (what: string) => ({ on: false, source: pulumi(what) });
const multi = ["MULTI_AZ_1", "MULTI_AZ_2"];
const singles = ["SINGLE_AZ_1", "SINGLE_AZ_2", "SINGLE_AZ_HA_1", "SINGLE_AZ_HA_2"];
const always = (what: string) => ({ always: true, source: aws(`${what} spans three zones`) });

export const redundancyRows: readonly SwitchRow[] = [
  switchRow<sdk.rds.ShardGroupArgs>({
    type: "aws:rds/shardGroup:ShardGroup",
    service: "Amazon Aurora",
    on: { number: "computeRedundancy", atLeast: 1, unset: single("Aurora") },
    stated: "computeRedundancy: 1",
  }),
  switchRow<sdk.docdb.ElasticClusterArgs>({
    type: "aws:docdb/elasticCluster:ElasticCluster",
    service: "Amazon DocumentDB",
    on: { number: "shardInstanceCount", atLeast: 2, unset: { on: true, source: pulumi("DocumentDB") } },
    stated: "shardInstanceCount: 2",
  }),
  switchRow<sdk.neptunegraph.GraphArgs>({
    type: "aws:neptunegraph/graph:Graph",
    service: "Amazon Neptune Analytics",
    on: { number: "replicaCount", atLeast: 1, unset: { on: true, source: aws("Neptune Analytics makes one replica") } },
    stated: "replicaCount: 1",
  }),
  switchRow<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    on: { flag: "multiAz", unset: { on: false, source: aws("Redshift") } },
    stated: "multiAz: true",
  }),
  switchRow<sdk.redshiftserverless.WorkgroupArgs>({
    type: "aws:redshiftserverless/workgroup:Workgroup",
    service: "Amazon Redshift Serverless",
    on: always("Redshift Serverless"),
    stated: "",
  }),
  switchRow<sdk.dynamodb.TableArgs>({
    type: "aws:dynamodb/table:Table",
    service: "Amazon DynamoDB",
    on: always("DynamoDB"),
    stated: "",
  }),
  switchRow<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    on: { flag: "multiAzEnabled", unset: single("ElastiCache") },
    stated: "multiAzEnabled: true",
  }),
  switchRow<sdk.elasticache.ServerlessCacheArgs>({
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    service: "Amazon ElastiCache",
    on: always("a serverless cache"),
    stated: "",
  }),
  switchRow<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    on: { number: "numReplicasPerShard", atLeast: 1, unset: { on: true, source: pulumi("MemoryDB") } },
    stated: "numReplicasPerShard: 1",
  }),
  switchRow<sdk.dax.ClusterArgs>({
    type: "aws:dax/cluster:Cluster",
    service: "Amazon DynamoDB Accelerator",
    on: { number: "replicationFactor", atLeast: 2, unset: single("DAX") },
    stated: "replicationFactor: 3",
  }),
  switchRow<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    on: { flag: "clusterConfig.zoneAwarenessEnabled", unset: { on: false, source: aws("OpenSearch Service") } },
    stated: "clusterConfig.zoneAwarenessEnabled: true",
  }),
  switchRow<sdk.elasticsearch.DomainArgs>({
    type: "aws:elasticsearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    on: { flag: "clusterConfig.zoneAwarenessEnabled", unset: { on: false, source: aws("OpenSearch Service") } },
    stated: "clusterConfig.zoneAwarenessEnabled: true",
  }),
  switchRow<sdk.cloudsearch.DomainArgs>({
    type: "aws:cloudsearch/domain:Domain",
    service: "Amazon CloudSearch",
    on: { flag: "multiAz", unset: { on: false, source: aws("CloudSearch") } },
    stated: "multiAz: true",
  }),
  switchRow<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    on: {
      word: "deploymentMode",
      on: ["ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"],
      off: ["SINGLE_INSTANCE"],
      unset: single("Amazon MQ"),
    },
    stated: 'deploymentMode: "ACTIVE_STANDBY_MULTI_AZ"',
  }),
  switchRow<sdk.msk.ClusterArgs>({
    type: "aws:msk/cluster:Cluster",
    service: "Amazon MSK",
    on: { always: true, source: aws("MSK wants subnets of two zones at least") },
    stated: "",
  }),
  switchRow<sdk.dms.ReplicationInstanceArgs>({
    type: "aws:dms/replicationInstance:ReplicationInstance",
    service: "AWS Database Migration Service",
    on: { flag: "multiAz", unset: { on: false, source: aws("DMS") } },
    stated: "multiAz: true",
  }),
  switchRow<sdk.dms.ReplicationConfigArgs>({
    type: "aws:dms/replicationConfig:ReplicationConfig",
    service: "AWS Database Migration Service",
    on: { flag: "computeConfig.multiAz", unset: { on: false, source: aws("DMS") } },
    stated: "computeConfig.multiAz: true",
  }),
  switchRow<sdk.timestreaminfluxdb.DbInstanceArgs>({
    type: "aws:timestreaminfluxdb/dbInstance:DbInstance",
    service: "Amazon Timestream for InfluxDB",
    on: {
      word: "deploymentType",
      on: ["WITH_MULTIAZ_STANDBY"],
      off: ["SINGLE_AZ"],
      unset: { on: false, source: aws("Timestream for InfluxDB") },
    },
    stated: 'deploymentType: "WITH_MULTIAZ_STANDBY"',
  }),
  switchRow<sdk.efs.FileSystemArgs>({
    type: "aws:efs/fileSystem:FileSystem",
    service: "Amazon EFS",
    on: { present: "availabilityZoneName", is: false, unset: { on: true, source: pulumi("EFS") } },
    stated: "availabilityZoneName",
  }),
  ...(["windows:Windows", "ontap:Ontap", "openZfs:OpenZfs"] as const).map((kind) => {
    const [module, name] = kind.split(":");
    return switchRow<sdk.fsx.WindowsFileSystemArgs>({
      type: `aws:fsx/${module}FileSystem:${name}FileSystem`,
      service: "Amazon FSx",
      on: { word: "deploymentType", on: multi, off: singles, unset: single("FSx") },
      stated: 'deploymentType: "MULTI_AZ_1"',
    });
  }),
];

/** Clusters whose members are resources of their own, which name the cluster by `clusterIdentifier`. */
export const memberTypes = {
  "aws:rds/cluster:Cluster": { service: "Amazon Aurora", members: ["aws:rds/clusterInstance:ClusterInstance"] },
  "aws:docdb/cluster:Cluster": { service: "Amazon DocumentDB", members: ["aws:docdb/clusterInstance:ClusterInstance"] },
  "aws:neptune/cluster:Cluster": {
    service: "Amazon Neptune",
    members: ["aws:neptune/clusterInstance:ClusterInstance"],
  },
} as const;

/** Things that are where their subnets are, and where those are named. */
export const bySubnets = {
  "aws:lb/loadBalancer:LoadBalancer": { service: "Elastic Load Balancing", subnets: "subnets", zones: undefined },
  "aws:alb/loadBalancer:LoadBalancer": { service: "Elastic Load Balancing", subnets: "subnets", zones: undefined },
  "aws:elb/loadBalancer:LoadBalancer": {
    service: "Elastic Load Balancing",
    subnets: "subnets",
    zones: "availabilityZones",
  },
  "aws:autoscaling/group:Group": {
    service: "Amazon EC2 Auto Scaling",
    subnets: "vpcZoneIdentifiers",
    zones: "availabilityZones",
  },
} as const;
