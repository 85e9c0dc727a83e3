import { callsOf } from "../../call";

/** RDS's operations, which also answer for Aurora, DocumentDB and Neptune. */
export const rdsCalls = callsOf("rds", {
  DescribeDBInstances: "same",
  DescribeDBParameterGroups: "same",
  DescribeDBParameters: "same",
});
