import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { PrivateNetwork, TlsEndpoint } from "../../components";
import { inBothZones } from "../in-both-zones";
import { makeImageStore } from "./image-store";
import { makeApplicationLog } from "./application-log";

export interface ServiceArgs {
  region: string;
  account: string;
  /** Port at which the containers answer by TLS. */
  port: number;
  tags: Record<string, string>;
  network: PrivateNetwork;
  /** Security group of the containers. */
  application: aws.ec2.SecurityGroup;
  endpoint: TlsEndpoint;
}

/** Containers of the web site: without public addresses, in two zones, replaced where they fail. */
export function makeService(args: ServiceArgs): void {
  const { region, network, application, endpoint, port, tags } = args;
  const cluster = new aws.ecs.Cluster("site", {
    region,
    settings: [{ name: "containerInsights", value: "enabled" }],
    tags,
  });
  new aws.ecs.Service("site", {
    region,
    cluster: cluster.arn,
    taskDefinition: makeTask(args).arn,
    launchType: "FARGATE",
    desiredCount: 2,
    networkConfiguration: {
      subnets: inBothZones(network.privateSubnetIds),
      securityGroups: [application.id],
      assignPublicIp: false,
    },
    loadBalancers: [{ targetGroupArn: endpoint.targetGroupArn, containerName: "site", containerPort: port }],
    deploymentCircuitBreaker: { enable: true, rollback: true },
    tags,
  });
}

function makeTask({ region, account, port, tags }: ServiceArgs): aws.ecs.TaskDefinition {
  const images = makeImageStore(region, tags);
  const log = makeApplicationLog({ region, account, tags });
  const container = pulumi.all([images.repositoryUrl, log.name]).apply(([url, group]) => ({
    name: "site",
    image: `${url}:1.0.0`,
    essential: true,
    readonlyRootFilesystem: true,
    portMappings: [{ containerPort: port, protocol: "tcp" }],
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-region": region, "awslogs-group": group, "awslogs-stream-prefix": "site" },
    },
  }));
  return new aws.ecs.TaskDefinition("site", {
    region,
    family: "site",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "512",
    memory: "1024",
    executionRoleArn: makeRole(account, images, log, tags).arn,
    containerDefinitions: pulumi.jsonStringify([container]),
    tags,
  });
}

/** What starts the containers: it fetches this image, and writes this log. */
function makeRole(
  account: string,
  images: aws.ecr.Repository,
  log: aws.cloudwatch.LogGroup,
  tags: Record<string, string>,
): aws.iam.Role {
  const role = new aws.iam.Role("site-execution", {
    description: "ECS starts the containers of the web site",
    assumeRolePolicy: policy({
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:SourceAccount": account } },
    }),
    tags,
  });
  new aws.iam.RolePolicy("site-execution-policy", {
    role: role.id,
    policy: pulumi
      .all([images.arn, log.arn])
      .apply(([repository, group]) =>
        policy(
          { Action: "ecr:GetAuthorizationToken", Resource: "*" },
          { Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource: repository },
          { Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: `${group}:*` },
        ),
      ),
  });
  return role;
}

const policy = (...allowed: object[]): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: allowed.map((statement) => ({ Effect: "Allow", ...statement })),
  });
