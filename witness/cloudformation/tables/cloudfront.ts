import type {
  CfnCloudFrontOriginAccessIdentityProps,
  CfnDistribution,
  CfnDistributionProps,
  CfnOriginAccessControlProps,
  CfnResponseHeadersPolicy,
  CfnResponseHeadersPolicyProps,
} from "aws-cdk-lib/aws-cloudfront";
import type { cloudfront, types } from "@pulumi/aws";
import { block, inside, irrelevant, list, notRead, row, same, tags, without, type Row } from "./row";

/*
 * Amazon CloudFront.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html, as of 2026-11
 */

const distributionArn = "arn:{partition}:cloudfront::{account}:distribution/{id}";
type Origin = types.input.cloudfront.DistributionOrigin;

/** What a behaviour caches and passes on: nothing of it is promised. */
const handling = without(
  "allowedMethods", "cachedMethods", "cachePolicyId", "compress", "defaultTtl", "fieldLevelEncryptionId",
  "forwardedValues", "functionAssociations", "grpcConfig", "lambdaFunctionAssociations", "maxTtl", "minTtl",
  "originRequestPolicyId", "smoothStreaming", "trustedKeyGroups", "trustedSigners",
); // prettier-ignore
const behaviour = same("realtimeLogConfigArn", "responseHeadersPolicyId", "targetOriginId", "viewerProtocolPolicy");

const origins = list<CfnDistribution.OriginProperty, Origin>("origins", {
  ...without("connectionAttempts", "connectionTimeout", "originPath", "originShield", "responseCompletionTimeout"),
  customOriginConfig: block<
    CfnDistribution.CustomOriginConfigProperty,
    types.input.cloudfront.DistributionOriginCustomOriginConfig
  >("customOriginConfig", {
    ...same("httpPort", "httpsPort", "originProtocolPolicy"),
    ...without("ipAddressType", "originKeepaliveTimeout", "originMtlsConfig", "originReadTimeout"),
    originSslProtocols: "originSslProtocols",
  }),
  domainName: "domainName",
  id: "originId",
  originAccessControlId: "originAccessControlId",
  originCustomHeaders: list<
    CfnDistribution.OriginCustomHeaderProperty,
    types.input.cloudfront.DistributionOriginCustomHeader
  >("customHeaders", { headerName: "name", headerValue: "value" }),
  s3OriginConfig: block<
    CfnDistribution.S3OriginConfigProperty,
    types.input.cloudfront.DistributionOriginS3OriginConfig
  >("s3OriginConfig", { originAccessIdentity: "originAccessIdentity", originReadTimeout: irrelevant }),
  vpcOriginConfig: block<
    CfnDistribution.VpcOriginConfigProperty,
    types.input.cloudfront.DistributionOriginVpcOriginConfig
  >("vpcOriginConfig", {
    ...without("originKeepaliveTimeout", "originReadTimeout", "ownerAccountId"),
    vpcOriginId: "vpcOriginId",
  }),
});

