import { callsOf } from "../../call";

/** RDS's operations, which also answer for Aurora, DocumentDB and Neptune. */
export const rdsCalls = callsOf("rds", {
  DescribeDBInstances: "same",
  DescribeDBClusters: "same",
  DescribeDBParameterGroups: "same",
  DescribeDBParameters: "same",
  DescribeDBClusterParameterGroups: "same",
  DescribeDBClusterParameters: "same",
  DescribeDBSnapshots: "same",
  DescribeDBSnapshotAttributes: "same",
  DescribeDBClusterSnapshots: "same",
  DescribeDBClusterSnapshotAttributes: "same",
  DescribeDBInstanceAutomatedBackups: "same",
  DescribeDBClusterAutomatedBackups: "same",
});
