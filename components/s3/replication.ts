import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "./policy";
import type { Store } from "./store";

/**
 * Replicates every object, every change of tags and every delete marker, so that what is deleted at the source is deleted in
 * the replica too. Permanent deletion of versions is never replicated; that is what the replica's own lifecycle is for. It
 * counts from the creation of the source's object, which replicas keep.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html
 */
export function makeReplication(name: string, source: Store, replica: Store, parent: pulumi.Resource): void {
  const role = new aws.iam.Role(
    `${name}-replication-role`,
    {
      description: `S3 copies the bucket ${name} to ${replica.region}`,
      assumeRolePolicy: JSON.stringify(assumedByS3),
      tags: source.bucket.tags,
    },
    { parent },
  );
  const policy = new aws.iam.RolePolicy(
    `${name}-replication-role-policy`,
    { role: role.id, policy: rolePolicy(source, replica) },
    { parent },
  );
  new aws.s3.BucketReplicationConfig(
    `${name}-replication`,
    {
      bucket: source.bucket.id,
      region: source.region,
      role: role.arn,
      rules: [
        {
          id: "everything",
          status: "Enabled",
          filter: {},
          deleteMarkerReplication: { status: "Enabled" },
          destination: {
            bucket: replica.arn,
            ...(replica.keyArn !== undefined && { encryptionConfiguration: { replicaKmsKeyId: replica.keyArn } }),
          },
          ...(replica.keyArn !== undefined && {
            sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
          }),
        },
      ],
    },
    // S3 refuses replication until both buckets are versioned.
    { parent, dependsOn: [policy, source.versioning, replica.versioning] },
  );
}

const assumedByS3 = policyDocument([
  { Sid: "S3Replicates", Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sts:AssumeRole" },
]);

/** No more than S3 needs. https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html */
function rolePolicy(source: Store, replica: Store): pulumi.Output<string> {
  const objects = (store: Store): pulumi.Output<string> => pulumi.interpolate`${store.arn}/*`;
  const grants = [
    { Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"], Resource: source.arn },
    {
      Action: ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
      Resource: objects(source),
    },
    { Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], Resource: objects(replica) },
    ...useOfKey(source, ["kms:Decrypt"]),
    ...useOfKey(replica, ["kms:Encrypt", "kms:GenerateDataKey"]),
  ];
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: grants.map((grant) => ({ Effect: "Allow", ...grant })),
  });
}

function useOfKey({ keyArn, region }: Store, Action: string[]): object[] {
  if (keyArn === undefined) return [];
  return [
    { Action, Resource: keyArn, Condition: { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } } },
  ];
}
