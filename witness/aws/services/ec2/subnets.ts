import { paginateDescribeSubnets, type Subnet } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing, unlessForeign } from "./list";

const defaultSubnet = "aws:ec2/defaultSubnet:DefaultSubnet";

/** Subnets, and whether they hand out public addresses. */
export const subnets = ec2Service({
  name: "ec2-subnets",
  call: ec2Calls.DescribeSubnets,
  list: (client) => gathered(paginateDescribeSubnets({ client }, {}), (page) => page.Subnets),
  read: (subnet, place) => [subnetOf(subnet, place)],
  isAsMade: ({ DefaultForAz = false }) => DefaultForAz,
});

function subnetOf(subnet: Subnet, place: Place): SeenResource {
  const { SubnetId = "", DefaultForAz, OwnerId } = subnet;
  const props = {
    vpcId: subnet.VpcId,
    cidrBlock: subnet.CidrBlock,
    availabilityZone: subnet.AvailabilityZone,
    mapPublicIpOnLaunch:
      subnet.MapPublicIpOnLaunch ?? untold("EC2 does not tell whether it hands out public addresses"),
    ownerId: OwnerId,
    tags: tagsByKey(subnet.Tags),
  };
  const type = DefaultForAz ? defaultSubnet : "aws:ec2/subnet:Subnet";
  return unlessForeign(ec2Thing(type, "subnet", SubnetId, place, props), OwnerId, place);
}
