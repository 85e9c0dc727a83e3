import { paginateDescribeVpcs, type Vpc } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing, unlessForeign } from "./list";

const defaultVpc = "aws:ec2/defaultVpc:DefaultVpc";

/** Networks. AWS makes one in every region of an account; what is in it was put there by somebody. */
export const vpcs = ec2Service({
  name: "ec2-vpcs",
  call: ec2Calls.DescribeVpcs,
  list: (client) => gathered(paginateDescribeVpcs({ client }, {}), (page) => page.Vpcs),
  read: (vpc, place) => [vpcOf(vpc, place)],
  isAsMade: ({ IsDefault = false }) => IsDefault,
});

function vpcOf({ VpcId = "", IsDefault, CidrBlock, OwnerId, Tags }: Vpc, place: Place): SeenResource {
  const type = IsDefault ? defaultVpc : "aws:ec2/vpc:Vpc";
  const props = { cidrBlock: CidrBlock, ownerId: OwnerId, tags: tagsByKey(Tags) };
  return unlessForeign(ec2Thing(type, "vpc", VpcId, place, props), OwnerId, place);
}
