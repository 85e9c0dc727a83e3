import type {
  CfnDomainProps,
  CfnEndpointConfigProps,
  CfnNotebookInstance,
  CfnNotebookInstanceProps,
} from "aws-cdk-lib/aws-sagemaker";
import type { sagemaker, types } from "@pulumi/aws";
import { block, row, same, tags, without, type Row } from "./row";

/*
 * Amazon SageMaker: notebooks, studios, and what models answer from.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-notebookinstance.html, as of 2026-11
 */

const domainArn = "arn:{partition}:sagemaker:{region}:{account}:domain/d-{id}";
const endpointConfigArn = "arn:{partition}:sagemaker:{region}:{account}:endpoint-config/{name}";
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
  row<CfnDomainProps, sagemaker.DomainArgs>({
    type: "AWS::SageMaker::Domain",
    as: "aws:sagemaker/domain:Domain",
    names: {
      ref: "d-{id}",
      attributes: { DomainArn: domainArn, DomainId: "d-{id}" },
      own: { arn: domainArn, id: "d-{id}" },
    },
    shape: {
      ...same("appNetworkAccessType", "appSecurityGroupManagement", "authMode", "domainName", "kmsKeyId", "subnetIds"),
      ...same("tagPropagation", "vpcId"),
      ...without("defaultSpaceSettings", "defaultUserSettings", "domainSettings", "homeEfsFileSystemCreation"),
      tags,
    },
  }),
  row<CfnEndpointConfigProps, sagemaker.EndpointConfigurationArgs>({
    type: "AWS::SageMaker::EndpointConfig",
    as: "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
    names: {
      name: "endpointConfigName",
      ref: endpointConfigArn,
      attributes: { EndpointConfigName: "{name}" },
      own: { arn: endpointConfigArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("executionRoleArn"),
      ...without("asyncInferenceConfig", "dataCaptureConfig", "enableNetworkIsolation", "explainerConfig"),
      ...without("metricsConfig", "productionVariants", "shadowProductionVariants", "vpcConfig"),
      endpointConfigName: "name",
      kmsKeyId: "kmsKeyArn",
      tags,
    },
  }),
];
