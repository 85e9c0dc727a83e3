import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Store } from "../s3/store";
import type { JobDropPlan } from "./plan";

/** Makes the role of the function: it may delete in one bucket, and tell of it. It can't read what it deletes. */
export function makeRole(
  name: string,
  { tags }: JobDropPlan,
  of: { store: Store; queue: aws.sqs.Queue; logs: aws.cloudwatch.LogGroup; key: aws.kms.Key },
  parent: pulumi.Resource,
): { arn: pulumi.Output<string>; policy: aws.iam.RolePolicy } {
  const role = new aws.iam.Role(
    `${name}-job-role`,
    {
      description: `Deletes every version in ${name} of what is completed`,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
      tags,
    },
    { parent },
  );
  const { store, queue, logs, key } = of;
  const grants = [
    { Action: ["s3:ListBucketVersions", "s3:ListBucketMultipartUploads"], Resource: store.arn },
    {
      Action: [
        "s3:GetObjectTagging",
        "s3:GetObjectVersionTagging",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:AbortMultipartUpload",
      ],
      Resource: pulumi.interpolate`${store.arn}/*`,
    },
    { Action: ["sqs:SendMessage"], Resource: queue.arn },
    { Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: key.arn },
    { Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate`${logs.arn}:*` },
  ];
  const policy = new aws.iam.RolePolicy(
    `${name}-job-role-policy`,
    {
      role: role.id,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: grants.map((grant) => ({ Effect: "Allow", ...grant })),
      }),
    },
    { parent },
  );
  return { arn: role.arn, policy };
}
