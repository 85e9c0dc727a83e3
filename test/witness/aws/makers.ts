import {
  CreateFlowLogsCommand,
  CreateSecurityGroupCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  EC2Client,
  type TrafficType,
} from "@aws-sdk/client-ec2";
import {
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { emptyDefaultGroup, tagged } from "./ec2/seeds";
import type { Maker } from "./deployed";
import type { Moto } from "./moto";

type Inputs = Parameters<Maker>[0];
const text = (inputs: Inputs, key: string) => String(inputs[key] ?? "");
const flag = (inputs: Inputs, key: string) => inputs[key] === true;
const tagsOf = (inputs: Inputs) => (inputs["tags"] ?? {}) as Record<string, string>; // as the program writes them

/** Networks, disks and databases of a program, made in moto by the SDK: as a provider would, as far as rules look. */
export function makers({ client }: Pick<Moto, "client">): Readonly<Record<string, Maker>> {
  const ec2 = () => client(EC2Client);
  const rds = () => client(RDSClient);
  const of = (id: string | undefined, arn?: string) => ({ id: id ?? "", outputs: arn === undefined ? {} : { arn } });
  return {
    "aws:ec2/vpc:Vpc": async (inputs) => {
      const { Vpc } = await ec2().send(
        new CreateVpcCommand({ CidrBlock: text(inputs, "cidrBlock"), ...tagged("vpc", tagsOf(inputs)) }),
      );
      return of(Vpc?.VpcId);
    },
    "aws:ec2/subnet:Subnet": async (inputs) => {
      const { Subnet } = await ec2().send(
        new CreateSubnetCommand({
          VpcId: text(inputs, "vpcId"),
          CidrBlock: text(inputs, "cidrBlock"),
          ...tagged("subnet", tagsOf(inputs)),
        }),
      );
      return of(Subnet?.SubnetId);
    },
    "aws:ec2/flowLog:FlowLog": async (inputs) => {
      const { FlowLogIds = [] } = await ec2().send(
        new CreateFlowLogsCommand({
          ResourceIds: [text(inputs, "vpcId")],
          ResourceType: "VPC",
          TrafficType: text(inputs, "trafficType") as TrafficType,
          LogDestinationType: "s3",
          LogDestination: text(inputs, "logDestination"),
        }),
      );
      return of(FlowLogIds[0]);
    },
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": async (inputs) =>
      of(await emptyDefaultGroup(ec2(), text(inputs, "vpcId"))),
    "aws:ec2/securityGroup:SecurityGroup": async (inputs) => {
      const { GroupId } = await ec2().send(
        new CreateSecurityGroupCommand({ VpcId: text(inputs, "vpcId"), GroupName: "muster", Description: "x" }),
      );
      const rules = (inputs["ingress"] ?? []) as { protocol: string; fromPort: number; toPort: number; cidrBlocks: string[] }[]; // prettier-ignore
      for (const { protocol: IpProtocol, fromPort: FromPort, toPort: ToPort, cidrBlocks } of rules) {
        const IpRanges = cidrBlocks.map((CidrIp) => ({ CidrIp }));
        const IpPermissions = [{ IpProtocol, FromPort, ToPort, IpRanges }];
        await ec2().send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
      }
      return of(GroupId);
    },
    "aws:ebs/volume:Volume": async (inputs) => {
      const { VolumeId } = await ec2().send(
        new CreateVolumeCommand({
          AvailabilityZone: text(inputs, "availabilityZone"),
          Size: 1,
          Encrypted: flag(inputs, "encrypted"),
          ...(inputs["kmsKeyId"] !== undefined && { KmsKeyId: text(inputs, "kmsKeyId") }),
          ...tagged("volume", tagsOf(inputs)),
        }),
      );
      return of(VolumeId);
    },
    "aws:rds/parameterGroup:ParameterGroup": async (inputs) => {
      const DBParameterGroupName = text(inputs, "name");
      const DBParameterGroupFamily = text(inputs, "family");
      await rds().send(
        new CreateDBParameterGroupCommand({ DBParameterGroupName, DBParameterGroupFamily, Description: "x" }),
      );
      const Parameters = ((inputs["parameters"] ?? []) as { name: string; value: string }[]).map(({ name, value }) => ({
        ParameterName: name,
        ParameterValue: value,
        ApplyMethod: "immediate" as const,
      }));
      await rds().send(new ModifyDBParameterGroupCommand({ DBParameterGroupName, Parameters }));
      return of(DBParameterGroupName);
    },
    "aws:rds/instance:Instance": async (inputs) => {
      const { DBInstance } = await rds().send(
        new CreateDBInstanceCommand({
          DBInstanceIdentifier: text(inputs, "identifier"),
          DBInstanceClass: text(inputs, "instanceClass"),
          Engine: text(inputs, "engine"),
          EngineVersion: text(inputs, "engineVersion"),
          AllocatedStorage: 20,
          MaxAllocatedStorage: Number(inputs["maxAllocatedStorage"] ?? 0) || undefined,
          MasterUsername: "muster",
          MasterUserPassword: "testing-only-testing",
          BackupRetentionPeriod: Number(inputs["backupRetentionPeriod"] ?? 0),
          StorageEncrypted: flag(inputs, "storageEncrypted"),
          ...(inputs["kmsKeyId"] !== undefined && { KmsKeyId: text(inputs, "kmsKeyId") }),
          ...(inputs["parameterGroupName"] !== undefined && {
            DBParameterGroupName: text(inputs, "parameterGroupName"),
          }),
          DeletionProtection: flag(inputs, "deletionProtection"),
          MultiAZ: flag(inputs, "multiAz"),
          PubliclyAccessible: flag(inputs, "publiclyAccessible"),
          EnableCloudwatchLogsExports: (inputs["enabledCloudwatchLogsExports"] ?? []) as string[],
          Tags: Object.entries(tagsOf(inputs)).map(([Key, Value]) => ({ Key, Value })),
        }),
      );
      return of(DBInstance?.DbiResourceId, DBInstance?.DBInstanceArn);
    },
  };
}
