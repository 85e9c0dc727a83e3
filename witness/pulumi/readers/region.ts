import { absent, known, unknown, type Fact } from "../../../posture";
import type { RegionSource, Whereabouts } from "../../../posture";
import { remembered } from "../remembered";
import type { Graph } from "../graph";
import type { SeenProvider, SeenResource } from "../seen";
import { isGlobal } from "../tables/global";
import { textAt } from "./properties";

export interface Region {
  region: Fact<string>;
  /** Who states it. */
  from: Fact<RegionSource>;
}

const nobody = unknown("nobody states the region: it is taken from the environment of whoever deploys");
const eitherSource = unknown(
  "the default provider's region can come from the stack's configuration or from the environment, and nothing tells which",
);
const answered = unknown(
  "after a deploy AWS's own answer and a region that the program states look the same; a preview tells them apart",
);

/**
 * Where a resource of AWS is: its own `region` (every regional class has one since @pulumi/aws 7), else its provider's,
 * else the configured one, else the one its ARN names. Absent for services without a region.
 */
export const regionOf = remembered((resource, graph): Region => {
  if (isGlobal(resource.type)) return { region: absent(), from: absent() };
  const own = textAt(resource.props, "region");
  const given = providedRegion(resource.provider, graph.configuredRegion);
  if (own.state === "absent") {
    return given.region.state === "known" ? given : { ...given, region: arnRegion(resource, given.region) };
  }
  return { region: own, from: sourceOfOwn(resource, own, given) };
});

/** Where a resource is, with whoever says so: two that one provider places are in one region, whichever that is. */
export function whereabouts(resource: SeenResource, graph: Graph): Whereabouts {
  const itself = textAt(resource.props, "region").state !== "absent";
  const statedBy = itself ? resource.urn : (resource.provider?.urn ?? resource.urn);
  return { region: regionOf(resource, graph).region, statedBy };
}

/**
 * The provider fills `region` in (as it does `tagsAll`), so outputs have one that nobody wrote. One that differs from the
 * provider's was written on the resource; so was one in the inputs of a resource that is not there yet, and one that
 * stands among the properties that the program has given (`propertyDependencies` has every input, also without any).
 */
function sourceOfOwn(resource: SeenResource, own: Fact<string>, given: Region): Fact<RegionSource> {
  if (resource.propertyDependencies["region"] !== undefined) return known("resource");
  const same = own.state === "known" && given.region.state === "known" && own.value === given.region.value;
  if (same && given.from.state === "known") return given.from;
  if (resource.origin === "created" || (own.state === "known" && given.region.state === "known" && !same)) {
    return known("resource");
  }
  return answered;
}

/** An explicit provider doesn't read `aws:region`; the default provider gets it from the engine. */
function providedRegion(provider: SeenProvider | undefined, configured: string | undefined): Region {
  const stated = textAt(provider?.props, "region");
  const isDefault = provider === undefined || /^default(_|$)/.test(provider.name);
  if (stated.state !== "absent") {
    if (!isDefault) return { region: stated, from: known("provider") };
    if (configured !== undefined) return { region: stated, from: known("default-provider") };
    return { region: stated, from: eitherSource };
  }
  if (isDefault && configured !== undefined) return { region: known(configured), from: known("default-provider") };
  if (provider === undefined)
    return { region: unknown("its provider is not known"), from: unknown("its provider is not known") };
  return { region: nobody, from: known("environment") };
}

function arnRegion(resource: SeenResource, otherwise: Fact<string>): Fact<string> {
  const arn = textAt(resource.props, "arn");
  const region = arn.state === "known" ? /^arn:[^:]*:[^:]*:([a-z0-9-]+):/.exec(arn.value)?.[1] : undefined;
  return region === undefined ? otherwise : known(region);
}
