import type { Service } from "../../service";
import { flowLogs } from "./flow-logs";
import { instances } from "./instances";
import { networkAcls } from "./network-acls";
import { routeTables } from "./route-tables";
import { securityGroups } from "./security-groups";
import { snapshots } from "./snapshots";
import { subnets } from "./subnets";
import { volumes } from "./volumes";
import { vpcs } from "./vpcs";

/** EC2, EBS and VPC: a service for each list, since each can be refused by itself. */
export const ec2: readonly Service[] = [
  vpcs,
  subnets,
  routeTables,
  securityGroups,
  networkAcls,
  flowLogs,
  instances,
  volumes,
  snapshots,
];
