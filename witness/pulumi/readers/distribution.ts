import { known, unknown, type Distribution, type Fact, type DistributionOrigin } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { bucketParts, bucketTypes } from "../tables/s3";
import { policyOf } from "./bucket/access";
import { baseOf } from "./identity";
import { blockAt, listAt, textAt } from "./properties";

/** Distributions of CloudFront and how their origins tell them from anybody else. */
export const distributionReader: Reader<"distribution"> = {
  kind: "distribution",
  scope: "stack",
  types: ["aws:cloudfront/distribution:Distribution"],
  partTypes: bucketParts.policy,
  read: distributionOf,
};

function distributionOf(resource: SeenResource, graph: Graph): Distribution {
  const origins = listAt(resource.props, "origins");
  const behind = typesBehind(resource, graph);
  return {
    ...baseOf("distribution", resource, graph),
    origins: origins.state === "known" ? known(origins.value.map((raw) => originOf(raw, behind))) : origins,
    bucketPolicies: bucketsBehind(resource, graph).map((bucket) => policyOf(bucket, graph)),
  };
}

function linked(resource: SeenResource, graph: Graph): SeenResource[] {
  return (resource.propertyDependencies["origins"] ?? []).flatMap((urn) => graph.byUrn(urn) ?? []);
}

function typesBehind(resource: SeenResource, graph: Graph): ReadonlySet<string> {
  return new Set(linked(resource, graph).map((each) => each.type));
}

function bucketsBehind(resource: SeenResource, graph: Graph): SeenResource[] {
  return linked(resource, graph).filter(({ type, external }) => isBucket(type) && external !== true);
}

function isBucket(type: string): boolean {
  return bucketTypes.some((each) => each === type);
}

const bucketDomain = /\.s3([.-][a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/;
const websiteDomain = /\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(\.cn)?$/;
const balancerDomain = /\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/;

function originOf(raw: unknown, behind: ReadonlySet<string>): DistributionOrigin {
  const isVpc = blockAt(raw, "vpcOriginConfig").state === "known";
  return { sort: sortOf(raw, behind), confined: isVpc ? known(true) : confinedBy(raw, behind) };
}

/** By its domain; while that is not known, by the settings that only a bucket has, and by what the origins are made from. */
function sortOf(raw: unknown, behind: ReadonlySet<string>): DistributionOrigin["sort"] {
  const domain = textAt(raw, "domainName");
  if (domain.state === "known") {
    if (websiteDomain.test(domain.value)) return known("website");
    if (bucketDomain.test(domain.value)) return known("bucket");
    return known(balancerDomain.test(domain.value) ? "load-balancer" : "other");
  }
  const custom = blockAt(raw, "customOriginConfig").state === "known";
  const hasBucket = [...behind].some(isBucket);
  const hasWebsite = bucketParts.website.some((type) => behind.has(type));
  if (!custom && (hasBucket || blockAt(raw, "s3OriginConfig").state === "known")) return known("bucket");
  if (custom && (hasWebsite || hasBucket)) return unknown("its domain is known only after the deploy");
  const hasBalancer = [...behind].some((type) => type.endsWith(":LoadBalancer"));
  if (custom && hasBalancer) return known("load-balancer");
  return domain.state === "unknown" ? domain : known("other");
}

function confinedBy(raw: unknown, behind: ReadonlySet<string>): Fact<boolean> {
  const control = textAt(raw, "originAccessControlId");
  const identity = textAt(raw, "s3OriginConfig", "originAccessIdentity");
  if (control.state === "known" || identity.state === "known") return known(true);
  if (control.state === "unknown")
    return made(control, behind, "aws:cloudfront/originAccessControl:OriginAccessControl");
  if (identity.state === "unknown")
    return made(identity, behind, "aws:cloudfront/originAccessIdentity:OriginAccessIdentity");
  return known(false);
}

function made(fact: Fact<string>, behind: ReadonlySet<string>, type: string): Fact<boolean> {
  if (behind.has(type)) return known(true);
  return fact.state === "unknown" ? fact : known(true);
}
