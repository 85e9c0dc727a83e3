import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accountId } from "../components/account";
import { regionFor, servingTags, type CommonArgs } from "../components/common";
import { makeLogGroup, planLogGroup, type MadeLogGroup } from "../components/logs/log-group";
import type { LogsArgs } from "../components/logs/retention";
import { promiseFor } from "../components/promise";
import { allowing } from "./policy";

/** Port at which containers answer, by TLS of their own. */
export const containerPort = 8443;

export interface ContainersArgs extends CommonArgs {
  /** Image and version in a repository of the same account and region, such as `shop:1.4.2`. */
  image: string;
  /** Subnets without public addresses, of two zones at least. */
  subnetIds: pulumi.Input<string>[];
  securityGroupId: pulumi.Input<string>;
  /** Target group that asks them. */
  targetGroupArn: pulumi.Input<string>;
  /** Containers at rest, and under the most load. Default: 2 and 8. */
  count?: { least: number; most: number };
  /** What the program may do, as statements of a policy without `Effect`. */
  rights?: pulumi.Input<object>[];
  logs?: LogsArgs;
}

/**
 * A web application in containers on Fargate: in several zones, without public addresses, replaced when it no longer answers,
 * and more of it when there is more to do.
 */
export class Containers extends pulumi.ComponentResource {
  constructor(name: string, args: ContainersArgs) {
    super("muster:index:Containers", name);
    const { promise } = promiseFor(args.promise);
    const region = regionFor(args, promise);
    const { client, purpose, logs = {} } = args;
    const plan = planLogGroup(name, "/ecs/", { region, client, purpose, logs, tags: {} }, promise);
    const log = makeLogGroup(name, plan, promise, this);
    const place = { region, account: accountId(promise, this), tags: servingTags(args) };
    this.grow(name, region, args, this.makeService(name, place, args, this.makeTask(name, place, args, log)));
    this.registerOutputs();
  }

  private makeService(
    name: string,
    { region, tags }: Place,
    args: ContainersArgs,
    task: aws.ecs.TaskDefinition,
  ): aws.ecs.Service {
    const insights = [{ name: "containerInsights", value: "enabled" }];
    const cluster = new aws.ecs.Cluster(name, { region, name, settings: insights, tags }, { parent: this });
    return new aws.ecs.Service(
      name,
      {
        region,
        name,
        cluster: cluster.arn,
        taskDefinition: task.arn,
        launchType: "FARGATE",
        desiredCount: args.count?.least ?? 2,
        networkConfiguration: {
          subnets: args.subnetIds,
          securityGroups: [args.securityGroupId],
          assignPublicIp: false,
        },
        loadBalancers: [{ targetGroupArn: args.targetGroupArn, containerName: name, containerPort }],
        deploymentCircuitBreaker: { enable: true, rollback: true },
        enableExecuteCommand: false,
        tags,
      },
      { parent: this, ignoreChanges: ["desiredCount"] }, // scaling sets it
    );
  }

  private makeTask(name: string, place: Place, args: ContainersArgs, log: MadeLogGroup): aws.ecs.TaskDefinition {
    const { region, account, tags } = place;
    const options = { "awslogs-region": region, "awslogs-group": log.group.name, "awslogs-stream-prefix": name };
    return new aws.ecs.TaskDefinition(
      name,
      {
        region,
        family: name,
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: "512",
        memory: "1024",
        executionRoleArn: this.makeRole(`${name}-start`, place, startRights(args.image, place, log)).arn,
        taskRoleArn: this.makeRole(`${name}-run`, place, args.rights ?? []).arn,
        containerDefinitions: pulumi.jsonStringify([
          {
            name,
            image: pulumi.interpolate`${account}.dkr.ecr.${region}.amazonaws.com/${args.image}`,
            essential: true,
            readonlyRootFilesystem: true,
            portMappings: [{ containerPort }],
            logConfiguration: { logDriver: "awslogs", options },
          },
        ]),
        tags,
      },
      { parent: this },
    );
  }

  /** A role for containers of this account alone. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
  private makeRole(name: string, { account, tags }: Place, rights: pulumi.Input<object>[]): aws.iam.Role {
    const who = { Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" };
    const trust = account.apply((id) =>
      JSON.stringify(allowing({ ...who, Condition: { StringEquals: { "aws:SourceAccount": id } } })),
    );
    const role = new aws.iam.Role(name, { assumeRolePolicy: trust, tags }, { parent: this });
    if (rights.length > 0) {
      const policy = pulumi.all(rights).apply((statements) => JSON.stringify(allowing(...statements)));
      new aws.iam.RolePolicy(name, { role: role.id, policy }, { parent: this });
    }
    return role;
  }

  /** Reserves: more containers as soon as those there are have two thirds of their processor to do. */
  private grow(name: string, region: string, args: ContainersArgs, service: aws.ecs.Service): void {
    const { least, most } = args.count ?? { least: 2, most: 8 };
    const what = {
      region,
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: pulumi.interpolate`service/${name}/${service.name}`,
    };
    const target = new aws.appautoscaling.Target(
      name,
      { ...what, minCapacity: least, maxCapacity: most, tags: servingTags(args) },
      { parent: this },
    );
    new aws.appautoscaling.Policy(
      name,
      {
        ...what,
        resourceId: target.resourceId,
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 66,
          predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
        },
      },
      { parent: this },
    );
  }
}

interface Place {
  region: string;
  account: pulumi.Output<string>;
  tags: Record<string, pulumi.Input<string>>;
}

/** What ECS needs to start them. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html */
function startRights(image: string, { region, account }: Place, log: MadeLogGroup): pulumi.Input<object>[] {
  const [repository] = image.split(":");
  return [
    { Action: "ecr:GetAuthorizationToken", Resource: "*" },
    account.apply((id) => ({
      Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Resource: `arn:aws:ecr:${region}:${id}:repository/${repository}`,
    })),
    log.arn.apply((arn) => ({ Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: `${arn}:*` })),
  ];
}
