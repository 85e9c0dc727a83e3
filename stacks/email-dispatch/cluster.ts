import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { regionFor, servingTags } from "../../components/common";
import { makeOwnKey } from "../../components/own-key";
import { promiseFor } from "../../components/promise";
import { rotationPeriod } from "../../components/s3/checks";
import { markingTags, noPersonalData } from "../../components/tags";
import { addresses, internal } from "./company";
import { allowing } from "../policy";
import type { Network } from "./network";

const own = { client: internal, purpose: "dispatch" };

/** Where containers run: the cluster, their images, and the role by which ECS fetches these and writes logs. */
export class Cluster extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  /** Repository of the images; their tags say what they are for. */
  readonly images: pulumi.Output<string>;
  readonly executionRoleArn: pulumi.Output<string>;
  readonly region: string;

  constructor(
    name: string,
    readonly network: Network,
  ) {
    super("muster:dispatch:Cluster", name);
    const region = regionFor({}, promiseFor(undefined).promise);
    const settings = [{ name: "containerInsights", value: "enabled" }];
    const tags = servingTags(own);
    const cluster = new aws.ecs.Cluster(
      `${name}-cluster`,
      { region, name: "dispatch", settings, tags },
      { parent: this },
    );
    const repository = makeRepository(name, region, this);
    this.region = region;
    this.arn = cluster.arn;
    this.images = repository.repositoryUrl;
    this.executionRoleArn = makeExecutionRole(name, repository.arn, this).arn;
    this.registerOutputs();
  }

  /** A group that reaches AWS's services by the network's endpoints, and nothing else. */
  makeGroup(name: string, description: string): aws.ec2.SecurityGroup {
    const { region } = this;
    const tags = servingTags(own);
    const group = new aws.ec2.SecurityGroup(
      name,
      { region, vpcId: this.network.vpcId, description, tags },
      { parent: this },
    );
    const tls = { region, securityGroupId: group.id, ipProtocol: "tcp", fromPort: 443, toPort: 443, tags };
    new aws.vpc.SecurityGroupEgressRule(`${name}-egress`, { ...tls, cidrIpv4: addresses }, { parent: this });
    const prefixListId = this.network.s3PrefixListId;
    new aws.vpc.SecurityGroupEgressRule(`${name}-egress-s3`, { ...tls, prefixListId }, { parent: this });
    return group;
  }
}

/** Images under a key of the company's own, looked through when they come in, and never changed under the same tag. */
function makeRepository(name: string, region: string, parent: pulumi.Resource): aws.ecr.Repository {
  const tags = markingTags({ ...own, dataClasses: [noPersonalData] });
  const rotationDays = rotationPeriod(promiseFor(undefined).promise);
  const key = makeOwnKey(`${name}-images`, { region, description: "Images of containers", rotationDays, tags }, parent);
  return new aws.ecr.Repository(
    `${name}-images`,
    {
      region,
      name: "dispatch",
      encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }],
      imageScanningConfiguration: { scanOnPush: true },
      imageTagMutability: "IMMUTABLE",
      tags,
    },
    { parent },
  );
}

/** Rights that ECS needs to start a container. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html */
function makeExecutionRole(name: string, repositoryArn: pulumi.Input<string>, parent: pulumi.Resource): aws.iam.Role {
  const role = makeTaskRole(`${name}-execution`, "Starts containers: fetches images, writes logs", own, parent);
  new aws.iam.RolePolicy(
    `${name}-execution-policy`,
    {
      role: role.id,
      policy: pulumi.jsonStringify(
        allowing(
          { Action: "ecr:GetAuthorizationToken", Resource: "*" },
          {
            Action: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
            Resource: repositoryArn,
          },
          { Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: "arn:aws:logs:*:*:log-group:/ecs/*" },
        ),
      ),
    },
    { parent },
  );
  return role;
}

/** A role for containers of this account alone. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
export function makeTaskRole(
  name: string,
  description: string,
  whose: { client: string; purpose: string },
  parent?: pulumi.Resource,
): aws.iam.Role {
  const accounts = promiseFor(undefined).promise.organisation.accounts;
  return new aws.iam.Role(
    `${name}-role`,
    {
      description,
      assumeRolePolicy: JSON.stringify(
        allowing({
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:SourceAccount": accounts } },
        }),
      ),
      tags: servingTags(whose),
    },
    { ...(parent !== undefined && { parent }) },
  );
}
