import { absent, known, mapFact, unknown } from "../../../posture";
import type { Fact, Replication, ReplicationDestination, Tags } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { replicationRows, type Copies } from "../tables/replications";
import { bucketParts, bucketTypes } from "../tables/s3";
import { replicationOf as rulesOfBucket } from "./bucket/replication";
import { everyAt, type Found } from "./every";
import { baseOf, refTo, tagsOf } from "./identity";
import { blockAt, orElse, textAt } from "./properties";
import { regionOf } from "./region";

const rows = new Map(replicationRows.map((row) => [row.type, row]));

/** What makes copies of data elsewhere. */
export const replicationReader: Reader<"replication"> = {
  kind: "replication",
  scope: "stack",
  types: [...bucketTypes, ...rows.keys()],
  partTypes: bucketParts.replication,
  read: replicationOf,
};

function replicationOf(resource: SeenResource, graph: Graph): Replication | undefined {
  const row = rows.get(resource.type);
  const isBucket = bucketTypes.some((type) => type === resource.type);
  if (!row && !isBucket) return undefined;
  return {
    ...baseOf("replication", resource, graph),
    service: row?.service ?? "Amazon S3",
    tags: tagsOf(resource),
    ...(row?.source !== undefined && { sourceTags: tagsOfSource(resource, graph, row.source) }),
    destinations: row ? destinationsOf(resource, graph, row.copies) : destinationsOfBucket(resource, graph),
  };
}

/** Rules that are switched off copy nothing. */
function destinationsOfBucket(bucket: SeenResource, graph: Graph): Replication["destinations"] {
  const rules = mapFact(rulesOfBucket(bucket, graph), (list) =>
    list.flatMap((rule, index): ReplicationDestination[] => {
      if (rule.enabled.state === "known" && !rule.enabled.value) return [];
      const path = `rules[${index}].destination.bucket`;
      return [{ path, region: rule.destinationRegion, ...(rule.destination && { resource: rule.destination }) }];
    }),
  );
  return noneIsAbsent(rules);
}

function destinationsOf(resource: SeenResource, graph: Graph, copies: Copies<string>): Replication["destinations"] {
  if ("named" in copies) {
    const found = everyAt(resource.props, copies.named.split("."));
    return noneIsAbsent(mapFact(found, (list) => list.map((each) => ({ path: each.path, region: each.value }))));
  }
  if ("arns" in copies) {
    const found = everyAt(resource.props, copies.arns.split("."));
    return noneIsAbsent(mapFact(found, (list) => list.map((each) => byArn(each, resource, graph, copies))));
  }
  return copyItself(resource, graph, copies);
}

function copyItself(
  resource: SeenResource,
  graph: Graph,
  { when, destination }: { when?: string; destination?: string },
): Replication["destinations"] {
  if (when !== undefined && blockAt(resource.props, ...when.split(".")).state === "absent") return absent();
  const home = () => regionOf(resource, graph).region;
  if (destination === undefined) return known([{ path: when ?? "region", region: home() }]);
  return known([{ path: destination, region: orElse(textAt(resource.props, ...destination.split(".")), home) }]);
}

/** The region in the ARN; of one that is not known yet, the region of what the property depends on. */
function byArn(
  found: Found,
  resource: SeenResource,
  graph: Graph,
  copies: { arns: string; of: string },
): ReplicationDestination {
  const { path, value } = found;
  if (value.state === "known") {
    const region = /^arn:[^:]*:[^:]*:([^:]+):/.exec(value.value)?.[1];
    return {
      path,
      region: region === undefined ? unknown("the destination is not an ARN with a region") : known(region),
    };
  }
  const dependencies = resource.propertyDependencies[copies.arns.split(".")[0] ?? ""] ?? [];
  const linked = dependencies.map((urn) => graph.byUrn(urn)).filter((each) => each?.type === copies.of);
  const candidates = linked.filter((each) => each !== undefined);
  const [only, ...others] = candidates;
  if (only === undefined) return { path, region: value };
  if (others.length === 0) return { path, region: regionOf(only, graph).region, resource: refTo(only) };
  return { path, region: agreed(candidates.map((each) => regionOf(each, graph).region)) };
}

/** Dependencies are those of the whole property: only where all agree is the region of one of them certain. */
function agreed(regions: readonly Fact<string>[]): Fact<string> {
  const [first] = regions;
  const same = regions.every(
    (each) => each.state === "known" && first?.state === "known" && each.value === first.value,
  );
  return same && first ? first : unknown("it can't be told yet which of several resources is the destination");
}

function noneIsAbsent<T>(fact: Fact<T[]>): Fact<T[]> {
  return fact.state === "known" && fact.value.length === 0 ? absent() : fact;
}

/** Tags of the resource that a property names, by dependency or by name. */
function tagsOfSource(resource: SeenResource, graph: Graph, property: string): Tags {
  const made = (resource.propertyDependencies[property] ?? []).map((urn) => graph.byUrn(urn));
  const [only, ...others] = made.filter((each) => each !== undefined);
  if (only !== undefined && others.length === 0) return tagsOf(only);
  return unknown("it takes no tags itself, and what it copies is not part of the program");
}
