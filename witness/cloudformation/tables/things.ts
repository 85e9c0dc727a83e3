import type { CfnDomainConfiguration, CfnDomainConfigurationProps } from "aws-cdk-lib/aws-iot";
import type { CfnTrackerProps } from "aws-cdk-lib/aws-location";
import type { iot, location, types } from "@pulumi/aws";
import { block, irrelevant, row, same, tags, without, type Row } from "./row";

/*
 * Where things report to: AWS IoT Core, and Amazon Location Service.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IoT.html, as of 2026-11
 */

const domainArn = "arn:{partition}:iot:{region}:{account}:domainconfiguration/{name}/{id}";
const trackerArn = "arn:{partition}:geo:{region}:{account}:tracker/{name}";

export const thingRows: readonly Row[] = [
  row<CfnDomainConfigurationProps, iot.DomainConfigurationArgs>({
    type: "AWS::IoT::DomainConfiguration",
    as: "aws:iot/domainConfiguration:DomainConfiguration",
    names: {
      name: "domainConfigurationName",
      ref: "{name}",
      attributes: { Arn: domainArn },
      own: { arn: domainArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("applicationProtocol", "authenticationType", "domainName", "serverCertificateArns", "serviceType"),
      ...same("validationCertificateArn"),
      ...without("authorizerConfig", "clientCertificateConfig", "serverCertificateConfig"),
      domainConfigurationName: "name",
      domainConfigurationStatus: "status",
      tags,
      tlsConfig: block<CfnDomainConfiguration.TlsConfigProperty, types.input.iot.DomainConfigurationTlsConfig>(
        "tlsConfig",
        same("securityPolicy"),
      ),
    },
  }),
  row<CfnTrackerProps, location.TrackerArgs>({
    type: "AWS::Location::Tracker",
    as: "aws:location/tracker:Tracker",
    names: {
      name: "trackerName",
      ref: "{name}",
      attributes: { Arn: trackerArn, TrackerArn: trackerArn },
      own: { trackerArn, id: "{name}", trackerName: "{name}" },
    },
    shape: {
      ...same("kmsKeyId", "trackerName"),
      ...without("eventBridgeEnabled", "kmsKeyEnableGeospatialQueries", "positionFiltering"),
      ...without("pricingPlan", "pricingPlanDataSource"),
      description: irrelevant,
      tags,
    },
  }),
];
