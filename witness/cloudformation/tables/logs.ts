import type { CfnLogGroupProps } from "aws-cdk-lib/aws-logs";
import type { cloudwatch } from "@pulumi/aws";
import { irrelevant, row, tags, turned, type Row } from "./row";

/* Amazon CloudWatch Logs. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html, as of 2026-11 */

export const logRows: readonly Row[] = [
  row<CfnLogGroupProps, cloudwatch.LogGroupArgs>({
    type: "AWS::Logs::LogGroup",
    as: "aws:cloudwatch/logGroup:LogGroup",
    names: {
      name: "logGroupName",
      ref: "{name}",
      attributes: { Arn: "arn:{partition}:logs:{region}:{account}:log-group:{name}:*" },
      own: { name: "{name}", id: "{name}", arn: "arn:{partition}:logs:{region}:{account}:log-group:{name}" },
    },
    shape: {
      bearerTokenAuthenticationEnabled: irrelevant,
      dataProtectionPolicy: irrelevant,
      deletionProtectionEnabled: "deletionProtectionEnabled",
      fieldIndexPolicies: irrelevant,
      kmsKeyId: "kmsKeyId",
      logGroupClass: "logGroupClass",
      logGroupName: "name",
      resourcePolicyDocument: turned("resourcePolicyDocument", (raw) => raw),
      retentionInDays: "retentionInDays",
      tags,
    },
  }),
];
