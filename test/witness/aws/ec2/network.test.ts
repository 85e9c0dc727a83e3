import {
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  DescribeNetworkAclsCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifySubnetAttributeCommand,
  ReplaceNetworkAclEntryCommand,
} from "@aws-sdk/client-ec2";
import { ec2 } from "../../../../witness/aws/services/ec2";
import { faultyCloud, type Fault } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { defaultGroupOf, emptyDefaultGroup, flowBucket, groupIn, logged, network, subnetIn } from "./seeds";

/* Networks in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(EC2Client);
const see = (...regions: string[]) => look(moto.endpoint(), ec2, regions.length > 0 ? { regions } : {});
const outcome = async (rule: string, name: string) => (await see()).finding(rule, name)?.outcome;

/** What AWS answers to one operation of EC2's. */
async function seeWith(operation: string, fault: Fault) {
  const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
    body.includes(`Action=${operation}&`) ? fault : undefined,
  );
  try {
    return await look(cloud.endpoint, ec2);
  } finally {
    await cloud.stop();
  }
}
const refused: Fault = { status: 403, code: "UnauthorizedOperation" };

describe("flow logs", () => {
  beforeEach(() => flowBucket(moto));

  test("a network is logged by a flow log of its own", async () => {
    const vpc = await network(client());
    await logged(client(), vpc);
    expect(await outcome("log-flow", vpc)).toBe("pass");
  });

  test("a network is logged by flow logs on each of its subnets, and not by one on some", async () => {
    const vpc = await network(client());
    await logged(client(), await subnetIn(client(), vpc));
    expect(await outcome("log-flow", vpc)).toBe("pass");
    await subnetIn(client(), vpc, "10.0.2.0/24");
    expect(await outcome("log-flow", vpc)).toBe("fail");
  });

  test("a flow log that can't deliver proves nothing", async () => {
    const vpc = await network(client());
    await client().send(
      new CreateFlowLogsCommand({
        ResourceIds: [vpc],
        ResourceType: "VPC",
        TrafficType: "ALL",
        LogGroupName: "there-is-none",
        DeliverLogsPermissionArn: "arn:aws:iam::123456789012:role/flows",
      }),
    );
    expect((await see()).finding("log-flow", vpc)).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("delivered"),
    });
  });

  test("where flow logs may not be listed, every network stays open, and the permission is named", async () => {
    const vpc = await network(client());
    const { finding } = await seeWith("DescribeFlowLogs", refused);
    expect(finding("log-flow", vpc)).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("ec2:DescribeFlowLogs"),
    });
  });
});

describe("security groups", () => {
  test("a management port that is open to the world fails, one that is open to a range does not", async () => {
    const vpc = await network(client());
    const open = await groupIn(client(), vpc, 22, "0.0.0.0/0");
    const narrow = await groupIn(client(), vpc, 3389, "10.0.0.0/8");
    const { finding } = await see();
    expect(finding("exposure-admin-ports", open)).toMatchObject({
      outcome: "fail",
      observed: { "open-admin-ports": ["22"] },
    });
    expect(finding("exposure-admin-ports", narrow)?.outcome).toBe("pass");
  });

  test("the default group as AWS makes it fails, and passes when its rules are gone", async () => {
    const vpc = await network(client());
    const group = await defaultGroupOf(client(), vpc);
    expect((await see()).finding("exposure-default-group", group)).toMatchObject({
      outcome: "fail",
      observed: { outgoing: 1 }, // moto makes it without the rule that lets its members in
    });
    await emptyDefaultGroup(client(), vpc);
    expect(await outcome("exposure-default-group", group)).toBe("pass");
  });

  test("where groups may not be listed, nothing is said to be closed", async () => {
    await network(client());
    const { findings } = await seeWith("DescribeSecurityGroups", refused);
    const open = findings.filter(({ rule }) => rule === "exposure-admin-ports");
    expect(open).toEqual([
      expect.objectContaining({ outcome: "unknown", why: expect.stringContaining("ec2:DescribeSecurityGroups") }),
    ]);
  });
});

