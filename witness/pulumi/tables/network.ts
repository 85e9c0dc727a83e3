/*
 * Type tokens of EC2's networks as @pulumi/aws 7.48.0 has them. Lists are constants: the graph remembers links by them.
 */

export const vpcTypes = ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"] as const;
export const subnetTypes = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"] as const;
export const securityGroupTypes = ["aws:ec2/securityGroup:SecurityGroup"] as const;
export const defaultGroupTypes = ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] as const;
export const networkAclTypes = [
  "aws:ec2/networkAcl:NetworkAcl",
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl",
] as const;

/** Rules of a security group as resources of their own: of the older generation, and of the newer. */
export const olderGroupRules = ["aws:ec2/securityGroupRule:SecurityGroupRule"] as const;
export const ingressRules = ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] as const;
export const egressRules = ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] as const;
export const aclRules = ["aws:ec2/networkAclRule:NetworkAclRule"] as const;

export const prefixListTypes = ["aws:ec2/managedPrefixList:ManagedPrefixList"] as const;
export const prefixListEntries = ["aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry"] as const;

/** Everything that lies in a VPC and names it by `vpcId`. */
export const inVpc = [...subnetTypes, ...securityGroupTypes, ...defaultGroupTypes, ...networkAclTypes] as const;

export const routeTableTypes = [
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/defaultRouteTable:DefaultRouteTable",
] as const;
export const routeTypes = ["aws:ec2/route:Route"] as const;
export const routeTableAssociations = ["aws:ec2/routeTableAssociation:RouteTableAssociation"] as const;
export const mainAssociations = ["aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation"] as const;
export const defaultRouteTables = ["aws:ec2/defaultRouteTable:DefaultRouteTable"] as const;
