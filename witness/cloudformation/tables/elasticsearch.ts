import type { CfnDomain, CfnDomainProps } from "aws-cdk-lib/aws-elasticsearch";
import type { elasticsearch, types } from "@pulumi/aws";
import { block, kept, row, same, tags, without, type Row } from "./row";
import { publishedLogs } from "./search-logs";

/*
 * Amazon OpenSearch Service by its former name.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticsearch-domain.html, as of 2026-11
 */

const domainArn = "arn:{partition}:es:{region}:{account}:domain/{name}";
type Security = types.input.elasticsearch.DomainAdvancedSecurityOptions;

export const elasticsearchRows: readonly Row[] = [
  row<CfnDomainProps, elasticsearch.DomainArgs>({
    type: "AWS::Elasticsearch::Domain",
    as: "aws:elasticsearch/domain:Domain",
    names: {
      name: "domainName",
      ref: "{name}",
      attributes: { Arn: domainArn },
      own: { arn: domainArn, id: domainArn, domainName: "{name}" },
    },
    shape: {
      ...same("domainName", "elasticsearchVersion"),
      ...without("advancedOptions", "cognitoOptions", "domainArn", "ebsOptions", "snapshotOptions"),
      accessPolicies: kept("accessPolicies"),
      advancedSecurityOptions: block<CfnDomain.AdvancedSecurityOptionsInputProperty, Security>(
        "advancedSecurityOptions",
        {
          ...same("enabled", "internalUserDatabaseEnabled"),
          ...without("masterUserOptions"),
          anonymousAuthEnabled: kept("anonymousAuthEnabled"),
        },
      ),
      domainEndpointOptions: block<
        CfnDomain.DomainEndpointOptionsProperty,
        types.input.elasticsearch.DomainDomainEndpointOptions
      >("domainEndpointOptions", {
        ...same("customEndpoint", "customEndpointCertificateArn", "customEndpointEnabled", "enforceHttps"),
        tlsSecurityPolicy: "tlsSecurityPolicy",
      }),
      elasticsearchClusterConfig: block<
        CfnDomain.ElasticsearchClusterConfigProperty,
        types.input.elasticsearch.DomainClusterConfig
      >("clusterConfig", {
        ...same("dedicatedMasterEnabled", "instanceCount", "zoneAwarenessEnabled"),
        ...without("coldStorageOptions", "dedicatedMasterCount", "dedicatedMasterType", "instanceType"),
        ...without("warmCount", "warmEnabled", "warmType", "zoneAwarenessConfig"),
      }),
      encryptionAtRestOptions: block<
        CfnDomain.EncryptionAtRestOptionsProperty,
        types.input.elasticsearch.DomainEncryptAtRest
      >("encryptAtRest", same("enabled", "kmsKeyId")),
      logPublishingOptions: publishedLogs,
      nodeToNodeEncryptionOptions: block<
        CfnDomain.NodeToNodeEncryptionOptionsProperty,
        types.input.elasticsearch.DomainNodeToNodeEncryption
      >("nodeToNodeEncryption", same("enabled")),
      tags,
      vpcOptions: block<CfnDomain.VPCOptionsProperty, types.input.elasticsearch.DomainVpcOptions>(
        "vpcOptions",
        same("securityGroupIds", "subnetIds"),
      ),
    },
    // The provider insists on HTTPS where nothing is said; CloudFormation doesn't.
    unset: () => ({ "domainEndpointOptions.enforceHttps": false }),
  }),
];
