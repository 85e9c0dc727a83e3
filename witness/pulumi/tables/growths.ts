import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * What can grow with its load: groups with room above their minimum, storage that extends itself, throughput on demand.
 * Left out: Aurora, DocumentDB and Neptune storage, EFS, S3: AWS extends them without being asked.
 */

const fixed = (what: string) => ({ on: false, source: pulumi(what) });

export const growthRows: readonly SwitchRow[] = [
  switchRow<sdk.autoscaling.GroupArgs>({
    type: "aws:autoscaling/group:Group",
    service: "Amazon EC2 Auto Scaling",
    on: { more: "maxSize", than: "minSize", unset: { depends: "the group has no maximum" } },
    stated: "maxSize",
  }),
  switchRow<sdk.appautoscaling.TargetArgs>({
    type: "aws:appautoscaling/target:Target",
    service: "Application Auto Scaling",
    on: { more: "maxCapacity", than: "minCapacity", unset: { depends: "the target has no maximum" } },
    stated: "maxCapacity",
  }),
  switchRow<sdk.eks.NodeGroupArgs>({
    type: "aws:eks/nodeGroup:NodeGroup",
    service: "Amazon EKS",
    on: {
      more: "scalingConfig.maxSize",
      than: "scalingConfig.minSize",
      unset: { depends: "the group has no maximum" },
    },
    stated: "scalingConfig.maxSize",
  }),
  switchRow<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    on: { more: "maxAllocatedStorage", than: "allocatedStorage", unset: fixed("RDS") },
    stated: "maxAllocatedStorage",
  }),
  switchRow<sdk.keyspaces.TableArgs>({
    type: "aws:keyspaces/table:Table",
    service: "Amazon Keyspaces",
    on: {
      word: "capacitySpecification.throughputMode",
      on: ["PAY_PER_REQUEST"],
      off: ["PROVISIONED"],
      unset: { on: true, source: pulumi("Keyspaces") },
    },
    stated: 'capacitySpecification.throughputMode: "PAY_PER_REQUEST"',
  }),
  switchRow<sdk.kinesis.StreamArgs>({
    type: "aws:kinesis/stream:Stream",
    service: "Amazon Kinesis Data Streams",
    on: {
      word: "streamModeDetails.streamMode",
      on: ["ON_DEMAND"],
      off: ["PROVISIONED"],
      unset: { on: false, source: aws("Kinesis") },
    },
    stated: 'streamModeDetails.streamMode: "ON_DEMAND"',
  }),
];
