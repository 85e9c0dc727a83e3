import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** Everything that a distribution is made from. */
export interface DistributionSettings {
  domain: string;
  /** ARN of a certificate in us-east-1. */
  certificateArn: pulumi.Input<string>;
  /** ARN of the load balancer that answers, reached inside its VPC. */
  loadBalancerArn: pulumi.Input<string>;
  /** Name that the load balancer's certificate is for. */
  originDomain: string;
  minimumTls: string;
  /** Countries in which alone it delivers, two letters each; none: everywhere. */
  countries: readonly string[];
  webAclArn: pulumi.Input<string>;
  tags: Record<string, pulumi.Input<string>>;
}

/** AWS's own policies: nothing is kept at the edge, everything is asked of the origin, and HSTS is sent for a year. */
const policies = {
  cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  originRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03",
} as const;

const viewerPolicies: Readonly<Record<string, string>> = { "1.2": "TLSv1.2_2021", "1.3": "TLSv1.3_2025" };

/** Makes a distribution that keeps nothing, before a load balancer that only it can reach. */
export function makeDistribution(
  name: string,
  settings: DistributionSettings,
  parent: pulumi.Resource,
): aws.cloudfront.Distribution {
  const { domain, countries, tags } = settings;
  const origin = makeOrigin(name, settings, parent);
  return new aws.cloudfront.Distribution(
    `${name}-distribution`,
    {
      enabled: true,
      comment: domain,
      aliases: [domain],
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: "PriceClass_100",
      webAclId: settings.webAclArn,
      origins: [{ originId: "site", domainName: settings.originDomain, vpcOriginConfig: { vpcOriginId: origin.id } }],
      defaultCacheBehavior: {
        targetOriginId: "site",
        viewerProtocolPolicy: "redirect-to-https",
        allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
        cachedMethods: ["GET", "HEAD"],
        compress: true,
        ...policies,
      },
      restrictions: {
        geoRestriction:
          countries.length === 0
            ? { restrictionType: "none" }
            : { restrictionType: "whitelist", locations: [...countries] },
      },
      viewerCertificate: {
        acmCertificateArn: settings.certificateArn,
        minimumProtocolVersion: viewerPolicies[settings.minimumTls] ?? "",
        sslSupportMethod: "sni-only",
      },
      tags,
    },
    { parent },
  );
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html */
function makeOrigin(
  name: string,
  { loadBalancerArn, tags }: DistributionSettings,
  parent: pulumi.Resource,
): aws.cloudfront.VpcOrigin {
  return new aws.cloudfront.VpcOrigin(
    `${name}-origin`,
    {
      vpcOriginEndpointConfig: {
        name,
        arn: loadBalancerArn,
        httpPort: 80,
        httpsPort: 443,
        originProtocolPolicy: "https-only",
        originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
      },
      tags,
    },
    { parent },
  );
}