const distribution = inside<CfnDistribution.DistributionConfigProperty, cloudfront.DistributionArgs>({
  ...same("aliases", "defaultRootObject", "enabled", "webAclId"),
  ...without(
    "anycastIpListId",
    "cacheTagConfig",
    "cnamEs",
    "comment",
    "connectionFunctionAssociation",
    "connectionMode",
  ),
  ...without("continuousDeploymentPolicyId", "customErrorResponses", "httpVersion", "ipv6Enabled", "originGroups"),
  ...without("priceClass", "staging", "tenantConfig", "viewerMtlsConfig"),
  cacheBehaviors: list<CfnDistribution.CacheBehaviorProperty, types.input.cloudfront.DistributionOrderedCacheBehavior>(
    "orderedCacheBehaviors",
    { ...handling, ...behaviour, pathPattern: "pathPattern" },
  ),
  customOrigin: notRead("an origin of the older form is not read: write it under `Origins`"),
  defaultCacheBehavior: block<
    CfnDistribution.DefaultCacheBehaviorProperty,
    types.input.cloudfront.DistributionDefaultCacheBehavior
  >("defaultCacheBehavior", { ...handling, ...behaviour }),
  logging: block<CfnDistribution.LoggingProperty, types.input.cloudfront.DistributionLoggingConfig>(
    "loggingConfig",
    same("bucket", "includeCookies", "prefix"),
  ),
  origins,
  restrictions: block<CfnDistribution.RestrictionsProperty, types.input.cloudfront.DistributionRestrictions>(
    "restrictions",
    {
      geoRestriction: block<
        CfnDistribution.GeoRestrictionProperty,
        types.input.cloudfront.DistributionRestrictionsGeoRestriction
      >("geoRestriction", same("locations", "restrictionType")),
    },
  ),
  s3Origin: notRead("an origin of the older form is not read: write it under `Origins`"),
  viewerCertificate: block<
    CfnDistribution.ViewerCertificateProperty,
    types.input.cloudfront.DistributionViewerCertificate
  >("viewerCertificate", {
    ...same("acmCertificateArn", "iamCertificateId", "minimumProtocolVersion", "sslSupportMethod"),
    cloudFrontDefaultCertificate: "cloudfrontDefaultCertificate",
  }),
});

export const cloudFrontRows: readonly Row[] = [
  row<CfnDistributionProps, cloudfront.DistributionArgs>({
    type: "AWS::CloudFront::Distribution",
    as: "aws:cloudfront/distribution:Distribution",
    names: { ref: "{id}", attributes: { Id: "{id}" }, own: { arn: distributionArn, id: "{id}" } },
    shape: { distributionConfig: distribution, tags },
  }),
  row<CfnResponseHeadersPolicyProps, cloudfront.ResponseHeadersPolicyArgs>({
    type: "AWS::CloudFront::ResponseHeadersPolicy",
    as: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
    names: { ref: "{id}", attributes: { Id: "{id}" }, own: { id: "{id}" } },
    shape: {
      responseHeadersPolicyConfig: inside<
        CfnResponseHeadersPolicy.ResponseHeadersPolicyConfigProperty,
        cloudfront.ResponseHeadersPolicyArgs
      >({
        ...without("comment", "corsConfig", "customHeadersConfig", "removeHeadersConfig", "serverTimingHeadersConfig"),
        name: "name",
        securityHeadersConfig: block<
          CfnResponseHeadersPolicy.SecurityHeadersConfigProperty,
          types.input.cloudfront.ResponseHeadersPolicySecurityHeadersConfig
        >("securityHeadersConfig", {
          ...without("contentSecurityPolicy", "contentTypeOptions", "frameOptions", "referrerPolicy", "xssProtection"),
          strictTransportSecurity: block<
            CfnResponseHeadersPolicy.StrictTransportSecurityProperty,
            types.input.cloudfront.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity
          >("strictTransportSecurity", same("accessControlMaxAgeSec", "includeSubdomains", "override", "preload")),
        }),
      }),
    },
  }),
  row<CfnOriginAccessControlProps, cloudfront.OriginAccessControlArgs>({
    type: "AWS::CloudFront::OriginAccessControl",
    as: "aws:cloudfront/originAccessControl:OriginAccessControl",
    names: { ref: "{id}", attributes: { Id: "{id}" }, own: { id: "{id}" } },
    shape: without("originAccessControlConfig"),
  }),
  row<CfnCloudFrontOriginAccessIdentityProps, cloudfront.OriginAccessIdentityArgs>({
    type: "AWS::CloudFront::CloudFrontOriginAccessIdentity",
    as: "aws:cloudfront/originAccessIdentity:OriginAccessIdentity",
    names: { ref: "{id}", attributes: { Id: "{id}" }, own: { id: "{id}" } },
    shape: without("cloudFrontOriginAccessIdentityConfig"),
  }),
];
