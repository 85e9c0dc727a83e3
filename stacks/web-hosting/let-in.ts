import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { PrivateNetwork } from "../../components";
import { regionFor, servingTags } from "../../components/common";
import { promiseFor } from "../../components/promise";
import { client } from "./company";

/** A group that lets one other group come to a PostgreSQL database, and nobody else. */
export function letIn(name: string, network: PrivateNetwork, from: pulumi.Input<string>): pulumi.Output<string> {
  const region = regionFor({}, promiseFor(undefined).promise);
  const tags = servingTags({ client, purpose: name });
  const group = new aws.ec2.SecurityGroup(`${name}-database`, {
    region,
    vpcId: network.vpcId,
    description: `Database of ${name}`,
    tags,
  });
  const port = { region, ipProtocol: "tcp", fromPort: 5432, toPort: 5432, tags };
  new aws.vpc.SecurityGroupIngressRule(`${name}-database-ingress`, {
    ...port,
    securityGroupId: group.id,
    referencedSecurityGroupId: from,
  });
  new aws.vpc.SecurityGroupEgressRule(`${name}-database-egress`, {
    ...port,
    securityGroupId: from,
    referencedSecurityGroupId: group.id,
  });
  return group.id;
}
