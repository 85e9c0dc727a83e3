import type {
  CfnResourcePolicyProps,
  CfnRotationSchedule,
  CfnRotationScheduleProps,
  CfnSecret,
  CfnSecretProps,
  CfnSecretTargetAttachmentProps,
} from "aws-cdk-lib/aws-secretsmanager";
import type { CfnParameterProps } from "aws-cdk-lib/aws-ssm";
import type { secretsmanager, ssm, types } from "@pulumi/aws";
import { policyOf } from "../policy";
import { block, irrelevant, kept, list, row, same, tags, without, type Row } from "./row";

/*
 * AWS Secrets Manager and Parameter Store.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SecretsManager.html, as of 2026-11
 */

const secretArn = "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}";
type Rotation = types.input.secretsmanager.SecretRotationRotationRules;

export const secretRows: readonly Row[] = [
  row<CfnSecretProps, secretsmanager.SecretArgs>({
    type: "AWS::SecretsManager::Secret",
    as: "aws:secretsmanager/secret:Secret",
    names: {
      name: "name",
      ref: secretArn,
      attributes: { Id: secretArn },
      own: { arn: secretArn, id: secretArn, name: "{name}" },
    },
    shape: {
      ...same("description", "kmsKeyId", "name"),
      ...without("generateSecretString", "secretString", "type"),
      replicaRegions: list<CfnSecret.ReplicaRegionProperty, types.input.secretsmanager.SecretReplica>(
        "replicas",
        same("kmsKeyId", "region"),
      ),
      tags,
    },
  }),
  row<CfnResourcePolicyProps, secretsmanager.SecretPolicyArgs>({
    type: "AWS::SecretsManager::ResourcePolicy",
    as: "aws:secretsmanager/secretPolicy:SecretPolicy",
    names: {},
    shape: { ...same("blockPublicPolicy"), resourcePolicy: policyOf("SecretId"), secretId: "secretArn" },
  }),
  row<CfnRotationScheduleProps, secretsmanager.SecretRotationArgs>({
    type: "AWS::SecretsManager::RotationSchedule",
    as: "aws:secretsmanager/secretRotation:SecretRotation",
    names: {},
    shape: {
      ...same("rotationLambdaArn", "secretId"),
      ...without("externalSecretRotationMetadata", "externalSecretRotationRoleArn", "hostedRotationLambda"),
      rotateImmediatelyOnUpdate: irrelevant,
      rotationRules: block<CfnRotationSchedule.RotationRulesProperty, Rotation>(
        "rotationRules",
        same("automaticallyAfterDays", "duration", "scheduleExpression"),
      ),
    },
  }),
  // It writes the database's address into the secret, and is named in the secret's place: `Ref` gives the secret's ARN.
  row<CfnSecretTargetAttachmentProps, object>({
    type: "AWS::SecretsManager::SecretTargetAttachment",
    as: "aws-native:secretsmanager:SecretTargetAttachment",
    names: { name: "secretId", ofAnother: true, ref: "{name}" },
    shape: without("secretId", "targetId", "targetType"),
  }),
  row<CfnParameterProps, ssm.ParameterArgs>({
    type: "AWS::SSM::Parameter",
    as: "aws:ssm/parameter:Parameter",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("allowedPattern", "dataType", "description", "name", "tier", "type", "value"),
      policies: irrelevant,
      tags: kept("tags"),
    },
  }),
];
