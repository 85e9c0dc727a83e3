import * as aws from "@pulumi/aws";
import { partitionOf } from "../../catalogue/promise/partitions";
import * as pulumi from "@pulumi/pulumi";
import type { Store } from "../s3/store";
import type { DetectionPlan } from "./plan";

/** Makes the role by which AWS Config reads settings, and writes their record into one bucket. */
export function makeConfigRole(
  name: string,
  { tags }: DetectionPlan,
  { arn, keyArn, region }: Store,
  parent: pulumi.Resource,
): { arn: pulumi.Output<string>; ready: pulumi.Resource[] } {
  const role = new aws.iam.Role(
    `${name}-config-role`,
    {
      description: `AWS Config reads settings and writes them down for ${name}`,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "config.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
      tags,
    },
    { parent },
  );
  const reads = new aws.iam.RolePolicyAttachment(
    `${name}-config-role-reads`,
    { role: role.name, policyArn: `arn:${partitionOf(region).partition}:iam::aws:policy/service-role/AWS_ConfigRole` },
    { parent },
  );
  const grants = [
    { Action: ["s3:GetBucketAcl", "s3:ListBucket"], Resource: arn },
    { Action: ["s3:PutObject"], Resource: pulumi.interpolate`${arn}/AWSLogs/*` },
    ...(keyArn === undefined ? [] : [{ Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: keyArn }]),
  ];
  const writes = new aws.iam.RolePolicy(
    `${name}-config-role-writes`,
    {
      role: role.id,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: grants.map((grant) => ({ Effect: "Allow", ...grant })),
      }),
    },
    { parent },
  );
  return { arn: role.arn, ready: [reads, writes] };
}

/** A recorder records only when it has a channel, and its status says so: in this order, which AWS asks for. */
export function makeConfig(
  name: string,
  of: {
    region: string;
    role: { arn: pulumi.Output<string>; ready: pulumi.Resource[] };
    bucket: aws.s3.Bucket;
    includeGlobal: boolean;
  },
  parent: pulumi.Resource,
): void {
  const { region, role, bucket, includeGlobal } = of;
  const recorder = new aws.cfg.Recorder(
    `${name}-recorder`,
    {
      region,
      roleArn: role.arn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: includeGlobal },
    },
    { parent, dependsOn: role.ready },
  );
  const channel = new aws.cfg.DeliveryChannel(
    `${name}-channel`,
    { region, s3BucketName: bucket.id, snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" } },
    { parent, dependsOn: [recorder] },
  );
  new aws.cfg.RecorderStatus(
    `${name}-recorder-status`,
    { region, name: recorder.name, isEnabled: true },
    { parent, dependsOn: [channel] },
  );
}
