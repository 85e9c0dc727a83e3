import type { CfnDomain, CfnDomainProps } from "aws-cdk-lib/aws-opensearchservice";
import type { opensearch, types } from "@pulumi/aws";
import { block, kept, part, row, same, tags, without, type Row } from "./row";
import { publishedLogs } from "./search-logs";

/*
 * Amazon OpenSearch Service.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html, as of 2026-11
 */

const domainArn = "arn:{partition}:es:{region}:{account}:domain/{name}";

type Security = types.input.opensearch.DomainAdvancedSecurityOptions;
const samlOptions = part<CfnDomain.SAMLOptionsProperty, opensearch.DomainSamlOptionsArgs>(
  "aws:opensearch/domainSamlOptions:DomainSamlOptions",
  { link: "domainName", by: "domainName" },
  {
    ...without("idp", "masterBackendRole", "masterUserName", "rolesKey", "subjectKey"),
    enabled: "samlOptions.enabled",
    sessionTimeoutMinutes: "samlOptions.sessionTimeoutMinutes",
  },
);

export const searchRows: readonly Row[] = [
  row<CfnDomainProps, opensearch.DomainArgs>({
    type: "AWS::OpenSearchService::Domain",
    as: "aws:opensearch/domain:Domain",
    names: {
      name: "domainName",
      ref: "{name}",
      attributes: { Arn: domainArn, DomainArn: domainArn },
      own: { arn: domainArn, id: "{name}", domainName: "{name}" },
    },
    shape: {
      ...same("domainName", "engineVersion", "ipAddressType"),
      ...without(
        "acceptedWarnings",
        "advancedOptions",
        "aimlOptions",
        "automatedSnapshotPauseOptions",
        "cognitoOptions",
      ),
      ...without("deploymentStrategyOptions", "domainArn", "ebsOptions", "engineMode", "identityCenterOptions"),
      ...without(
        "offPeakWindowOptions",
        "skipShardMigrationWait",
        "snapshotOptions",
        "softwareUpdateOptions",
        "useCase",
      ),
      accessPolicies: kept("accessPolicies"),
      advancedSecurityOptions: block<CfnDomain.AdvancedSecurityOptionsInputProperty, Security>(
        "advancedSecurityOptions",
        {
          ...same("anonymousAuthEnabled", "enabled", "internalUserDatabaseEnabled"),
          ...without("anonymousAuthDisableDate", "iamFederationOptions", "jwtOptions", "masterUserOptions"),
          samlOptions,
        },
      ),
      clusterConfig: block<CfnDomain.ClusterConfigProperty, types.input.opensearch.DomainClusterConfig>(
        "clusterConfig",
        {
          ...same("dedicatedMasterEnabled", "instanceCount", "multiAzWithStandbyEnabled", "zoneAwarenessEnabled"),
          ...without(
            "coldStorageOptions",
            "dedicatedMasterCount",
            "dedicatedMasterType",
            "instanceType",
            "nodeOptions",
          ),
          ...without("warmCount", "warmEnabled", "warmType", "zoneAwarenessConfig"),
        },
      ),
      domainEndpointOptions: block<
        CfnDomain.DomainEndpointOptionsProperty,
        types.input.opensearch.DomainDomainEndpointOptions
      >(
        "domainEndpointOptions",
        same(
          "customEndpoint",
          "customEndpointCertificateArn",
          "customEndpointEnabled",
          "enforceHttps",
          "tlsSecurityPolicy",
        ),
      ),
      encryptionAtRestOptions: block<
        CfnDomain.EncryptionAtRestOptionsProperty,
        types.input.opensearch.DomainEncryptAtRest
      >("encryptAtRest", { ...same("enabled", "kmsKeyId"), ...without("encryptionMode") }),
      logPublishingOptions: publishedLogs,
      nodeToNodeEncryptionOptions: block<
        CfnDomain.NodeToNodeEncryptionOptionsProperty,
        types.input.opensearch.DomainNodeToNodeEncryption
      >("nodeToNodeEncryption", same("enabled")),
      tags,
      vpcOptions: block<CfnDomain.VPCOptionsProperty, types.input.opensearch.DomainVpcOptions>("vpcOptions", {
        ...same("securityGroupIds", "subnetIds"),
        ...without("egressEnabled"),
      }),
    },
    // The provider insists on HTTPS where nothing is said; CloudFormation doesn't.
    unset: () => ({ "domainEndpointOptions.enforceHttps": false }),
  }),
];
