import type * as sdk from "@pulumi/aws";
import { tlsVersions, type Answer } from "../../../../posture";
import { aws, pulumi } from "../documented";
import { atLeast, encrypted, listener, type ListenerRow } from "./row";
import { gatewayPolicies, originProtocols, searchPolicies, thingPolicies, viewerPolicies } from "./versions";

const viewerAnswers: Readonly<Record<string, Answer>> = {
  "allow-all": "optional",
  "redirect-to-https": "redirect",
  "https-only": "encrypted",
};

/** `match-viewer` is as encrypted as the viewers, who are judged by themselves. */
const originAnswers: Readonly<Record<string, Answer>> = {
  "http-only": "plain",
  "match-viewer": "encrypted",
  "https-only": "encrypted",
};

/** What browsers, apps and programs call by name. Property names as in @pulumi/aws 7.48.0. */
export const webListeners: readonly ListenerRow[] = [
  listener<sdk.elb.LoadBalancerArgs>({
    type: "aws:elb/loadBalancer:LoadBalancer",
    service: "Elastic Load Balancing (classic)",
    ends: [
      {
        as: "clients",
        each: "listeners",
        answers: {
          word: "listeners.lbProtocol",
          means: {
            http: "plain", HTTP: "plain", https: "encrypted", HTTPS: "encrypted",
            ssl: "encrypted", SSL: "encrypted", tcp: "passed-on", TCP: "passed-on",
          }, // prettier-ignore
        },
        minimumTls: { open: "a policy of its own decides it, which only AWS's API shows in full" },
      },
    ],
  }),
  listener<sdk.cloudfront.DistributionArgs>({
    type: "aws:cloudfront/distribution:Distribution",
    service: "Amazon CloudFront",
    ends: [
      {
        as: "viewers",
        each: "defaultCacheBehavior",
        answers: { word: "defaultCacheBehavior.viewerProtocolPolicy", means: viewerAnswers },
      },
      {
        as: "viewers",
        each: "orderedCacheBehaviors",
        answers: { word: "orderedCacheBehaviors.viewerProtocolPolicy", means: viewerAnswers },
      },
      {
        as: "viewers",
        answers: encrypted(aws("the distribution's own certificate")),
        minimumTls: {
          word: "viewerCertificate.minimumProtocolVersion",
          means: viewerPolicies,
          unset: { is: "1.0", source: pulumi("CloudFront") },
          first: [
            {
              path: "viewerCertificate.cloudfrontDefaultCertificate",
              is: ["true"],
              then: { is: "1.0", source: aws("CloudFront's own certificate takes TLS 1.0, whatever is stated") },
            },
          ],
        },
      },
      {
        as: "origins",
        each: "origins",
        only: { path: "origins.customOriginConfig" },
        answers: { word: "origins.customOriginConfig.originProtocolPolicy", means: originAnswers },
        minimumTls: {
          words: "origins.customOriginConfig.originSslProtocols",
          means: originProtocols,
          order: tlsVersions,
          unset: { depends: "no protocol is stated for the origin" },
        },
      },
    ],
  }),
  listener<sdk.cloudfront.MultitenantDistributionArgs>({
    type: "aws:cloudfront/multitenantDistribution:MultitenantDistribution",
    service: "Amazon CloudFront",
    ends: [
      {
        as: "viewers",
        each: "defaultCacheBehavior",
        answers: { word: "defaultCacheBehavior.viewerProtocolPolicy", means: viewerAnswers },
      },
      {
        as: "viewers",
        each: "cacheBehaviors",
        answers: { word: "cacheBehaviors.viewerProtocolPolicy", means: viewerAnswers },
      },
      {
        as: "viewers",
        answers: encrypted(aws("the distribution's own certificate")),
        minimumTls: {
          word: "viewerCertificate.minimumProtocolVersion",
          means: viewerPolicies,
          unset: { is: "1.0", source: pulumi("CloudFront") },
        },
      },
      {
        as: "origins",
        each: "origins",
        only: { path: "origins.customOriginConfigs" },
        answers: { word: "origins.customOriginConfigs.originProtocolPolicy", means: originAnswers },
        minimumTls: {
          words: "origins.customOriginConfigs.originSslProtocols",
          means: originProtocols,
          order: tlsVersions,
          unset: { depends: "no protocol is stated for the origin" },
        },
      },
    ],
  }),
  listener<sdk.cloudfront.VpcOriginArgs>({
    type: "aws:cloudfront/vpcOrigin:VpcOrigin",
    service: "Amazon CloudFront",
    ends: [
      {
        as: "origins",
        answers: { word: "vpcOriginEndpointConfig.originProtocolPolicy", means: originAnswers },
        minimumTls: {
          words: "vpcOriginEndpointConfig.originSslProtocols.items",
          means: originProtocols,
          order: tlsVersions,
          unset: { depends: "no protocol is stated for the origin" },
        },
      },
    ],
  }),
  listener<sdk.apigateway.RestApiArgs>({
    type: "aws:apigateway/restApi:RestApi",
    service: "Amazon API Gateway",
    ends: [
      {
        as: "endpoint",
        only: { path: "disableExecuteApiEndpoint", not: ["true"] },
        answers: encrypted(aws("API Gateway")),
        minimumTls: {
          word: "securityPolicy",
          means: gatewayPolicies,
          unset: { is: "1.0", source: aws("the default endpoint of REST APIs") },
          // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
          unsetFirst: [
            {
              path: "endpointConfiguration.types",
              is: ["PRIVATE"],
              then: { is: "1.2", source: aws("the endpoint of private REST APIs") },
            },
          ],
        },
      },
    ],
  }),
  listener<sdk.apigateway.DomainNameArgs>({
    type: "aws:apigateway/domainName:DomainName",
    service: "Amazon API Gateway",
    ends: [
      {
        as: "clients",
        answers: encrypted(aws("API Gateway")),
        minimumTls: { word: "securityPolicy", means: gatewayPolicies },
      },
    ],
  }),
  listener<sdk.apigatewayv2.DomainNameArgs>({
    type: "aws:apigatewayv2/domainName:DomainName",
    service: "Amazon API Gateway",
    ends: [
      {
        as: "clients",
        answers: encrypted(aws("API Gateway")),
        minimumTls: { word: "domainNameConfiguration.securityPolicy", means: gatewayPolicies },
      },
    ],
  }),
  listener<sdk.apigatewayv2.ApiArgs>({
    type: "aws:apigatewayv2/api:Api",
    service: "Amazon API Gateway",
    ends: [
      {
        as: "endpoint",
        answers: encrypted(aws("API Gateway")),
        minimumTls: atLeast("1.2", aws("HTTP and WebSocket APIs")),
      },
    ],
  }),
  listener<sdk.appsync.GraphQLApiArgs>({
    type: "aws:appsync/graphQLApi:GraphQLApi",
    service: "AWS AppSync",
    ends: [{ as: "clients", answers: encrypted(aws("AppSync")), minimumTls: atLeast("1.2", aws("AppSync")) }],
  }),
  listener<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "domainEndpointOptions.enforceHttps",
          on: "encrypted",
          off: "optional",
          unset: { is: "encrypted", source: pulumi("OpenSearch Service") },
        },
        minimumTls: { word: "domainEndpointOptions.tlsSecurityPolicy", means: searchPolicies },
      },
      {
        as: "nodes",
        answers: {
          flag: "nodeToNodeEncryption.enabled",
          on: "encrypted",
          off: "plain",
          unset: { is: "plain", source: aws("OpenSearch Service through its API") },
        },
      },
    ],
  }),
  listener<sdk.elasticsearch.DomainArgs>({
    type: "aws:elasticsearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "domainEndpointOptions.enforceHttps",
          on: "encrypted",
          off: "optional",
          unset: { is: "encrypted", source: pulumi("OpenSearch Service") },
        },
        minimumTls: { word: "domainEndpointOptions.tlsSecurityPolicy", means: searchPolicies },
      },
      {
        as: "nodes",
        answers: {
          flag: "nodeToNodeEncryption.enabled",
          on: "encrypted",
          off: "plain",
          unset: { is: "plain", source: aws("OpenSearch Service through its API") },
        },
      },
    ],
  }),
  listener<sdk.cloudsearch.DomainArgs>({
    type: "aws:cloudsearch/domain:Domain",
    service: "Amazon CloudSearch",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "endpointOptions.enforceHttps",
          on: "encrypted",
          off: "optional",
          unset: { is: "optional", source: aws("CloudSearch") },
        },
        minimumTls: { word: "endpointOptions.tlsSecurityPolicy", means: searchPolicies },
      },
    ],
  }),
  listener<sdk.iot.DomainConfigurationArgs>({
    type: "aws:iot/domainConfiguration:DomainConfiguration",
    service: "AWS IoT Core",
    ends: [
      {
        as: "clients",
        answers: encrypted(aws("IoT Core")),
        minimumTls: { word: "tlsConfig.securityPolicy", means: thingPolicies },
      },
    ],
  }),
  listener<sdk.vpclattice.ListenerArgs>({
    type: "aws:vpclattice/listener:Listener",
    service: "Amazon VPC Lattice",
    ends: [
      {
        as: "clients",
        answers: {
          word: "protocol",
          means: { HTTP: "plain", HTTPS: "encrypted", TLS_PASSTHROUGH: "encrypted" },
        },
        minimumTls: {
          word: "protocol",
          means: { HTTPS: "1.2" },
          first: [
            {
              path: "protocol",
              is: ["TLS_PASSTHROUGH"],
              then: { depends: "TLS is passed through, and only the target knows its version" },
            },
          ],
        },
      },
    ],
  }),
  listener<sdk.ecs.ServiceArgs>({
    type: "aws:ecs/service:Service",
    service: "Amazon ECS Service Connect",
    ends: [
      {
        as: "endpoint",
        each: "serviceConnectConfiguration.services",
        answers: { block: "serviceConnectConfiguration.services.tls", there: "encrypted", missing: "plain" },
      },
    ],
  }),
];
