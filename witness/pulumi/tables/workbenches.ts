import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * Where people or jobs work on data, and whether it has a way to the Internet of its own, past the company's network. For
 * some that is so by nature (builds load packages): `usuallyOpen`, judged only where they touch personal data.
 */

export interface WorkbenchRow extends SwitchRow {
  usuallyOpen: boolean;
}

const throughVpc = (what: string) => ({ on: true, source: aws(`${what} outside of a VPC`) });

const always = (row: SwitchRow): WorkbenchRow => ({ ...row, usuallyOpen: false });
const withPersonalData = (row: SwitchRow): WorkbenchRow => ({ ...row, usuallyOpen: true });

export const workbenchRows: readonly WorkbenchRow[] = [
  always(
    switchRow<sdk.sagemaker.NotebookInstanceArgs>({
      type: "aws:sagemaker/notebookInstance:NotebookInstance",
      service: "Amazon SageMaker AI",
      on: {
        word: "directInternetAccess",
        on: ["Enabled"],
        off: ["Disabled"],
        unset: { on: true, source: pulumi("SageMaker") },
      },
      stated: 'directInternetAccess: "Disabled"',
    }),
  ),
  always(
    switchRow<sdk.sagemaker.DomainArgs>({
      type: "aws:sagemaker/domain:Domain",
      service: "Amazon SageMaker AI",
      on: {
        word: "appNetworkAccessType",
        on: ["PublicInternetOnly"],
        off: ["VpcOnly"],
        unset: { on: true, source: pulumi("SageMaker") },
      },
      stated: 'appNetworkAccessType: "VpcOnly"',
    }),
  ),
  withPersonalData(
    switchRow<sdk.sagemaker.ModelArgs>({
      type: "aws:sagemaker/model:Model",
      service: "Amazon SageMaker AI",
      on: {
        allOf: [
          { flag: "enableNetworkIsolation", is: false, unset: { on: true, source: aws("SageMaker") } },
          { present: "vpcConfig", is: false, unset: throughVpc("SageMaker") },
        ],
      },
      stated: "enableNetworkIsolation: true",
    }),
  ),
  always(
    switchRow<sdk.emr.BlockPublicAccessConfigurationArgs>({
      type: "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
      service: "Amazon EMR",
      on: { flag: "blockPublicSecurityGroupRules", is: false, unset: { on: false, source: aws("EMR") } },
      stated: "blockPublicSecurityGroupRules: true",
    }),
  ),
  withPersonalData(
    switchRow<sdk.glue.JobArgs>({
      type: "aws:glue/job:Job",
      service: "AWS Glue",
      on: { present: "connections", is: false, unset: throughVpc("Glue") },
      stated: "connections",
    }),
  ),
  always(
    switchRow<sdk.glue.DevEndpointArgs>({
      type: "aws:glue/devEndpoint:DevEndpoint",
      service: "AWS Glue",
      on: { present: "subnetId", is: false, unset: throughVpc("Glue") },
      stated: "subnetId",
    }),
  ),
  withPersonalData(
    switchRow<sdk.codebuild.ProjectArgs>({
      type: "aws:codebuild/project:Project",
      service: "AWS CodeBuild",
      on: { present: "vpcConfig", is: false, unset: throughVpc("CodeBuild") },
      stated: "vpcConfig",
    }),
  ),
  always(
    switchRow<sdk.mwaa.EnvironmentArgs>({
      type: "aws:mwaa/environment:Environment",
      service: "Amazon MWAA",
      on: {
        word: "webserverAccessMode",
        on: ["PUBLIC_ONLY", "PUBLIC_AND_PRIVATE"],
        off: ["PRIVATE_ONLY"],
        unset: { on: false, source: pulumi("MWAA") },
      },
      stated: 'webserverAccessMode: "PRIVATE_ONLY"',
    }),
  ),
  always(
    switchRow<sdk.appstream.FleetArgs>({
      type: "aws:appstream/fleet:Fleet",
      service: "Amazon AppStream",
      on: { flag: "enableDefaultInternetAccess", unset: { on: false, source: aws("AppStream through its API") } },
      stated: "enableDefaultInternetAccess: false",
    }),
  ),
  withPersonalData(
    switchRow<sdk.appstream.ImageBuilderArgs>({
      type: "aws:appstream/imageBuilder:ImageBuilder",
      service: "Amazon AppStream",
      on: { flag: "enableDefaultInternetAccess", unset: { on: false, source: aws("AppStream through its API") } },
      stated: "enableDefaultInternetAccess: false",
    }),
  ),
  always(
    switchRow<sdk.workspaces.DirectoryArgs>({
      type: "aws:workspaces/directory:Directory",
      service: "Amazon WorkSpaces",
      on: {
        flag: "workspaceCreationProperties.enableInternetAccess",
        unset: { on: false, source: aws("WorkSpaces") },
      },
      stated: "workspaceCreationProperties.enableInternetAccess: false",
    }),
  ),
];
