import { CreateSnapshotCommand, CreateVolumeCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateDBParameterGroupCommand, RDSClient } from "@aws-sdk/client-rds";
import type { Moto } from "./moto";

/** A thing of each sort of which AWS has to be asked one by one, so that every call of the tables has something to ask. */
export async function oneOfEach({ client }: Pick<Moto, "client">): Promise<void> {
  const ec2 = client(EC2Client);
  const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: "eu-central-1a", Size: 1 }));
  await ec2.send(new CreateSnapshotCommand({ VolumeId }));
  const group = { DBParameterGroupName: "muster", DBParameterGroupFamily: "postgres14", Description: "x" };
  await client(RDSClient).send(new CreateDBParameterGroupCommand(group));
}
