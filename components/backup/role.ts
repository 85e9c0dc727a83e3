import * as aws from "@pulumi/aws";
import { partitionOf } from "../../catalogue/promise/partitions";
import * as pulumi from "@pulumi/pulumi";
import type { BackupPlan } from "./plan";

/** AWS's own policies for what AWS Backup does; they name no keys. */
const managed = [
  "service-role/AWSBackupServiceRolePolicyForBackup",
  "service-role/AWSBackupServiceRolePolicyForRestores",
  "AWSBackupServiceRolePolicyForS3Backup",
] as const;

/**
 * Makes the role by which AWS Backup reads, writes and tries restores. It may use the keys of the vaults, those that carry a
 * data class that is backed up, and those that are named. Into buckets it restores for tests only: AWS's own policy for
 * restores may overwrite every object of the account, logs among them.
 */
export function makeRole(
  name: string,
  { region, tags, classes }: BackupPlan,
  { account, keyArns }: { account: pulumi.Output<string>; keyArns: pulumi.Input<string>[] },
  parent: pulumi.Resource,
): { arn: pulumi.Output<string>; ready: pulumi.Resource[] } {
  const { partition } = partitionOf(region);
  const role = new aws.iam.Role(
    `${name}-role`,
    { description: `AWS Backup backs up and restores for ${name}`, assumeRolePolicy: trust, tags },
    { parent },
  );
  const attached = managed.map(
    (policy, index) =>
      new aws.iam.RolePolicyAttachment(
        `${name}-role-policy-${index + 1}`,
        { role: role.name, policyArn: `arn:${partition}:iam::aws:policy/${policy}` },
        { parent },
      ),
  );
  const restores = new aws.iam.RolePolicy(
    `${name}-role-restores`,
    { role: role.id, policy: restorePolicy(partition) },
    { parent },
  );
  const keys = new aws.iam.RolePolicy(
    `${name}-role-keys`,
    { role: role.id, policy: keyPolicy(partition, account, classes, keyArns) },
    { parent },
  );
  return { arn: role.arn, ready: [...attached, restores, keys] };
}

const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "backup.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** Buckets that AWS Backup makes, and deletes again, to test restores. */
function restorePolicy(partition: string): string {
  const bucket = `arn:${partition}:s3:::awsbackup-restore-test-*`;
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: [
          "s3:CreateBucket",
          "s3:GetBucketLocation",
          "s3:GetBucketVersioning",
          "s3:ListBucket",
          "s3:ListBucketVersions",
          "s3:PutBucketVersioning",
        ],
        Resource: bucket,
      },
      {
        Effect: "Allow",
        Action: [
          "s3:DeleteObject",
          "s3:GetObject",
          "s3:GetObjectAcl",
          "s3:GetObjectTagging",
          "s3:GetObjectVersion",
          "s3:GetObjectVersionAcl",
          "s3:ListMultipartUploadParts",
          "s3:PutObject",
          "s3:PutObjectAcl",
          "s3:PutObjectTagging",
          "s3:PutObjectVersionAcl",
        ],
        Resource: `${bucket}/*`,
      },
    ],
  });
}

const uses = ["kms:DescribeKey", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html */
function keyPolicy(
  partition: string,
  account: pulumi.Output<string>,
  classes: readonly string[],
  keyArns: pulumi.Input<string>[],
): pulumi.Output<string> {
  const anyKey = pulumi.interpolate`arn:${partition}:kms:*:${account}:key/*`;
  // A key can be for several classes, which stand in one tag.
  const tagged = { "aws:ResourceTag/tom:data-class": classes.map((each) => `*${each}*`) };
  const forAws = { "kms:GrantIsForAWSResource": "true" };
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: uses, Resource: anyKey, Condition: { StringLike: tagged } },
      { Effect: "Allow", Action: "kms:CreateGrant", Resource: anyKey, Condition: { StringLike: tagged, Bool: forAws } },
      { Effect: "Allow", Action: uses, Resource: keyArns },
      { Effect: "Allow", Action: "kms:CreateGrant", Resource: keyArns, Condition: { Bool: forAws } },
    ],
  });
}
