/**
 * Places outside the promise that AWS leaves no choice about. Each belongs to a global service, and counts only where
 * the promise allows that service (`residency.global-services`): then its control plane in that region is part of what
 * was promised.
 */
export interface RegionException {
  /** Pulumi's type token of the resource that is there, or that names the place. */
  type: string;
  /** Property that names the place; `undefined`: the resource itself has to be there. */
  property?: string;
  region: string;
  /** Name of the global service in `residency.global-services`. */
  service: "cloudfront" | "route53" | "apigateway-edge" | "globalaccelerator";
  /** Where AWS says so. */
  source: string;
}

const docs = "https://docs.aws.amazon.com/";
const cloudfrontCertificates = `${docs}AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html`;
const cloudfrontWaf = `${docs}waf/latest/developerguide/cloudfront-features.html`;
const cloudfrontLogs = `${docs}AmazonCloudFront/latest/DeveloperGuide/standard-logging.html`;
const edgeFunctions = `${docs}AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html`;
const queryLogs = `${docs}Route53/latest/DeveloperGuide/query-logs.html`;
const dnssecKeys = `${docs}Route53/latest/DeveloperGuide/dns-configuring-dnssec-cmk-requirements.html`;
const edgeDomains = `${docs}apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html`;
const accelerators = `${docs}general/latest/gr/global_accelerator.html`;

/** They are reached through Global Accelerator, and their settings are kept in Oregon. */
const multiRegionAccessPoints = `${docs}AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html`;

const east = "us-east-1";

export const regionExceptions: readonly RegionException[] = [
  { type: "aws:acm/certificate:Certificate", region: east, service: "cloudfront", source: cloudfrontCertificates },
  {
    type: "aws:acm/certificateValidation:CertificateValidation",
    region: east,
    service: "cloudfront",
    source: cloudfrontCertificates,
  },
  {
    type: "aws:acm/certificateValidation:CertificateValidation",
    property: "certificateArn",
    region: east,
    service: "cloudfront",
    source: cloudfrontCertificates,
  },
  {
    type: "aws:cloudfront/distribution:Distribution",
    property: "viewerCertificate",
    region: east,
    service: "cloudfront",
    source: cloudfrontCertificates,
  },
  {
    type: "aws:cloudfront/distribution:Distribution",
    property: "webAclId",
    region: east,
    service: "cloudfront",
    source: cloudfrontWaf,
  },
  {
    type: "aws:cloudfront/distribution:Distribution",
    property: "defaultCacheBehavior",
    region: east,
    service: "cloudfront",
    source: edgeFunctions,
  },
  {
    type: "aws:cloudfront/distribution:Distribution",
    property: "orderedCacheBehaviors",
    region: east,
    service: "cloudfront",
    source: edgeFunctions,
  },
  { type: "aws:wafv2/webAcl:WebAcl", region: east, service: "cloudfront", source: cloudfrontWaf },
  {
    type: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    region: east,
    service: "cloudfront",
    source: cloudfrontWaf,
  },
  {
    type: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    property: "resourceArn",
    region: east,
    service: "cloudfront",
    source: cloudfrontWaf,
  },
  ...[
    "logDeliverySource:LogDeliverySource",
    "logDeliveryDestination:LogDeliveryDestination",
    "logDelivery:LogDelivery",
  ].map((name): RegionException => ({
    type: `aws:cloudwatch/${name}`,
    region: east,
    service: "cloudfront",
    source: cloudfrontLogs,
  })),
  {
    type: "aws:cloudwatch/logDelivery:LogDelivery",
    property: "deliveryDestinationArn",
    region: east,
    service: "cloudfront",
    source: cloudfrontLogs,
  },
  { type: "aws:wafv2/ipSet:IpSet", region: east, service: "cloudfront", source: cloudfrontWaf },
  { type: "aws:wafv2/regexPatternSet:RegexPatternSet", region: east, service: "cloudfront", source: cloudfrontWaf },
  { type: "aws:wafv2/ruleGroup:RuleGroup", region: east, service: "cloudfront", source: cloudfrontWaf },
  {
    type: "aws:route53/queryLog:QueryLog",
    property: "cloudwatchLogGroupArn",
    region: east,
    service: "route53",
    source: queryLogs,
  },
  {
    type: "aws:route53/keySigningKey:KeySigningKey",
    property: "keyManagementServiceArn",
    region: east,
    service: "route53",
    source: dnssecKeys,
  },
  {
    type: "aws:apigateway/domainName:DomainName",
    property: "certificateArn",
    region: east,
    service: "apigateway-edge",
    source: edgeDomains,
  },
  {
    type: "aws:globalaccelerator/accelerator:Accelerator",
    region: "us-west-2",
    service: "globalaccelerator",
    source: accelerators,
  },
  {
    type: "aws:globalaccelerator/listener:Listener",
    region: "us-west-2",
    service: "globalaccelerator",
    source: accelerators,
  },
  {
    type: "aws:globalaccelerator/endpointGroup:EndpointGroup",
    region: "us-west-2",
    service: "globalaccelerator",
    source: accelerators,
  },
  ...["multiRegionAccessPoint:MultiRegionAccessPoint", "multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy"].map(
    (name): RegionException => ({
      type: `aws:s3control/${name}`,
      region: "us-west-2",
      service: "globalaccelerator",
      source: multiRegionAccessPoints,
    }),
  ),
];

/** The exception for a place, whether or not the promise allows its service; `path` as a mention has it. */
export function exceptionFor(type: string, path: string | undefined, region: string): RegionException | undefined {
  const property = path === undefined ? undefined : /^[A-Za-z0-9]+/.exec(path)?.[0];
  return regionExceptions.find((each) => each.type === type && each.property === property && each.region === region);
}
