import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { servingTags } from "../../components/common";
import { makeLogGroup, planLogGroup } from "../../components/logs/log-group";
import { promiseFor } from "../../components/promise";
import type { Cluster } from "./cluster";

export interface ContainerArgs {
  client: string;
  purpose: string;
  cluster: Cluster;
  /** What the program in it may do. */
  role: aws.iam.Role;
  /** Says who reaches it, and what it reaches. */
  group: aws.ec2.SecurityGroup;
  /** Settings of the program; no secrets. */
  environment: Record<string, pulumi.Input<string>>;
  /** Target group of a load balancer. Default: nobody asks it anything. */
  targetGroupArn?: pulumi.Input<string>;
}

/** Port of a container that answers, by TLS of its own, so that the last stretch is encrypted too (004-161). */
export const containerPort = 8443;

/** A container that runs in two zones, has no public address and is replaced when it ends; its log ends as promised. */
export class Container extends pulumi.ComponentResource {
  constructor(name: string, args: ContainerArgs) {
    super("muster:dispatch:Container", name);
    const { cluster, targetGroupArn } = args;
    const { region } = cluster;
    const tags = servingTags(args);
    const task = new aws.ecs.TaskDefinition(
      `${name}-task`,
      {
        region,
        family: `dispatch-${name}`,
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: "512",
        memory: "1024",
        executionRoleArn: cluster.executionRoleArn,
        taskRoleArn: args.role.arn,
        containerDefinitions: this.definitions(name, args),
        tags,
      },
      { parent: this },
    );
    new aws.ecs.Service(
      `${name}-service`,
      {
        region,
        name,
        cluster: cluster.arn,
        taskDefinition: task.arn,
        launchType: "FARGATE",
        desiredCount: 2,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        enableExecuteCommand: false,
        networkConfiguration: {
          subnets: cluster.network.inside,
          securityGroups: [args.group.id],
          assignPublicIp: false,
        },
        ...(targetGroupArn !== undefined && {
          loadBalancers: [{ targetGroupArn, containerName: name, containerPort }],
        }),
        tags,
      },
      { parent: this },
    );
    this.registerOutputs();
  }

  private definitions(name: string, args: ContainerArgs): pulumi.Output<string> {
    const { client, purpose, cluster, environment, targetGroupArn } = args;
    const { promise } = promiseFor(undefined);
    const { region } = cluster;
    const about = { region, client, purpose, logs: { dataClass: "service-logs" }, tags: {} };
    const { group } = makeLogGroup(name, planLogGroup(name, "/ecs/", about, promise), promise, this);
    const options = { "awslogs-group": group.name, "awslogs-region": region, "awslogs-stream-prefix": name };
    return pulumi.jsonStringify([
      {
        name,
        image: pulumi.interpolate`${cluster.images}:${purpose}`,
        essential: true,
        readonlyRootFilesystem: true,
        portMappings: targetGroupArn === undefined ? [] : [{ containerPort }],
        environment: Object.entries(environment).map(([key, value]) => ({ name: key, value })),
        logConfiguration: { logDriver: "awslogs", options },
      },
    ]);
  }
}
