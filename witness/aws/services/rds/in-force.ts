import type { DBParameterGroupStatus } from "@aws-sdk/client-rds";
import { untold } from "../../../pulumi/value";

/** A parameter group that the database has not taken on yet does not say what holds. */
export function inForce({ DBParameterGroupName, ParameterApplyStatus }: DBParameterGroupStatus = {}): unknown {
  return ParameterApplyStatus === undefined || ParameterApplyStatus === "in-sync"
    ? DBParameterGroupName
    : untold(`its parameter group is not in force yet (${ParameterApplyStatus})`);
}
