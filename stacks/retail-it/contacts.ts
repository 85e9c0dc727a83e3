import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { DatabaseEngine, EncryptedDatabase, type PrivateNetwork } from "../../components";
import { inBothZones } from "../in-both-zones";

export interface ContactsArgs {
  client: string;
  region: string;
  network: PrivateNetwork;
  /** Security group of the application that asks the database. */
  application: pulumi.Output<string>;
  /** Ranges of the offices where people work with it. */
  offices: readonly string[];
}

const postgres = { ipProtocol: "tcp", fromPort: 5432, toPort: 5432 };

/** Names and addresses of customers (003-004); the application deletes whose contract has ended (003-032). */
export function makeContacts({ client, region, network, application, offices }: ContactsArgs): EncryptedDatabase {
  const purpose = "customer-service";
  const tags = { "tom:client": client, "tom:purpose": purpose };
  const group = new aws.ec2.SecurityGroup("contacts-group", {
    region,
    vpcId: network.vpcId,
    description: "Database of contacts",
    tags,
  });
  const into = { ...postgres, region, securityGroupId: group.id, tags };
  new aws.vpc.SecurityGroupIngressRule("contacts-from-application", {
    ...into,
    referencedSecurityGroupId: application,
  });
  new aws.vpc.SecurityGroupEgressRule("application-to-contacts", {
    ...into,
    securityGroupId: application,
    referencedSecurityGroupId: group.id,
  });
  for (const [index, range] of offices.entries()) {
    new aws.vpc.SecurityGroupIngressRule(`contacts-from-office-${index + 1}`, { ...into, cidrIpv4: range });
  }
  return new EncryptedDatabase("contacts", {
    client,
    purpose,
    dataClass: "customer-contacts",
    engine: DatabaseEngine.Postgres,
    databaseName: "contacts",
    subnetIds: inBothZones(network.privateSubnetIds),
    securityGroupIds: [group.id],
  });
}
