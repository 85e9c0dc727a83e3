import { ACMClient, ImportCertificateCommand } from "@aws-sdk/client-acm";
import {
  CreateImageCommand,
  CreateManagedPrefixListCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  EC2Client,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
  type Action,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import {
  CreateDBClusterCommand,
  CreateDBClusterParameterGroupCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateAccessPointCommand, CreateMultiRegionAccessPointCommand } from "@aws-sdk/client-s3-control";
import { CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { generateKeyPairSync } from "node:crypto";
import { ControlPlane } from "../../../witness/aws/services/s3/control";
import { strongCertificate } from "../readers/certificates";
import { network, subnetIn } from "./ec2/seeds";
import type { Moto } from "./moto";

/** A thing of each sort of which AWS has to be asked one by one, so that every call of the tables has something to ask. */
export async function oneOfEach(moto: Pick<Moto, "client">): Promise<void> {
  const certificate = await ownCertificate(moto);
  await Promise.all([ofEc2(moto), ofRds(moto), balancer(moto, certificate), firewall(moto), ways(moto)]);
}

async function ofEc2({ client }: Pick<Moto, "client">): Promise<void> {
  const ec2 = client(EC2Client);
  const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: "eu-central-1a", Size: 1 }));
  await ec2.send(new CreateSnapshotCommand({ VolumeId }));
  const one = { ImageId: "ami-12345678", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 } as const;
  const { Instances = [] } = await ec2.send(new RunInstancesCommand(one));
  await ec2.send(new CreateImageCommand({ InstanceId: Instances[0]?.InstanceId, Name: "muster" }));
  await ec2.send(
    new CreateManagedPrefixListCommand({ PrefixListName: "muster", AddressFamily: "IPv4", MaxEntries: 1 }),
  );
}

async function ofRds({ client }: Pick<Moto, "client">): Promise<void> {
  const rds = client(RDSClient);
  const owner = { MasterUsername: "muster", MasterUserPassword: "testing-only-testing" };
  const family = { DBParameterGroupFamily: "aurora-postgresql14", Description: "x" };
  await rds.send(new CreateDBParameterGroupCommand({ DBParameterGroupName: "muster", ...family }));
  await rds.send(new CreateDBClusterParameterGroupCommand({ DBClusterParameterGroupName: "muster", ...family }));
  const database = { Engine: "postgres", DBInstanceClass: "db.t4g.micro", AllocatedStorage: 20, ...owner };
  await rds.send(new CreateDBInstanceCommand({ DBInstanceIdentifier: "muster", ...database }));
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: "muster", DBSnapshotIdentifier: "one" }));
  await rds.send(
    new CreateDBClusterCommand({ DBClusterIdentifier: "muster-c", Engine: "aurora-postgresql", ...owner }),
  );
  await rds.send(
    new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: "muster-c", DBClusterSnapshotIdentifier: "two" }),
  );
}

async function ownCertificate({ client }: Pick<Moto, "client">): Promise<string> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const PrivateKey = Buffer.from(privateKey.export({ type: "pkcs1", format: "pem" }) as string); // moto does not compare it
  const Certificate = Buffer.from(strongCertificate);
  const { CertificateArn = "" } = await client(ACMClient).send(
    new ImportCertificateCommand({ Certificate, PrivateKey }),
  );
  return CertificateArn;
}

async function balancer({ client }: Pick<Moto, "client">, CertificateArn: string): Promise<void> {
  const [ec2, elb] = [client(EC2Client), client(ElasticLoadBalancingV2Client)];
  const vpc = await network(ec2);
  const Subnets = [await subnetIn(ec2, vpc, "10.0.1.0/24"), await subnetIn(ec2, vpc, "10.0.2.0/24")];
  const make = async (Name: string, Type: "application" | "network") =>
    (await elb.send(new CreateLoadBalancerCommand({ Name, Subnets, Type }))).LoadBalancers?.[0]?.LoadBalancerArn ?? "";
  const LoadBalancerArn = await make("web", "application");
  const action: Action = { Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } };
  const of = { LoadBalancerArn, DefaultActions: [action] };
  await elb.send(new CreateListenerCommand({ ...of, Port: 80, Protocol: "HTTP" }));
  await elb.send(
    new CreateListenerCommand({ ...of, Port: 443, Protocol: "HTTPS", Certificates: [{ CertificateArn }] }),
  );
  const NetworkLoadBalancerArns = [await make("link", "network")];
  await ec2.send(new CreateVpcEndpointServiceConfigurationCommand({ NetworkLoadBalancerArns }));
}

async function firewall({ client }: Pick<Moto, "client">): Promise<void> {
  const shown = { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: "x" };
  const acl = { Name: "muster", Scope: "REGIONAL", DefaultAction: { Allow: {} }, VisibilityConfig: shown } as const;
  await client(WAFV2Client).send(new CreateWebACLCommand(acl));
}

async function ways({ client }: Pick<Moto, "client">): Promise<void> {
  const control = client(ControlPlane);
  const [AccountId, Name] = ["123456789012", "muster"];
  await control.send(new CreateAccessPointCommand({ AccountId, Name, Bucket: "muster-orders" }));
  const Details = { Name, Regions: [{ Bucket: "muster-orders" }] };
  await control.send(new CreateMultiRegionAccessPointCommand({ AccountId, ClientToken: "one", Details }));
}
