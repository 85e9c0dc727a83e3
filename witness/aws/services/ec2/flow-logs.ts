import { paginateDescribeFlowLogs, type FlowLog } from "@aws-sdk/client-ec2";
import { untold } from "../../../pulumi/value";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing } from "./list";

/** Flow logs, each with the network, the subnet or the interface that it watches. */
export const flowLogs = ec2Service({
  name: "ec2-flow-logs",
  call: ec2Calls.DescribeFlowLogs,
  list: (client) => gathered(paginateDescribeFlowLogs({ client }, {}), (page) => page.FlowLogs),
  read: (log, place) => [flowLogOf(log, place)],
});

/** By what its resource's id begins with, as @pulumi/aws names the property. */
const watched: Readonly<Record<string, string>> = { vpc: "vpcId", subnet: "subnetId", eni: "eniId", tgw: "transitGatewayId" }; // prettier-ignore

function flowLogOf(log: FlowLog, place: Place): SeenResource {
  const { FlowLogId = "", ResourceId = "", TrafficType, DeliverLogsStatus } = log;
  const property = watched[ResourceId.slice(0, ResourceId.indexOf("-"))];
  return ec2Thing("aws:ec2/flowLog:FlowLog", "vpc-flow-log", FlowLogId, place, {
    ...(property !== undefined && { [property]: ResourceId }),
    trafficType: DeliverLogsStatus === "FAILED" ? untold("its flow log could not be delivered lately") : TrafficType,
    logDestinationType: log.LogDestinationType,
    logDestination: log.LogDestination,
    tags: tagsByKey(log.Tags),
  });
}
