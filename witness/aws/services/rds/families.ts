/** How @pulumi/aws calls the databases that RDS answers for. */
export interface Family {
  cluster: string;
  member: string;
  clusterGroup: string;
  clusterSnapshot: string;
}

const families: Readonly<Record<"rds" | "docdb" | "neptune", Family>> = {
  rds: {
    cluster: "aws:rds/cluster:Cluster",
    member: "aws:rds/clusterInstance:ClusterInstance",
    clusterGroup: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    clusterSnapshot: "aws:rds/clusterSnapshot:ClusterSnapshot",
  },
  docdb: {
    cluster: "aws:docdb/cluster:Cluster",
    member: "aws:docdb/clusterInstance:ClusterInstance",
    clusterGroup: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
    clusterSnapshot: "aws:docdb/clusterSnapshot:ClusterSnapshot",
  },
  neptune: {
    cluster: "aws:neptune/cluster:Cluster",
    member: "aws:neptune/clusterInstance:ClusterInstance",
    clusterGroup: "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
    clusterSnapshot: "aws:neptune/clusterSnapshot:ClusterSnapshot",
  },
};

/** @param engine of a database, or the family of a parameter group, which begins with it: `docdb5.0` */
export function familyOf(engine: string): Family {
  if (engine.startsWith("docdb")) return families.docdb;
  return engine.startsWith("neptune") ? families.neptune : families.rds;
}
