import type { CfnNamespaceProps, CfnWorkgroupProps } from "aws-cdk-lib/aws-redshiftserverless";
import type { redshiftserverless } from "@pulumi/aws";
import { notRead, row, same, tags, without, type Row } from "./row";

/*
 * Amazon Redshift Serverless.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_RedshiftServerless.html, as of 2026-11
 */

const namespaceArn = "arn:{partition}:redshift-serverless:{region}:{account}:namespace/{id}";
const workgroupArn = "arn:{partition}:redshift-serverless:{region}:{account}:workgroup/{id}";

export const redshiftServerlessRows: readonly Row[] = [
  row<CfnNamespaceProps, redshiftserverless.NamespaceArgs>({
    type: "AWS::RedshiftServerless::Namespace",
    as: "aws:redshiftserverless/namespace:Namespace",
    names: {
      name: "namespaceName",
      ref: "{name}",
      attributes: { "Namespace.NamespaceArn": namespaceArn, "Namespace.NamespaceName": "{name}" },
      own: { arn: namespaceArn, id: "{name}", namespaceName: "{name}" },
    },
    shape: {
      ...same("adminPasswordSecretKmsKeyId", "adminUserPassword", "adminUsername", "dbName", "kmsKeyId", "logExports"),
      ...same("manageAdminPassword", "namespaceName"),
      ...without("defaultIamRoleArn", "iamRoles", "redshiftIdcApplicationArn"),
      finalSnapshotName: notRead("a last snapshot is made, and for how long is not read"),
      finalSnapshotRetentionPeriod: notRead("a last snapshot is made, and for how long is not read"),
      namespaceResourcePolicy: notRead("with whom the namespace is shared is not read"),
      snapshotCopyConfigurations: notRead("which snapshots are copied to which region is not read"),
      tags,
    },
  }),
  row<CfnWorkgroupProps, redshiftserverless.WorkgroupArgs>({
    type: "AWS::RedshiftServerless::Workgroup",
    as: "aws:redshiftserverless/workgroup:Workgroup",
    names: {
      name: "workgroupName",
      ref: "{name}",
      attributes: { "Workgroup.WorkgroupArn": workgroupArn, "Workgroup.WorkgroupName": "{name}" },
      own: { arn: workgroupArn, id: "{name}", workgroupName: "{name}" },
    },
    shape: {
      ...same("enhancedVpcRouting", "namespaceName", "port", "publiclyAccessible", "securityGroupIds", "subnetIds"),
      ...same("workgroupName"),
      ...without("baseCapacity", "configParameters", "maxCapacity", "pricePerformanceTarget", "recoveryPointId"),
      ...without("snapshotArn", "snapshotName", "snapshotOwnerAccount", "trackName", "workgroup"),
      tags,
    },
  }),
];
