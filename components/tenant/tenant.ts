import * as aws from "@pulumi/aws";
import { partitionOf } from "../../catalogue/promise/partitions";
import * as pulumi from "@pulumi/pulumi";
import { makeStore, type Store } from "../s3/store";
import type { TenantPlan } from "./plan";

/** Makes key, store and role of one client, as children of a component. */
export function makeTenant(
  name: string,
  plan: TenantPlan,
  assumedBy: pulumi.Input<string>[],
  parent: pulumi.Resource,
): { store: Store; roleArn: pulumi.Output<string> } {
  const store = makeStore(name, plan.bucket, parent);
  const { tags } = plan.bucket;
  const role = new aws.iam.Role(
    `${name}-role`,
    {
      description: `Reaches the data of ${name}, and of no other client`,
      assumeRolePolicy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: assumedBy }, Action: "sts:AssumeRole" }],
      }),
      maxSessionDuration: plan.sessionSeconds,
      tags,
    },
    { parent },
  );
  new aws.iam.RolePolicy(`${name}-role-policy`, { role: role.id, policy: grants(store) }, { parent });
  return { store, roleArn: role.arn };
}

/** Read, write and delete in this client's store, under this client's key, through S3 alone. */
function grants({ arn, keyArn, region }: Store): pulumi.Output<string> {
  const viaS3 = { StringEquals: { "kms:ViaService": `s3.${region}.${partitionOf(region).suffix}` } };
  const statements = [
    { Action: ["s3:ListBucket", "s3:GetBucketLocation"], Resource: arn },
    {
      Action: ["s3:GetObject", "s3:PutObject", "s3:PutObjectTagging", "s3:DeleteObject", "s3:AbortMultipartUpload"],
      Resource: pulumi.interpolate`${arn}/*`,
    },
    ...(keyArn === undefined
      ? []
      : [{ Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: keyArn, Condition: viaS3 }]),
  ];
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: statements.map((each) => ({ Effect: "Allow", ...each })),
  });
}
