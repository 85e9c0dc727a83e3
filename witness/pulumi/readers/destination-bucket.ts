import { oncePer } from "../../../catalogue/once";
import { absent, unknown, type Fact, type ResourceRef } from "../../../posture";
import type { Graph } from "../graph";
import { append } from "../ownership";
import type { SeenResource } from "../seen";
import { bucketTypes } from "../tables/s3";
import { refTo, writtenName } from "./identity";
import { regionOf } from "./region";

export interface Destination {
  region: Fact<string>;
  resource?: ResourceRef;
}

const outside = unknown("the destination bucket is not part of the program, and a bucket's ARN names no region");

/**
 * The bucket that a destination's ARN or name means. It is looked for among the buckets that the property depends on,
 * since dependencies are recorded for a whole property and not for each rule in it; a written name then picks one.
 */
export function destinationBucket(arn: Fact<string>, dependencies: readonly string[], graph: Graph): Destination {
  if (arn.state === "absent") return { region: absent() };
  const linked = dependencies
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each !== undefined)
    .filter(isBucket);
  const candidates = arn.state === "known" ? named(bucketName(arn.value), linked, graph) : linked;
  const [only, ...others] = candidates;
  if (only === undefined) return { region: arn.state === "known" ? outside : arn };
  if (others.length === 0) return { region: regionOf(only, graph).region, resource: refTo(only) };
  return { region: sameRegion(candidates, graph) };
}

function isBucket(resource: SeenResource): boolean {
  return bucketTypes.some((type) => type === resource.type);
}

function bucketName(arn: string): string {
  return /^arn:[^:]*:s3:[^:]*:[^:]*:([^/]+)/.exec(arn)?.[1] ?? arn;
}

/** A linked bucket whose own name is still unknown may be the one; a bucket of another name is not. */
function named(name: string, linked: readonly SeenResource[], graph: Graph): readonly SeenResource[] {
  const exact = bucketsByName(graph).get(name);
  if (exact) return exact;
  return linked.filter((each) => writtenName(each, "bucket", "id").state !== "known");
}

/** Buckets by written name, worked out once a graph: a plan can have thousands of both buckets and rules. */
const bucketsByName = oncePer((graph: Graph): Map<string, SeenResource[]> => {
  const index = new Map<string, SeenResource[]>();
  for (const bucket of [...graph.ofType(...bucketTypes), ...graph.external.filter(isBucket)]) {
    const name = writtenName(bucket, "bucket", "id");
    if (name.state === "known") append(index, name.value, bucket);
  }
  return index;
});

function sameRegion(buckets: readonly SeenResource[], graph: Graph): Fact<string> {
  const facts = buckets.map((each) => regionOf(each, graph).region);
  const known = facts.filter((each) => each.state === "known");
  const [first] = known;
  if (first && known.length === facts.length && known.every((each) => each.value === first.value)) return first;
  return unknown("it can't be told yet which of several buckets of the program is the destination");
}
