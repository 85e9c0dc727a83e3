import type { CfnService, CfnServiceProps } from "aws-cdk-lib/aws-apprunner";
import type { apprunner, types } from "@pulumi/aws";
import { block, irrelevant, kept, row, same, tags, without, type Row } from "./row";

/* AWS App Runner. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html, as of 2026-11 */

const serviceArn = "arn:{partition}:apprunner:{region}:{account}:service/{name}/{id}";

type Network = types.input.apprunner.ServiceNetworkConfiguration;

export const appRunnerRows: readonly Row[] = [
  row<CfnServiceProps, apprunner.ServiceArgs>({
    type: "AWS::AppRunner::Service",
    as: "aws:apprunner/service:Service",
    names: {
      name: "serviceName",
      ref: serviceArn,
      attributes: { ServiceArn: serviceArn, ServiceId: "{id}" },
      own: { arn: serviceArn, id: serviceArn, serviceName: "{name}" },
    },
    shape: {
      ...same("autoScalingConfigurationArn", "serviceName"),
      ...without("healthCheckConfiguration", "instanceConfiguration", "observabilityConfiguration"),
      encryptionConfiguration: block<
        CfnService.EncryptionConfigurationProperty,
        types.input.apprunner.ServiceEncryptionConfiguration
      >("encryptionConfiguration", same("kmsKey")),
      networkConfiguration: block<CfnService.NetworkConfigurationProperty, Network>("networkConfiguration", {
        egressConfiguration: irrelevant,
        ingressConfiguration: block<
          CfnService.IngressConfigurationProperty,
          types.input.apprunner.ServiceNetworkConfigurationIngressConfiguration
        >("ingressConfiguration", same("isPubliclyAccessible")),
        ipAddressType: "ipAddressType",
      }),
      sourceConfiguration: block<
        CfnService.SourceConfigurationProperty,
        types.input.apprunner.ServiceSourceConfiguration
      >("sourceConfiguration", {
        ...same("autoDeploymentsEnabled"),
        ...without("authenticationConfiguration"),
        codeRepository: kept("codeRepository"),
        imageRepository: kept("imageRepository"),
      }),
      tags,
    },
  }),
];
