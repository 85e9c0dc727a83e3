import type { CfnNotebookInstance, CfnNotebookInstanceProps } from "aws-cdk-lib/aws-sagemaker";
import type { sagemaker, types } from "@pulumi/aws";
import { block, row, same, tags, without, type Row } from "./row";

/* Amazon SageMaker's notebooks. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-notebookinstance.html, as of 2026-11 */

const notebookArn = "arn:{partition}:sagemaker:{region}:{account}:notebook-instance/{name}";

export const notebookRows: readonly Row[] = [
  row<CfnNotebookInstanceProps, sagemaker.NotebookInstanceArgs>({
    type: "AWS::SageMaker::NotebookInstance",
    as: "aws:sagemaker/notebookInstance:NotebookInstance",
    names: {
      name: "notebookInstanceName",
      ref: notebookArn,
      attributes: { NotebookInstanceArn: notebookArn, NotebookInstanceName: "{name}" },
      own: { arn: notebookArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("directInternetAccess", "instanceType", "kmsKeyId", "roleArn", "rootAccess", "subnetId"),
      ...without("acceleratorTypes", "additionalCodeRepositories", "defaultCodeRepository", "lifecycleConfigName"),
      ...without("platformIdentifier", "volumeSizeInGb"),
      instanceMetadataServiceConfiguration: block<
        CfnNotebookInstance.InstanceMetadataServiceConfigurationProperty,
        types.input.sagemaker.NotebookInstanceInstanceMetadataServiceConfiguration
      >("instanceMetadataServiceConfiguration", same("minimumInstanceMetadataServiceVersion")),
      notebookInstanceName: "name",
      securityGroupIds: "securityGroups",
      tags,
    },
  }),
];
