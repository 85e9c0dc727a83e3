import { paginateDescribeNetworkAcls, type NetworkAcl, type NetworkAclEntry } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { networkAclTypes } from "../../../pulumi/tables/network";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing, unlessForeign } from "./list";

/**
 * Network ACLs with their entries in order. The default one of a VPC lets everything through, and leaves filtering to the
 * security groups: as long as nobody has changed it, there is nothing in it that somebody decided.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 */
export const networkAcls = ec2Service({
  name: "ec2-network-acls",
  call: ec2Calls.DescribeNetworkAcls,
  list: (client) => gathered(paginateDescribeNetworkAcls({ client }, {}), (page) => page.NetworkAcls),
  read: (acl, place) => (isUnchanged(acl) ? [] : [aclOf(acl, place)]),
});

function aclOf(acl: NetworkAcl, place: Place): SeenResource {
  const { NetworkAclId = "", OwnerId, Entries = [] } = acl;
  const entries = (egress: boolean) => stated(Entries).filter(({ Egress }) => (Egress ?? false) === egress);
  const props = {
    vpcId: acl.VpcId,
    ingress: entries(false).map(entryOf),
    egress: entries(true).map(entryOf),
    ownerId: OwnerId,
    tags: tagsByKey(acl.Tags),
  };
  const [own, byDefault] = networkAclTypes;
  return unlessForeign(
    ec2Thing(acl.IsDefault ? byDefault : own, "network-acl", NetworkAclId, place, props),
    OwnerId,
    place,
  );
}

function isUnchanged({ IsDefault = false, Entries = [] }: NetworkAcl): boolean {
  const everything = ({ RuleNumber = 0, RuleAction, Protocol, CidrBlock, Ipv6CidrBlock }: NetworkAclEntry) =>
    [100, 101].includes(RuleNumber) &&
    RuleAction === "allow" &&
    Protocol === "-1" &&
    (CidrBlock ?? Ipv6CidrBlock ?? "").endsWith("/0");
  return IsDefault && stated(Entries).every(everything);
}

/** The last entries refuse whatever no other one takes; AWS writes them, and nobody can change them. */
const last = [32767, 32768];

function stated(entries: readonly NetworkAclEntry[]): NetworkAclEntry[] {
  return entries.filter(({ RuleNumber = 0 }) => !last.includes(RuleNumber));
}

function entryOf(entry: NetworkAclEntry): Record<string, unknown> {
  return {
    ruleNo: entry.RuleNumber,
    action: entry.RuleAction,
    protocol: entry.Protocol,
    cidrBlock: entry.CidrBlock,
    ipv6CidrBlock: entry.Ipv6CidrBlock,
    fromPort: entry.PortRange?.From,
    toPort: entry.PortRange?.To,
  };
}
