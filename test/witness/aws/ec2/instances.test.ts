import { EC2Client, RunInstancesCommand } from "@aws-sdk/client-ec2";
import { ec2 } from "../../../../witness/aws/services/ec2";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { network, subnetIn, tagged } from "./seeds";

/* Machines in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(EC2Client);

async function machine(more: Partial<ConstructorParameters<typeof RunInstancesCommand>[0]> = {}): Promise<string> {
  const SubnetId = await subnetIn(client(), await network(client()));
  const { Instances = [] } = await client().send(
    new RunInstancesCommand({
      ImageId: "ami-12345678",
      InstanceType: "t3.micro",
      MinCount: 1,
      MaxCount: 1,
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId, AssociatePublicIpAddress: false }],
      ...tagged("instance", { "tom:data-class": "order-files" }),
      ...more,
    }),
  );
  return Instances[0]?.InstanceId ?? "";
}
const see = (endpoint = moto.endpoint()) => look(endpoint, ec2);
const disk = (Encrypted: boolean) => ({
  BlockDeviceMappings: [{ DeviceName: "/dev/sda1", Ebs: { VolumeSize: 8, Encrypted, DeleteOnTermination: true } }],
});

test("a machine's metadata is judged by what it really has", async () => {
  const strict = await machine({ MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 1 } });
  const loose = await machine({ MetadataOptions: { HttpTokens: "optional", HttpPutResponseHopLimit: 1 } });
  const { finding } = await see();
  expect(finding("instance-metadata", strict)?.outcome).toBe("pass");
  expect(finding("instance-metadata", loose)).toMatchObject({
    outcome: "fail",
    observed: { "tokens-required": false },
  });
});

test("a machine's disks are judged with it", async () => {
  const [open, sealed] = [await machine(disk(false)), await machine(disk(true))];
  const { finding } = await see();
  expect(finding("encryption-at-rest", open)?.outcome).toBe("fail");
  expect(finding("encryption-at-rest", sealed)?.outcome).toBe("pass");
});

test("where volumes may not be listed, the disks stay open, and what the machine itself says does not", async () => {
  const id = await machine({ KeyName: "somebody" });
  const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
    body.includes("Action=DescribeVolumes&") ? { status: 403, code: "UnauthorizedOperation" } : undefined,
  );
  const { finding } = await see(cloud.endpoint);
  await cloud.stop();
  const why = expect.stringContaining("ec2:DescribeVolumes");
  expect(finding("encryption-at-rest", id)).toMatchObject({ outcome: "unknown", why });
  expect(finding("instance-no-ssh-keys", id)?.outcome).toBe("fail");
});
