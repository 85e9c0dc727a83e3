import type {
  CfnRegistryPolicyProps,
  CfnRegistryScanningConfiguration,
  CfnRegistryScanningConfigurationProps,
  CfnReplicationConfiguration,
  CfnReplicationConfigurationProps,
  CfnRepository,
  CfnRepositoryProps,
} from "aws-cdk-lib/aws-ecr";
import type { ecr, types } from "@pulumi/aws";
import { block, irrelevant, kept, list, part, partOf, row, same, tags, type Row } from "./row";

/* Amazon ECR. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ECR.html, as of 2026-11 */

const repositoryArn = "arn:{partition}:ecr:{region}:{account}:repository/{name}";
const ofRepository = { link: "repository", by: "name" };
type Scanning = types.input.ecr.RegistryScanningConfigurationRule;

export const ecrRows: readonly Row[] = [
  row<CfnRepositoryProps, ecr.RepositoryArgs>({
    type: "AWS::ECR::Repository",
    as: "aws:ecr/repository:Repository",
    names: {
      name: "repositoryName",
      ref: "{name}",
      attributes: { Arn: repositoryArn },
      own: { arn: repositoryArn, id: "{name}", name: "{name}" },
    },
    shape: {
      emptyOnDelete: "forceDelete",
      encryptionConfiguration: block<
        CfnRepository.EncryptionConfigurationProperty,
        types.input.ecr.RepositoryEncryptionConfiguration
      >("encryptionConfigurations", same("encryptionType", "kmsKey")),
      imageScanningConfiguration: block<
        CfnRepository.ImageScanningConfigurationProperty,
        types.input.ecr.RepositoryImageScanningConfiguration
      >("imageScanningConfiguration", same("scanOnPush")),
      imageTagMutability: "imageTagMutability",
      imageTagMutabilityExclusionFilters: irrelevant,
      lifecyclePolicy: part<CfnRepository.LifecyclePolicyProperty, ecr.LifecyclePolicyArgs>(
        "aws:ecr/lifecyclePolicy:LifecyclePolicy",
        ofRepository,
        { lifecyclePolicyText: "policy", registryId: irrelevant },
      ),
      repositoryName: "name",
      repositoryPolicyText: partOf("aws:ecr/repositoryPolicy:RepositoryPolicy", ofRepository, kept("policy")),
      tags,
    },
  }),
  row<CfnRegistryPolicyProps, ecr.RegistryPolicyArgs>({
    type: "AWS::ECR::RegistryPolicy",
    as: "aws:ecr/registryPolicy:RegistryPolicy",
    names: {},
    shape: { policyText: kept("policy") },
  }),
  row<CfnReplicationConfigurationProps, ecr.ReplicationConfigurationArgs>({
    type: "AWS::ECR::ReplicationConfiguration",
    as: "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    names: {},
    shape: {
      replicationConfiguration: block<
        CfnReplicationConfiguration.ReplicationConfigurationProperty,
        types.input.ecr.ReplicationConfigurationReplicationConfiguration
      >("replicationConfiguration", {
        rules: list<
          CfnReplicationConfiguration.ReplicationRuleProperty,
          types.input.ecr.ReplicationConfigurationReplicationConfigurationRule
        >("rules", {
          destinations: list<
            CfnReplicationConfiguration.ReplicationDestinationProperty,
            types.input.ecr.ReplicationConfigurationReplicationConfigurationRuleDestination
          >("destinations", same("region", "registryId")),
          repositoryFilters: irrelevant,
        }),
      }),
    },
  }),
  row<CfnRegistryScanningConfigurationProps, ecr.RegistryScanningConfigurationArgs>({
    type: "AWS::ECR::RegistryScanningConfiguration",
    as: "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
    names: {},
    shape: {
      rules: list<CfnRegistryScanningConfiguration.ScanningRuleProperty, Scanning>("rules", {
        repositoryFilters: list<
          CfnRegistryScanningConfiguration.RepositoryFilterProperty,
          types.input.ecr.RegistryScanningConfigurationRuleRepositoryFilter
        >("repositoryFilters", same("filter", "filterType")),
        scanFrequency: "scanFrequency",
      }),
      scanType: "scanType",
    },
  }),
];