describe("network ACLs", () => {
  const entry = { Protocol: "6", PortRange: { From: 22, To: 22 }, Egress: false } as const;

  test("the entry with the lowest number decides", async () => {
    const VpcId = await network(client());
    const { NetworkAcl } = await client().send(new CreateNetworkAclCommand({ VpcId }));
    const NetworkAclId = NetworkAcl?.NetworkAclId ?? "";
    const add = (RuleNumber: number, RuleAction: "allow" | "deny") =>
      client().send(
        new CreateNetworkAclEntryCommand({ ...entry, NetworkAclId, RuleNumber, RuleAction, CidrBlock: "0.0.0.0/0" }),
      );
    await add(200, "allow");
    expect(await outcome("exposure-admin-ports", NetworkAclId)).toBe("fail");
    await add(100, "deny");
    expect(await outcome("exposure-admin-ports", NetworkAclId)).toBe("pass");
  });

  test("the default one is judged only when somebody has changed it", async () => {
    const VpcId = await network(client());
    const Filters = [{ Name: "vpc-id", Values: [VpcId] }];
    const { NetworkAcls = [] } = await client().send(new DescribeNetworkAclsCommand({ Filters }));
    const NetworkAclId = NetworkAcls[0]?.NetworkAclId ?? "";
    expect(await outcome("exposure-admin-ports", NetworkAclId)).toBeUndefined();
    await client().send(
      new ReplaceNetworkAclEntryCommand({
        ...entry,
        NetworkAclId,
        RuleNumber: 100,
        RuleAction: "allow",
        CidrBlock: "0.0.0.0/0",
      }),
    );
    expect(await outcome("exposure-admin-ports", NetworkAclId)).toBe("fail");
  });
});

describe("subnets", () => {
  /** A route to the Internet in a table of that subnet's own. */
  async function waysOutOf(VpcId: string, SubnetId: string): Promise<void> {
    const { InternetGateway } = await client().send(new CreateInternetGatewayCommand({}));
    const GatewayId = InternetGateway?.InternetGatewayId ?? "";
    await client().send(new AttachInternetGatewayCommand({ InternetGatewayId: GatewayId, VpcId }));
    const { RouteTable } = await client().send(new CreateRouteTableCommand({ VpcId }));
    const RouteTableId = RouteTable?.RouteTableId ?? "";
    await client().send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
    await client().send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: "0.0.0.0/0", GatewayId }));
  }

  test("one that hands out public addresses fails", async () => {
    const SubnetId = await subnetIn(client(), await network(client()));
    expect(await outcome("exposure-subnet", SubnetId)).toBe("pass");
    await client().send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: true } }));
    expect(await outcome("exposure-subnet", SubnetId)).toBe("fail");
  });

  test("an isolated one follows the main route table, and fails when its own leads to the Internet", async () => {
    const vpc = await network(client(), "isolated");
    const subnet = await subnetIn(client(), vpc);
    expect((await see()).finding("exposure-subnet", subnet)).toMatchObject({
      outcome: "pass",
      observed: { "ways-out": [] },
    });
    await waysOutOf(vpc, subnet);
    expect((await see()).finding("exposure-subnet", subnet)).toMatchObject({
      outcome: "fail",
      observed: { "ways-out": ["internet-gateway"] },
    });
  });

  test("where route tables may not be listed, an isolated one stays open", async () => {
    const subnet = await subnetIn(client(), await network(client(), "isolated"));
    const { finding } = await seeWith("DescribeRouteTables", refused);
    expect(finding("exposure-subnet", subnet)).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("ec2:DescribeRouteTables"),
    });
  });
});

describe("what AWS makes by itself", () => {
  test("is judged in promised regions, and is no place that somebody chose in others", async () => {
    const elsewhere = moto.client(EC2Client, "us-east-1");
    const vpcOf = async (in_: EC2Client) => (await in_.send(new DescribeVpcsCommand({}))).Vpcs?.[0]?.VpcId ?? "";
    const [here, there] = [await vpcOf(client()), await vpcOf(elsewhere)];
    const { findings, finding } = await see("eu-central-1", "us-east-1");
    expect(finding("log-flow", here)?.outcome).toBe("fail");
    expect(findings.filter(({ resource }) => resource.name === there)).toEqual([]);
    expect(findings.filter(({ rule, outcome }) => rule === "residency-region" && outcome === "fail")).toEqual([]);
  });

  test("does not excuse what somebody has put into it", async () => {
    const elsewhere = moto.client(EC2Client, "us-east-1");
    const { Vpcs = [] } = await elsewhere.send(new DescribeVpcsCommand({}));
    const group = await groupIn(elsewhere, Vpcs[0]?.VpcId ?? "", 22, "0.0.0.0/0");
    const { finding } = await see("eu-central-1", "us-east-1");
    expect(finding("residency-region", group)?.outcome).toBe("fail");
  });
});
