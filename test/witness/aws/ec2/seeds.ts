import {
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeSecurityGroupsCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
  type EC2Client,
  type TrafficType,
} from "@aws-sdk/client-ec2";
import { bareBucket } from "../seeds";
import type { Moto } from "../moto";

/* Networks as somebody makes them with the SDK. */

/** The tags that something is made with; EC2 wants none mentioned where there is none. */
export function tagged<T extends string>(ResourceType: T, tags: Readonly<Record<string, string>>) {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return Tags.length === 0 ? {} : { TagSpecifications: [{ ResourceType, Tags }] };
}

export async function network(client: EC2Client, use = "workload"): Promise<string> {
  const { Vpc } = await client.send(
    new CreateVpcCommand({ CidrBlock: "10.0.0.0/16", ...tagged("vpc", { "tom:network": use }) }),
  );
  return Vpc?.VpcId ?? "";
}

export async function subnetIn(client: EC2Client, VpcId: string, CidrBlock = "10.0.1.0/24"): Promise<string> {
  const { Subnet } = await client.send(new CreateSubnetCommand({ VpcId, CidrBlock }));
  return Subnet?.SubnetId ?? "";
}

/** A security group that admits that range at one port. */
export async function groupIn(client: EC2Client, VpcId: string, port: number, CidrIp: string): Promise<string> {
  const { GroupId = "" } = await client.send(
    new CreateSecurityGroupCommand({ VpcId, GroupName: `port-${port}`, Description: "x" }),
  );
  const IpPermissions = [{ IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }];
  await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

/** Takes all rules out of a network's default group. @returns its id */
export async function emptyDefaultGroup(client: EC2Client, VpcId: string): Promise<string> {
  const id = await defaultGroupOf(client, VpcId);
  const { SecurityGroups = [] } = await client.send(new DescribeSecurityGroupsCommand({ GroupIds: [id] }));
  const [{ IpPermissions = [], IpPermissionsEgress = [] } = {}] = SecurityGroups;
  if (IpPermissions.length > 0)
    await client.send(new RevokeSecurityGroupIngressCommand({ GroupId: id, IpPermissions }));
  if (IpPermissionsEgress.length > 0) {
    await client.send(new RevokeSecurityGroupEgressCommand({ GroupId: id, IpPermissions: IpPermissionsEgress }));
  }
  return id;
}

export async function defaultGroupOf(client: EC2Client, VpcId: string): Promise<string> {
  const Filters = [
    { Name: "vpc-id", Values: [VpcId] },
    { Name: "group-name", Values: ["default"] },
  ];
  const { SecurityGroups = [] } = await client.send(new DescribeSecurityGroupsCommand({ Filters }));
  return SecurityGroups[0]?.GroupId ?? "";
}

export async function flowBucket({ s3 }: Pick<Moto, "s3">): Promise<void> {
  await bareBucket(s3, "muster-flows");
}

export async function logged(client: EC2Client, id: string, TrafficType: TrafficType = "ALL"): Promise<void> {
  await client.send(
    new CreateFlowLogsCommand({
      ResourceIds: [id],
      ResourceType: id.startsWith("vpc-") ? "VPC" : "Subnet",
      TrafficType,
      LogDestinationType: "s3",
      LogDestination: "arn:aws:s3:::muster-flows",
    }),
  );
}
