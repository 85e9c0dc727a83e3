import { paginateDescribeSecurityGroups, type IpPermission, type SecurityGroup } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { defaultGroupTypes, securityGroupTypes } from "../../../pulumi/tables/network";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing, unlessForeign } from "./list";

/** Security groups with every rule. Each VPC comes with a default one, which has a kind of its own. */
export const securityGroups = ec2Service({
  name: "ec2-security-groups",
  call: ec2Calls.DescribeSecurityGroups,
  list: (client) => gathered(paginateDescribeSecurityGroups({ client }, {}), (page) => page.SecurityGroups),
  read: (group, place) => [groupOf(group, place)],
  isAsMade: isDefault,
});

function groupOf(group: SecurityGroup, place: Place): SeenResource {
  const { GroupId = "", GroupName: name, OwnerId } = group;
  const props = {
    name,
    vpcId: group.VpcId,
    ingress: (group.IpPermissions ?? []).map(ruleOf),
    egress: (group.IpPermissionsEgress ?? []).map(ruleOf),
    ownerId: OwnerId,
    tags: tagsByKey(group.Tags),
  };
  const type = isDefault(group) ? defaultGroupTypes[0] : securityGroupTypes[0];
  return unlessForeign(ec2Thing(type, "security-group", GroupId, place, props), OwnerId, place);
}

/** No other group can have that name. */
function isDefault({ GroupName }: SecurityGroup): boolean {
  return GroupName === "default";
}

function ruleOf(rule: IpPermission): Record<string, unknown> {
  return {
    protocol: rule.IpProtocol,
    fromPort: rule.FromPort,
    toPort: rule.ToPort,
    cidrBlocks: (rule.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
    ipv6CidrBlocks: (rule.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
    prefixListIds: (rule.PrefixListIds ?? []).flatMap(({ PrefixListId }) => PrefixListId ?? []),
    securityGroups: (rule.UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []),
  };
}
