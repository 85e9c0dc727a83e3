import { about, inAccount, later, ref, type Resources, type Service } from "./service";

const vpc = { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } };
const subnet = (Properties: Record<string, unknown> = {}) => ({ Type: "AWS::EC2::Subnet", Properties: { VpcId: ref("Net"), CidrBlock: "10.0.1.0/24", ...Properties } }); // prettier-ignore
const group = (Properties: Record<string, unknown> = {}) => ({ Type: "AWS::EC2::SecurityGroup", Properties: { GroupDescription: "orders", VpcId: ref("Net"), ...Properties } }); // prettier-ignore
const ssh = (CidrIp: unknown) => ({ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp });
const apart = (Properties: Record<string, unknown>) => ({ Type: "AWS::EC2::SecurityGroupIngress", Properties: { GroupId: ref("Group"), ...Properties } }); // prettier-ignore
const entry = (Properties: Record<string, unknown>) => ({
  Type: "AWS::EC2::NetworkAclEntry",
  Properties: { NetworkAclId: ref("Acl"), Protocol: 6, RuleAction: "allow", RuleNumber: 100, CidrBlock: "0.0.0.0/0", ...Properties }, // prettier-ignore
});
const acl: Resources = { Net: vpc, Acl: { Type: "AWS::EC2::NetworkAcl", Properties: { VpcId: ref("Net") } } };
const flowLog = (Properties: Record<string, unknown>) => ({ Type: "AWS::EC2::FlowLog", Properties });

const isolated = { Tags: [{ Key: "tom:network", Value: "isolated" }] };
const routed = (gateway: Resources, route: Record<string, unknown>): Resources => ({
  Net: { ...vpc, Properties: { ...vpc.Properties, ...isolated } },
  Place: subnet(),
  Table: { Type: "AWS::EC2::RouteTable", Properties: { VpcId: ref("Net") } },
  Binding: { Type: "AWS::EC2::SubnetRouteTableAssociation", Properties: { SubnetId: ref("Place"), RouteTableId: ref("Table") } }, // prettier-ignore
  Out: { Type: "AWS::EC2::Route", Properties: { RouteTableId: ref("Table"), DestinationCidrBlock: "0.0.0.0/0", ...route } }, // prettier-ignore
  ...gateway,
});
const gateway: Resources = { Gateway: { Type: "AWS::EC2::InternetGateway" } };

export const networks: Service = {
  name: "Amazon VPC",
  cases: [
    ...about("exposure-admin-ports", "Group", [
      ["pass", "from a network of one's own", { Net: vpc, Group: group({ SecurityGroupIngress: [ssh("10.0.0.0/8")] }) }],
      ["fail", "from the Internet", { Net: vpc, Group: group({ SecurityGroupIngress: [ssh("0.0.0.0/0")] }) }],
      ["fail", "from the Internet, by a rule of its own", { Net: vpc, Group: group(), Rule: apart(ssh("0.0.0.0/0")) }],
      ["fail", "by a prefix list of the template", {
        Net: vpc,
        Group: group({ SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, SourcePrefixListId: ref("List") }] }),
        List: { Type: "AWS::EC2::PrefixList", Properties: { AddressFamily: "IPv4", PrefixListName: "all", Entries: [{ Cidr: "0.0.0.0/0" }] } },
      }],
      ["unknown", "from where the deploy says", { Net: vpc, Group: group({ SecurityGroupIngress: [ssh(later)] }) }],
      ["unknown", "by rules that the deploy adds", { Net: vpc, Group: group({ SecurityGroupIngress: later }) }],
      ["pass", "into another group", {
        Net: vpc,
        Group: group(),
        Other: group(),
        Rule: { ...apart(ssh("0.0.0.0/0")), Properties: { ...apart(ssh("0.0.0.0/0")).Properties, GroupId: ref("Other") } },
      }],
    ]),
    ...about("exposure-admin-ports", "Acl", [
      ["pass", "other ports", { ...acl, Rule: entry({ PortRange: { From: 443, To: 443 } }) }],
      ["fail", "in a range that has them in it", { ...acl, Rule: entry({ PortRange: { From: 1, To: 1024 } }) }],
      ["unknown", "in a range that the deploy chooses", { ...acl, Rule: entry({ PortRange: later }) }],
    ]),
    ...about("exposure-egress", "Group", [
      ["fail", "AWS's own rule, where none is written", { Net: { ...vpc, Properties: { ...vpc.Properties, ...isolated } }, Group: group() }],
      ["pass", "one rule that leads nowhere", {
        Net: { ...vpc, Properties: { ...vpc.Properties, ...isolated } },
        Group: group({ SecurityGroupEgress: [{ IpProtocol: "icmp", FromPort: 252, ToPort: 86, CidrIp: "255.255.255.255/32" }] }),
      }],
      ["unknown", "rules of their own beside AWS's", {
        Net: { ...vpc, Properties: { ...vpc.Properties, ...isolated } },
        Group: group(),
        Rule: { Type: "AWS::EC2::SecurityGroupEgress", Properties: { GroupId: ref("Group"), IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "10.0.0.0/8" } },
      }],
      ["not-applicable", "a network that is not isolated", { Net: vpc, Group: group() }],
    ]),
    ...about("exposure-subnet", "Place", [
      ["pass", "without public addresses", { Net: vpc, Place: subnet() }],
      ["fail", "with public addresses", { Net: vpc, Place: subnet({ MapPublicIpOnLaunch: true }) }],
      ["unknown", "as the deploy says", { Net: vpc, Place: subnet({ MapPublicIpOnLaunch: later }) }],
      ["fail", "isolated, with a way to the Internet", routed(gateway, { GatewayId: ref("Gateway") })],
      ["pass", "isolated, with a way into another network", routed({}, { VpcPeeringConnectionId: "pcx-1" })],
    ]),
    ...about("exposure-default-group", "Net", [
      ["fail", "nobody has emptied it", { Net: vpc }],
      ["unknown", "a program of the CDK's empties it", { Net: vpc, Empty: { Type: "Custom::VpcRestrictDefaultSG" } }],
    ]),
    ...about("log-flow", "Net", [
      ["pass", "of all traffic", { Net: vpc, Log: flowLog({ ResourceId: ref("Net"), ResourceType: "VPC", TrafficType: "ALL", LogDestination: "arn:aws:s3:::logs" }) }],
      ["fail", "none", { Net: vpc }],
      ["fail", "of another thing", { Net: vpc, Log: flowLog({ ResourceId: "eni-1", ResourceType: "NetworkInterface", TrafficType: "ALL" }) }],
      ["unknown", "of what the deploy says", { Net: vpc, Log: flowLog({ ResourceId: ref("Net"), ResourceType: "VPC", TrafficType: later }) }],
    ]),
    ...about("share-approved", "Peering", [
      ["fail", "with another account", { Net: vpc, Peering: { Type: "AWS::EC2::VPCPeeringConnection", Properties: { VpcId: ref("Net"), PeerVpcId: "vpc-1", PeerOwnerId: "999999999999" } } }, inAccount],
    ]),
  ],
}; // prettier-ignore
