import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * What hands out public addresses, besides subnets: machines and tasks that state it themselves. A machine that states
 * nothing gets what its subnet hands out, and the subnet is judged.
 */

const bySubnet = { on: false, source: aws("EC2 leaves it to the subnet, which is judged where it is declared") };
const off = "associatePublicIpAddress: false";
const tasks = { on: false, source: pulumi("ECS") };

export const addressRows: readonly SwitchRow[] = [
  switchRow<sdk.ec2.InstanceArgs>({
    type: "aws:ec2/instance:Instance",
    service: "Amazon EC2",
    on: { flag: "associatePublicIpAddress", unset: bySubnet },
    stated: off,
  }),
  switchRow<sdk.ec2.SpotInstanceRequestArgs>({
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    service: "Amazon EC2",
    on: { flag: "associatePublicIpAddress", unset: bySubnet },
    stated: off,
  }),
  switchRow<sdk.ec2.SpotFleetRequestArgs>({
    type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
    service: "Amazon EC2",
    on: { someFlag: "launchSpecifications.associatePublicIpAddress", unset: bySubnet },
    stated: `launchSpecifications.${off}`,
  }),
  switchRow<sdk.ec2.LaunchConfigurationArgs>({
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    service: "Amazon EC2 Auto Scaling",
    on: { flag: "associatePublicIpAddress", unset: bySubnet },
    stated: off,
  }),
  switchRow<sdk.ec2.LaunchTemplateArgs>({
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    service: "Amazon EC2",
    on: { someFlag: "networkInterfaces.associatePublicIpAddress", unset: bySubnet },
    stated: `networkInterfaces.${off}`,
  }),
  switchRow<sdk.ecs.ServiceArgs>({
    type: "aws:ecs/service:Service",
    service: "Amazon ECS",
    on: { flag: "networkConfiguration.assignPublicIp", unset: tasks },
    stated: "networkConfiguration.assignPublicIp: false",
  }),
  switchRow<sdk.ecs.TaskSetArgs>({
    type: "aws:ecs/taskSet:TaskSet",
    service: "Amazon ECS",
    on: { flag: "networkConfiguration.assignPublicIp", unset: tasks },
    stated: "networkConfiguration.assignPublicIp: false",
  }),
  switchRow<sdk.cloudwatch.EventTargetArgs>({
    type: "aws:cloudwatch/eventTarget:EventTarget",
    service: "Amazon EventBridge",
    on: { flag: "ecsTarget.networkConfiguration.assignPublicIp", unset: tasks },
    stated: "ecsTarget.networkConfiguration.assignPublicIp: false",
  }),
  switchRow<sdk.scheduler.ScheduleArgs>({
    type: "aws:scheduler/schedule:Schedule",
    service: "Amazon EventBridge Scheduler",
    on: { flag: "target.ecsParameters.networkConfiguration.assignPublicIp", unset: tasks },
    stated: "target.ecsParameters.networkConfiguration.assignPublicIp: false",
  }),
  switchRow<sdk.pipes.PipeArgs, [1, 2, 3, 4, 5]>({
    type: "aws:pipes/pipe:Pipe",
    service: "Amazon EventBridge Pipes",
    on: {
      word: "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.assignPublicIp",
      on: ["ENABLED"],
      off: ["DISABLED"],
      unset: tasks,
    },
    stated: 'targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.assignPublicIp: "DISABLED"',
  }),
];
