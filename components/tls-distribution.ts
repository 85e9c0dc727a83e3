import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { accountId } from "./account";
import { checkCommon, regionFor, servingTags, type CommonArgs } from "./common";
import { checkLogs, logClassNamed, type LogsArgs } from "./logs/retention";
import { refuse, type Mistake } from "./mistakes";
import { promiseFor } from "./promise";
import { checkBucketName, checkClasses, rotationPeriod } from "./s3/checks";
import { planLogBucket } from "./s3/log-plan";
import { makeCertificate } from "./web/certificate";
import { isDomain } from "./web/checks";
import { makeDistribution } from "./web/distribution";
import { deliverAccessLogs, edgeRegion, makeEdgeLogs, wafPrefix } from "./web/edge-logs";
import { makeFirewall } from "./web/firewall";
import { accessSuffix } from "./web/log-store";

export interface TlsDistributionArgs extends CommonArgs {
  /**
   * Has to be true: CloudFront takes requests at edge locations all over the world, and its control plane is in us-east-1.
   * The promise has to allow it as well (`residency.global-services: [cloudfront]`).
   */
  acceptGlobalEdge: boolean;
  /** Domain of the site, such as `shop.muster.de`. */
  domain: string;
  /** Route 53 zone of the domain: a certificate is validated in it, and the site's record made. */
  zoneId?: pulumi.Input<string>;
  /** ARN of a certificate in ACM, in us-east-1. Default: one is made, which needs `zoneId`. */
  certificateArn?: pulumi.Input<string>;
  /** ARN of an internal load balancer that answers, such as that of a `TlsEndpoint` with `internal`. */
  loadBalancerArn: pulumi.Input<string>;
  /** Name that the load balancer's certificate is for. */
  originDomain: string;
  /**
   * Physical name of the log bucket: begins with `aws-waf-logs-`, since WAF takes no other; at most 56 small letters,
   * digits and hyphens.
   */
  logBucketName: string;
  /** Requests that one address may make in five minutes, 10 to 2,000,000,000. Default 2000. */
  rateLimit?: number;
  /** Where the logs belong. */
  logs?: LogsArgs;
}

/**
 * A web site at AWS's edge, for those who promise it: the promised TLS version, HSTS, delivery to promised countries only,
 * a web application firewall, nothing kept at the edge, an origin that nothing else reaches, and logs in the promised region.
 *
 * @example
 * new TlsDistribution("shop", {
 *   acceptGlobalEdge: true, client: "end-customers", purpose: "shop", domain: "shop.muster.de", zoneId: zone.zoneId,
 *   loadBalancerArn: endpoint.loadBalancerArn, originDomain: "origin.muster.de", logBucketName: "aws-waf-logs-muster-shop",
 * });
 */
export class TlsDistribution extends pulumi.ComponentResource {
  /** Address of the site. */
  readonly url: pulumi.Output<string>;
  /** ARN of the distribution. */
  readonly distributionArn: pulumi.Output<string>;
  /** DNS name of the distribution, for a zone that is kept elsewhere. */
  readonly dnsName: pulumi.Output<string>;
  /** Name of the bucket with the logs. */
  readonly logBucketName: pulumi.Output<string>;

  constructor(name: string, args: TlsDistributionArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    refuse(`TlsDistribution "${name}"`, check(args, promise));
    super("tomguard:index:TlsDistribution", name, {}, opts);
    const { made, logs } = makeSite(name, args, promise, this);
    if (args.zoneId !== undefined) pointTo(name, args.domain, args.zoneId, made, this);
    this.url = pulumi.output(`https://${args.domain}`);
    this.distributionArn = made.arn;
    this.dnsName = made.domainName;
    this.logBucketName = logs.bucket.id;
    this.registerOutputs({
      url: this.url,
      distributionArn: this.distributionArn,
      dnsName: this.dnsName,
      logBucketName: this.logBucketName,
    });
  }
}

