import type { CfnAliasProps, CfnKeyProps, CfnReplicaKeyProps } from "aws-cdk-lib/aws-kms";
import type { kms } from "@pulumi/aws";
import { irrelevant, row, tags, turned, type Row } from "./row";

/* AWS KMS. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html, as of 2026-11 */

const policy = turned("policy", (raw) => raw);
const names = {
  ref: "{id}",
  attributes: { Arn: "arn:{partition}:kms:{region}:{account}:key/{id}", KeyId: "{id}" },
  own: { arn: "arn:{partition}:kms:{region}:{account}:key/{id}", keyId: "{id}", id: "{id}" },
};

export const kmsRows: readonly Row[] = [
  row<CfnKeyProps, kms.KeyArgs>({
    type: "AWS::KMS::Key",
    as: "aws:kms/key:Key",
    names,
    shape: {
      bypassPolicyLockoutSafetyCheck: irrelevant,
      description: "description",
      enabled: "isEnabled",
      enableKeyRotation: "enableKeyRotation",
      keyPolicy: policy,
      keySpec: "customerMasterKeySpec",
      keyUsage: "keyUsage",
      multiRegion: "multiRegion",
      // Material that KMS has not made can't rotate by itself, as in a key store of one's own.
      origin: turned("customKeyStoreId", (raw) => (raw === "AWS_KMS" ? undefined : raw)),
      pendingWindowInDays: "deletionWindowInDays",
      rotationPeriodInDays: "rotationPeriodInDays",
      tags,
    },
  }),
  row<CfnReplicaKeyProps, kms.ReplicaKeyArgs>({
    type: "AWS::KMS::ReplicaKey",
    as: "aws:kms/replicaKey:ReplicaKey",
    names,
    shape: {
      description: "description",
      enabled: "enabled",
      keyPolicy: policy,
      pendingWindowInDays: "deletionWindowInDays",
      primaryKeyArn: "primaryKeyArn",
      tags,
    },
  }),
  row<CfnAliasProps, kms.AliasArgs>({
    type: "AWS::KMS::Alias",
    as: "aws:kms/alias:Alias",
    names: { name: "aliasName", ref: "{name}", own: { id: "{name}" } },
    shape: { aliasName: "name", targetKeyId: "targetKeyId" },
  }),
];
