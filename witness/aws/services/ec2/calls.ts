import { callsOf } from "../../call";

/** EC2's operations; all but the settings of an account are lists. */
export const ec2Calls = callsOf("ec2", {
  DescribeVpcs: "same",
  DescribeSubnets: "same",
  DescribeRouteTables: "same",
  DescribeSecurityGroups: "same",
  DescribeNetworkAcls: "same",
  DescribeFlowLogs: "same",
  DescribeInstances: "same",
  DescribeVolumes: "same",
  DescribeSnapshots: "same",
  DescribeSnapshotAttribute: "same",
});
