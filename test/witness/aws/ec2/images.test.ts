import { CreateImageCommand, EC2Client, ModifyImageAttributeCommand, RunInstancesCommand } from "@aws-sdk/client-ec2";
import { images } from "../../../../witness/aws/services/ec2/images";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";

const moto = onMoto();
const client = () => moto.client(EC2Client);

async function image(Name: string): Promise<string> {
  const { Instances = [] } = await client().send(
    new RunInstancesCommand({ ImageId: "ami-12345678", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 }),
  );
  const { ImageId = "" } = await client().send(new CreateImageCommand({ InstanceId: Instances[0]?.InstanceId, Name }));
  return ImageId;
}

const share = (ImageId: string, to: { UserGroups?: string[]; UserIds?: string[] }) =>
  client().send(
    new ModifyImageAttributeCommand({ ImageId, Attribute: "launchPermission", OperationType: "add", ...to }),
  );

test("an image that everyone may start fails, one that nobody else may start is no finding", async () => {
  const [open, closed] = [await image("open"), await image("closed")];
  await share(open, { UserGroups: ["all"] });
  const { finding } = await look(moto.endpoint(), [images]);
  expect(finding("exposure-snapshot", open)?.outcome).toBe("fail");
  expect(finding("exposure-snapshot", closed)).toBeUndefined();
});

test("an image that another account may start fails unless it is promised", async () => {
  const shared = await image("shared");
  await share(shared, { UserIds: ["210987654321"] });
  const { finding } = await look(moto.endpoint(), [images]);
  expect(finding("share-approved", shared)?.outcome).toBe("fail");
  expect(finding("exposure-snapshot", shared)?.outcome).toBe("pass");
});

test("where permissions may not be read, both questions stay open", async () => {
  const one = await image("one");
  const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
    body.includes("Action=DescribeImageAttribute") ? { status: 403, code: "UnauthorizedOperation" } : undefined,
  );
  const { finding } = await look(cloud.endpoint, [images]);
  await cloud.stop();
  const why = expect.stringContaining("ec2:DescribeImageAttribute");
  expect(finding("exposure-snapshot", one)).toMatchObject({ outcome: "unknown", why });
  expect(finding("share-approved", one)).toMatchObject({ outcome: "unknown", why });
});
