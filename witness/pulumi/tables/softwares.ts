import type * as sdk from "@pulumi/aws";
import type { Product } from "../../../posture";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";
import type { Otherwise } from "./switch";

/*
 * What runs a version of something, and where that and its updates are stated. Property names are checked against the
 * types of @pulumi/aws 7.48.0. Left out: DocumentDB instances, whose switch has no effect (their clusters are listed).
 */

export interface SoftwareRow<Path extends string = string> {
  type: string;
  service: string;
  /** The product, or the property that names it, with its words. */
  product?: Product | { by: Path; words: Readonly<Record<string, Product>> };
  version?: Path;
  /** Where extended support is asked for, and the word for it. */
  extended?: { path: Path; word: string };
  updates?: { flag: Path; unset: Otherwise };
}

function row<Args>(line: SoftwareRow<PathOf<Args>>): SoftwareRow {
  return line;
}

const on = (what: string): Otherwise => ({ on: true, source: pulumi(what) });
const engines: Readonly<Record<string, Product>> = {
  postgres: "postgres",
  mysql: "mysql",
  mariadb: "mariadb",
  "aurora-postgresql": "aurora-postgresql",
  "aurora-mysql": "aurora-mysql",
};
const redis: Readonly<Record<string, Product>> = { redis: "elasticache-redis" };

export const softwareRows: readonly SoftwareRow[] = [
  row<sdk.lambda.FunctionArgs>({
    type: "aws:lambda/function:Function",
    service: "AWS Lambda",
    product: "lambda",
    version: "runtime",
  }),
  row<sdk.eks.ClusterArgs>({
    type: "aws:eks/cluster:Cluster",
    service: "Amazon EKS",
    product: "eks",
    version: "version",
    extended: { path: "upgradePolicy.supportType", word: "EXTENDED" },
  }),
  row<sdk.eks.NodeGroupArgs>({
    type: "aws:eks/nodeGroup:NodeGroup",
    service: "Amazon EKS",
    product: "eks",
    version: "version",
  }),
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    product: { by: "engine", words: engines },
    version: "engineVersion",
    extended: { path: "engineLifecycleSupport", word: "open-source-rds-extended-support" },
    updates: { flag: "autoMinorVersionUpgrade", unset: on("RDS") },
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    product: { by: "engine", words: engines },
    version: "engineVersion",
    extended: { path: "engineLifecycleSupport", word: "open-source-rds-extended-support" },
    updates: { flag: "autoMinorVersionUpgrade", unset: on("Aurora") },
  }),
  row<sdk.rds.ClusterInstanceArgs>({
    type: "aws:rds/clusterInstance:ClusterInstance",
    service: "Amazon Aurora",
    updates: { flag: "autoMinorVersionUpgrade", unset: on("Aurora") },
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    product: "documentdb",
    version: "engineVersion",
  }),
  row<sdk.neptune.ClusterInstanceArgs>({
    type: "aws:neptune/clusterInstance:ClusterInstance",
    service: "Amazon Neptune",
    updates: { flag: "autoMinorVersionUpgrade", unset: on("Neptune") },
  }),
  row<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    product: { by: "engine", words: redis },
    version: "engineVersion",
    updates: { flag: "autoMinorVersionUpgrade", unset: on("ElastiCache") },
  }),
  row<sdk.elasticache.ClusterArgs>({
    type: "aws:elasticache/cluster:Cluster",
    service: "Amazon ElastiCache",
    product: { by: "engine", words: redis },
    version: "engineVersion",
    updates: { flag: "autoMinorVersionUpgrade", unset: on("ElastiCache") },
  }),
  row<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    updates: { flag: "autoMinorVersionUpgrade", unset: on("MemoryDB") },
  }),
  row<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    updates: { flag: "autoMinorVersionUpgrade", unset: { on: false, source: aws("Amazon MQ through its API") } },
  }),
  row<sdk.dms.ReplicationInstanceArgs>({
    type: "aws:dms/replicationInstance:ReplicationInstance",
    service: "AWS Database Migration Service",
    updates: {
      flag: "autoMinorVersionUpgrade",
      unset: { depends: "DMS updates by itself where nothing is said, and the provider may say something" },
    },
  }),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    updates: { flag: "allowVersionUpgrade", unset: on("Redshift") },
  }),
];
