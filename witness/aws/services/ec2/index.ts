import type { Service } from "../../service";
import { clientVpn } from "./client-vpn";
import { defaults } from "./defaults";
import { endpointServices } from "./endpoint-services";
import { flowLogs } from "./flow-logs";
import { gateways } from "./gateways";
import { images } from "./images";
import { instances } from "./instances";
import { networkAcls } from "./network-acls";
import { peerings } from "./peerings";
import { prefixLists } from "./prefix-lists";
import { routeTables } from "./route-tables";
import { securityGroups } from "./security-groups";
import { snapshots } from "./snapshots";
import { subnets } from "./subnets";
import { volumes } from "./volumes";
import { vpcs } from "./vpcs";
import { vpnConnections } from "./vpn";

/** EC2, EBS, VPC and VPN: a service for each list, since each can be refused by itself. */
export const ec2: readonly Service[] = [
  vpcs,
  subnets,
  routeTables,
  securityGroups,
  networkAcls,
  prefixLists,
  flowLogs,
  ...gateways,
  peerings,
  endpointServices,
  vpnConnections,
  clientVpn,
  instances,
  volumes,
  snapshots,
  images,
  defaults,
];
