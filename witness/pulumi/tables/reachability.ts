import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type Otherwise, type SwitchRow } from "./switch";

/*
 * Databases, caches, brokers, search domains, warehouses and replication instances: whether the Internet can reach their
 * endpoint. Services that are used only through AWS's own API (DynamoDB, Keyspaces, SQS) have no endpoint of their own.
 */

const notUnlessAsked = (what: string): Otherwise => ({ on: false, source: pulumi(what) });
const inVpc = (what: string) => ({ always: false, source: aws(`${what} answers only inside of a VPC`) });
const publicly = (what: string) => ({ flag: "publiclyAccessible", unset: notUnlessAsked(what) }) as const;
const flag = "publiclyAccessible: false";

export const reachabilityRows: readonly SwitchRow[] = [
  switchRow<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    on: publicly("RDS"),
    stated: flag,
  }),
  switchRow<sdk.rds.ClusterInstanceArgs>({
    type: "aws:rds/clusterInstance:ClusterInstance",
    service: "Amazon Aurora",
    on: publicly("Aurora"),
    stated: flag,
  }),
  switchRow<sdk.rds.ShardGroupArgs>({
    type: "aws:rds/shardGroup:ShardGroup",
    service: "Amazon Aurora",
    on: {
      flag: "publiclyAccessible",
      unset: { depends: "Aurora decides by the subnets of the group, which are not seen here" },
    },
    stated: flag,
  }),
  switchRow<sdk.neptune.ClusterInstanceArgs>({
    type: "aws:neptune/clusterInstance:ClusterInstance",
    service: "Amazon Neptune",
    on: publicly("Neptune"),
    stated: flag,
  }),
  switchRow<sdk.neptunegraph.GraphArgs>({
    type: "aws:neptunegraph/graph:Graph",
    service: "Amazon Neptune Analytics",
    on: { flag: "publicConnectivity", unset: { on: false, source: aws("Neptune Analytics") } },
    stated: "publicConnectivity: false",
  }),
  switchRow<sdk.docdb.ClusterInstanceArgs>({
    type: "aws:docdb/clusterInstance:ClusterInstance",
    service: "Amazon DocumentDB",
    on: inVpc("DocumentDB"),
    stated: "",
  }),
  switchRow<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    on: publicly("Redshift"),
    stated: flag,
  }),
  switchRow<sdk.redshiftserverless.WorkgroupArgs>({
    type: "aws:redshiftserverless/workgroup:Workgroup",
    service: "Amazon Redshift Serverless",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Redshift Serverless") } },
    stated: flag,
  }),
  switchRow<sdk.dms.ReplicationInstanceArgs>({
    type: "aws:dms/replicationInstance:ReplicationInstance",
    service: "AWS Database Migration Service",
    // The API's own default is true, the provider sends false: both say so, in different years.
    on: {
      flag: "publiclyAccessible",
      unset: { depends: "DMS makes instances public where nothing is said, and the provider may say something" },
    },
    stated: flag,
  }),
  switchRow<sdk.dms.InstanceProfileArgs>({
    type: "aws:dms/instanceProfile:InstanceProfile",
    service: "AWS Database Migration Service",
    on: { flag: "publiclyAccessible", unset: { on: true, source: pulumi("DMS") } },
    stated: flag,
  }),
  switchRow<sdk.lightsail.DatabaseArgs>({
    type: "aws:lightsail/database:Database",
    service: "Amazon Lightsail",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Lightsail") } },
    stated: flag,
  }),
  switchRow<sdk.m2.EnvironmentArgs>({
    type: "aws:m2/environment:Environment",
    service: "AWS Mainframe Modernization",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Mainframe Modernization") } },
    stated: flag,
  }),
  switchRow<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Amazon MQ through its API") } },
    stated: flag,
  }),
  switchRow<sdk.msk.ClusterArgs>({
    type: "aws:msk/cluster:Cluster",
    service: "Amazon MSK",
    on: {
      word: "brokerNodeGroupInfo.connectivityInfo.publicAccess.type",
      on: ["SERVICE_PROVIDED_EIPS"],
      off: ["DISABLED"],
      unset: { on: false, source: aws("MSK") },
    },
    stated: 'brokerNodeGroupInfo.connectivityInfo.publicAccess.type: "DISABLED"',
  }),
  switchRow<sdk.msk.ServerlessClusterArgs>({
    type: "aws:msk/serverlessCluster:ServerlessCluster",
    service: "Amazon MSK",
    on: inVpc("MSK Serverless"),
    stated: "",
  }),
  switchRow<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    on: {
      present: "vpcOptions",
      is: false,
      unset: { on: true, source: aws("OpenSearch Service gives a domain without a VPC a public endpoint") },
    },
    stated: "vpcOptions.subnetIds",
  }),
  switchRow<sdk.elasticsearch.DomainArgs>({
    type: "aws:elasticsearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    on: {
      present: "vpcOptions",
      is: false,
      unset: { on: true, source: aws("OpenSearch Service gives a domain without a VPC a public endpoint") },
    },
    stated: "vpcOptions.subnetIds",
  }),
  switchRow<sdk.timestreaminfluxdb.DbInstanceArgs>({
    type: "aws:timestreaminfluxdb/dbInstance:DbInstance",
    service: "Amazon Timestream for InfluxDB",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Timestream for InfluxDB") } },
    stated: flag,
  }),
  switchRow<sdk.timestreaminfluxdb.DbClusterArgs>({
    type: "aws:timestreaminfluxdb/dbCluster:DbCluster",
    service: "Amazon Timestream for InfluxDB",
    on: { flag: "publiclyAccessible", unset: { on: false, source: aws("Timestream for InfluxDB") } },
    stated: flag,
  }),
  switchRow<sdk.elasticache.ClusterArgs>({
    type: "aws:elasticache/cluster:Cluster",
    service: "Amazon ElastiCache",
    on: inVpc("ElastiCache"),
    stated: "",
  }),
  switchRow<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    on: inVpc("ElastiCache"),
    stated: "",
  }),
  switchRow<sdk.elasticache.ServerlessCacheArgs>({
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    service: "Amazon ElastiCache",
    on: inVpc("ElastiCache"),
    stated: "",
  }),
  switchRow<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    on: inVpc("MemoryDB"),
    stated: "",
  }),
  switchRow<sdk.dax.ClusterArgs>({
    type: "aws:dax/cluster:Cluster",
    service: "Amazon DynamoDB Accelerator",
    on: inVpc("DAX"),
    stated: "",
  }),
];

export const reachabilityTypes: readonly string[] = reachabilityRows.map((row) => row.type);
