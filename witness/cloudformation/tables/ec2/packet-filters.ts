import type {
  CfnNetworkAclEntry,
  CfnNetworkAclEntryProps,
  CfnNetworkAclProps,
  CfnPrefixList,
  CfnPrefixListProps,
  CfnSecurityGroup,
  CfnSecurityGroupEgressProps,
  CfnSecurityGroupIngressProps,
  CfnSecurityGroupProps,
} from "aws-cdk-lib/aws-ec2";
import type { ec2, types, vpc } from "@pulumi/aws";
import { untold } from "../../../pulumi/value";
import { inside, irrelevant, list, row, same, tags, type Row } from "../row";
import { idOf } from "./ids";

/*
 * Security groups and network ACLs with their rules.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html, as of 2026-11
 */

const ranges = {
  ...same("description", "fromPort", "toPort"),
  cidrIp: "cidrBlocks",
  cidrIpv6: "ipv6CidrBlocks",
  ipProtocol: "protocol",
} as const;

/** Where a group says nothing of what goes out, AWS lets everything out; @pulumi/aws takes that rule away. */
const everythingOut = [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }];
const replaced = untold("whether AWS's own rule stays beside separate rules is known only after the deploy");

export const packetFilterRows: readonly Row[] = [
  row<CfnSecurityGroupProps, ec2.SecurityGroupArgs>({
    type: "AWS::EC2::SecurityGroup",
    as: "aws:ec2/securityGroup:SecurityGroup",
    names: {
      name: "groupName",
      ref: "sg-{id}",
      attributes: { GroupId: "sg-{id}", Id: "sg-{id}" },
      own: { id: "sg-{id}", name: "{name}" },
    },
    shape: {
      groupDescription: irrelevant,
      groupName: "name",
      securityGroupEgress: list<CfnSecurityGroup.EgressProperty, types.input.ec2.SecurityGroupEgress>("egress", {
        ...ranges,
        destinationPrefixListId: "prefixListIds",
        destinationSecurityGroupId: "securityGroups",
      }),
      securityGroupIngress: list<CfnSecurityGroup.IngressProperty, types.input.ec2.SecurityGroupIngress>("ingress", {
        ...ranges,
        sourcePrefixListId: "prefixListIds",
        sourceSecurityGroupId: "securityGroups",
        sourceSecurityGroupName: "securityGroups",
        sourceSecurityGroupOwnerId: irrelevant,
      }),
      tags,
      vpcId: "vpcId",
    },
    unset: (_written, types) => ({
      egress: types.has("AWS::EC2::SecurityGroupEgress") ? [replaced] : everythingOut,
    }),
  }),
  row<CfnSecurityGroupIngressProps, vpc.SecurityGroupIngressRuleArgs>({
    type: "AWS::EC2::SecurityGroupIngress",
    as: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    names: {},
    shape: {
      ...same("cidrIpv6", "description", "fromPort", "ipProtocol", "toPort"),
      cidrIp: "cidrIpv4",
      groupId: "securityGroupId",
      groupName: "securityGroupId",
      sourcePrefixListId: "prefixListId",
      sourceSecurityGroupId: "referencedSecurityGroupId",
      sourceSecurityGroupName: "referencedSecurityGroupId",
      sourceSecurityGroupOwnerId: irrelevant,
    },
  }),
  row<CfnSecurityGroupEgressProps, vpc.SecurityGroupEgressRuleArgs>({
    type: "AWS::EC2::SecurityGroupEgress",
    as: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    names: {},
    shape: {
      ...same("cidrIpv6", "description", "fromPort", "ipProtocol", "toPort"),
      cidrIp: "cidrIpv4",
      destinationPrefixListId: "prefixListId",
      destinationSecurityGroupId: "referencedSecurityGroupId",
      groupId: "securityGroupId",
    },
  }),
  row<CfnNetworkAclProps, ec2.NetworkAclArgs>({
    type: "AWS::EC2::NetworkAcl",
    as: "aws:ec2/networkAcl:NetworkAcl",
    names: idOf("acl", "Id"),
    shape: { ...same("vpcId"), tags },
  }),
  row<CfnNetworkAclEntryProps, ec2.NetworkAclRuleArgs>({
    type: "AWS::EC2::NetworkAclEntry",
    as: "aws:ec2/networkAclRule:NetworkAclRule",
    names: {},
    shape: {
      ...same("cidrBlock", "egress", "ipv6CidrBlock", "networkAclId", "protocol", "ruleAction", "ruleNumber"),
      icmp: irrelevant,
      portRange: inside<CfnNetworkAclEntry.PortRangeProperty, ec2.NetworkAclRuleArgs>({ from: "fromPort", to: "toPort" }), // prettier-ignore
    },
  }),
  row<CfnPrefixListProps, ec2.ManagedPrefixListArgs>({
    type: "AWS::EC2::PrefixList",
    as: "aws:ec2/managedPrefixList:ManagedPrefixList",
    names: idOf("pl", "PrefixListId"),
    shape: {
      ...same("addressFamily"),
      entries: list<CfnPrefixList.EntryProperty, types.input.ec2.ManagedPrefixListEntry>("entries", same("cidr", "description")), // prettier-ignore
      maxEntries: irrelevant,
      prefixListName: "name",
      tags,
    },
  }),
];
