import {
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroups,
  type IpPermission,
  type NetworkInterface,
  type SecurityGroup,
} from "@aws-sdk/client-ec2";
import type { Fact } from "../../../../posture";
import { guardsProperty } from "../../../pulumi/readers/network/guarded";
import type { SeenResource } from "../../../pulumi/seen";
import { defaultGroupTypes, securityGroupTypes } from "../../../pulumi/tables/network";
import { untold } from "../../../pulumi/value";
import { gathered, told } from "../../listing";
import type { Place, Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { behind } from "./interface-owners";
import { ec2Answer, ec2Thing, unlessForeign } from "./list";

const groupsIn = ec2Answer(ec2Calls.DescribeSecurityGroups, (client) =>
  gathered(paginateDescribeSecurityGroups({ client }, {}), (page) => page.SecurityGroups),
);
const interfacesIn = ec2Answer(ec2Calls.DescribeNetworkInterfaces, (client) =>
  gathered(paginateDescribeNetworkInterfaces({ client }, { MaxResults: 1000 }), (page) => page.NetworkInterfaces),
);

/** Security groups with every rule, and what lies behind them. Each VPC comes with a default one, which has a kind of its own. */
export const securityGroups: Service = {
  name: "ec2-security-groups",
  calls: [ec2Calls.DescribeSecurityGroups, ec2Calls.DescribeNetworkInterfaces],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const [groups, interfaces] = await Promise.all([groupsIn(place), interfacesIn(place)]);
    return told(groups, (group) => [groupOf(group, guards(group, interfaces), place)], isDefault);
  },
};

function groupOf(group: SecurityGroup, guarded: unknown, place: Place): SeenResource {
  const { GroupId = "", GroupName: name, OwnerId } = group;
  const props = {
    name,
    vpcId: group.VpcId,
    ingress: (group.IpPermissions ?? []).map(ruleOf),
    egress: (group.IpPermissionsEgress ?? []).map(ruleOf),
    ownerId: OwnerId,
    [guardsProperty]: guarded,
    tags: tagsByKey(group.Tags),
  };
  const type = isDefault(group) ? defaultGroupTypes[0] : securityGroupTypes[0];
  return unlessForeign(ec2Thing(type, "security-group", GroupId, place, props), OwnerId, place);
}

/** Services that nobody reads here (caches, search, warehouses) show by the interfaces that they have in the network. */
function guards({ GroupId }: SecurityGroup, interfaces: Fact<readonly NetworkInterface[]>): unknown {
  if (interfaces.state === "unknown") return untold(interfaces.why);
  const all = interfaces.state === "known" ? interfaces.value : [];
  const own = all.filter(({ Groups = [] }) => Groups.some((each) => each.GroupId === GroupId)).map(behind);
  if (own.includes("data-store")) return true;
  return own.includes("unknown") ? untold("a service of AWS's that nobody here knows lies behind it") : false;
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