function check(args: TlsDistributionArgs, promise: Promised): Mistake[] {
  const { domain, originDomain, zoneId, certificateArn, logBucketName, logs = {}, rateLimit = 2000 } = args;
  const mistakes = checkCommon(args, promise);
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  if (!args.acceptGlobalEdge)
    add("acceptGlobalEdge", "CloudFront takes requests all over the world; say `true`, or use a TlsEndpoint.");
  if (!promise.residency.globalServices.includes("cloudfront"))
    add(
      "promise",
      "does not allow CloudFront; add `global-services: [cloudfront]` to its `residency`, or use a TlsEndpoint.",
    );
  if (promise.transport.minimumTls === "1.3")
    add("promise", "promises TLS 1.3, and CloudFront speaks TLS 1.2 with an origin; use a TlsEndpoint.");
  for (const [argument, value] of Object.entries({ domain, originDomain }))
    if (!isDomain(value)) add(argument, `"${value}" is no domain such as shop.muster.de.`);
  if (certificateArn === undefined && zoneId === undefined)
    add("zoneId", "name the zone in which a certificate can be validated, or pass `certificateArn`.");
  if (!logBucketName.startsWith(wafPrefix)) add("logBucketName", `has to begin with ${wafPrefix}: WAF takes no other.`);
  if (!Number.isInteger(rateLimit) || rateLimit < 10 || rateLimit > 2_000_000_000)
    add("rateLimit", "has to be 10 to 2,000,000,000 requests in five minutes.");
  const named = checkBucketName("logBucketName", logBucketName, 63 - accessSuffix.length);
  const inGroup = checkLogs("logs", logs, promise);
  const classes = inGroup.length > 0 ? inGroup : checkClasses("logs.dataClass", [logClassNamed(logs)], promise);
  return [...mistakes, ...named, ...classes];
}

function makeSite(
  name: string,
  args: TlsDistributionArgs,
  promise: Promised,
  parent: pulumi.Resource,
): { made: aws.cloudfront.Distribution; logs: ReturnType<typeof makeEdgeLogs> } {
  const { domain, zoneId = "", client, tags: further = {}, logs: of = {}, rateLimit = 2000 } = args; // checked: a zone or a certificate is there
  const region = regionFor(args, promise);
  const tags = servingTags(args);
  const dataClass = logClassNamed(of);
  const plan = planLogBucket({ region, bucketName: args.logBucketName, client, dataClass, tags: further }, promise);
  const rotationDays = rotationPeriod(promise);
  const logs = makeEdgeLogs(name, plan, { account: accountId(promise, parent), rotationDays }, parent);
  const acl = makeFirewall(
    name,
    { region: edgeRegion, scope: "CLOUDFRONT", logDestinationArn: logs.arn, logsAfter: [logs.policy], rateLimit, tags },
    parent,
  );
  const certificate = { region: edgeRegion, domain, alternatives: [], zoneId, tags };
  const made = makeDistribution(
    name,
    {
      domain,
      tags,
      certificateArn: args.certificateArn ?? makeCertificate(name, certificate, parent),
      loadBalancerArn: args.loadBalancerArn,
      originDomain: args.originDomain,
      minimumTls: promise.transport.minimumTls,
      countries: promise.residency.edgeCountries,
      webAclArn: acl.arn,
    },
    parent,
  );
  deliverAccessLogs(name, made, logs, tags, parent);
  return { made, logs };
}

function pointTo(
  name: string,
  domain: string,
  zoneId: pulumi.Input<string>,
  made: aws.cloudfront.Distribution,
  parent: pulumi.Resource,
): void {
  const aliases = [{ name: made.domainName, zoneId: made.hostedZoneId, evaluateTargetHealth: false }];
  for (const type of ["A", "AAAA"]) {
    new aws.route53.Record(`${name}-record-${type}`, { zoneId, name: domain, type, aliases }, { parent });
  }
}
