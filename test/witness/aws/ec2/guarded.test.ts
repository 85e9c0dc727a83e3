import { CreateNetworkInterfaceCommand, EC2Client } from "@aws-sdk/client-ec2";
import { ec2 } from "../../../../witness/aws/services/ec2";
import { behind } from "../../../../witness/aws/services/ec2/interface-owners";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { answering } from "./answers";
import { groupIn, network, subnetIn } from "./seeds";

/* What lies behind a security group, on moto, which makes no interfaces for services: those are AWS's documented shape. */

const moto = onMoto();
const client = () => moto.client(EC2Client);
const rule = "exposure-ingress";

/** A group for the public that admits everybody at the promised port, with an interface that somebody describes so. */
async function groupBefore(Description?: string): Promise<string> {
  const vpc = await network(client(), "public");
  const group = await groupIn(client(), vpc, 443, "0.0.0.0/0");
  const SubnetId = await subnetIn(client(), vpc);
  if (Description !== undefined) {
    await client().send(new CreateNetworkInterfaceCommand({ SubnetId, Groups: [group], Description }));
  }
  return group;
}

const ofAws = (group: string, description: string) => ({
  DescribeNetworkInterfaces: `<networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId><description>${description}</description><requesterManaged>true</requesterManaged><interfaceType>interface</interfaceType><groupSet><item><groupId>${group}</groupId></item></groupSet></item></networkInterfaceSet>`,
});

async function outcomeWith(group: string, description: string) {
  const cloud = await answering(moto.endpoint(), ofAws(group, description));
  try {
    return (await look(cloud.endpoint, ec2)).finding(rule, group);
  } finally {
    await cloud.stop();
  }
}

test("a public web server may be reached at the promised port, a cache that nobody reads may not", async () => {
  const [empty, web, cache] = [await groupBefore(), await groupBefore("web server"), await groupBefore("ElastiCache orders-001")]; // prettier-ignore
  const { finding } = await look(moto.endpoint(), ec2);
  expect(finding(rule, empty)).toMatchObject({ outcome: "pass" });
  expect(finding(rule, web)).toMatchObject({ outcome: "pass" });
  expect(finding(rule, cache)).toMatchObject({ outcome: "fail" });
});

test("what AWS puts there itself is known by its description, or leaves it open", async () => {
  const group = await groupBefore();
  expect(await outcomeWith(group, "ES orders")).toMatchObject({ outcome: "fail" });
  expect(await outcomeWith(group, "ELB app/web/1")).toMatchObject({ outcome: "pass" });
  expect(await outcomeWith(group, "Something new")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("lies behind it"),
  });
});

test("interfaces that may not be listed leave open what a group guards, and the permission is named", async () => {
  const group = await groupBefore();
  const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
    body.includes("Action=DescribeNetworkInterfaces&") ? { status: 403, code: "UnauthorizedOperation" } : undefined,
  );
  const { finding } = await look(cloud.endpoint, ec2);
  await cloud.stop();
  expect(finding(rule, group)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("ec2:DescribeNetworkInterfaces"),
  });
});

test.each([
  ["RDSNetworkInterface", "data-store"],
  ["ElastiCache+orders-001", "data-store"],
  ["DO NOT DELETE - Amazon MSK network interface for cluster arn:aws:kafka:…", "data-store"],
  ["EFS mount target for fs-1 (fsmt-1)", "data-store"],
  ["arn:aws:ecs:eu-central-1:123456789012:attachment/1", "other"],
  ["AWS Lambda VPC ENI-resize-1", "other"],
  ["", "unknown"],
] as const)("AWS's own interface %p is a %s's", (Description, expected) => {
  expect(behind({ RequesterManaged: true, InterfaceType: "interface", Description })).toBe(expected);
});

test("an interface of a type that keeps nothing is no store's, and one of the user's is a machine's", () => {
  expect(behind({ RequesterManaged: true, InterfaceType: "vpc_endpoint", Description: "x" })).toBe("other");
  expect(behind({ RequesterManaged: false, Description: "x" })).toBe("other");
});
