import { absent, known, unknown } from "../../../../posture";
import type { Bucket, Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { bucketTypes } from "../../tables/s3";
import { writtenName } from "../identity";
import { textAt } from "../properties";
import { readFrom } from "../parts";
import { bucketSource } from "./source";

export function loggingOf(bucket: SeenResource, graph: Graph): Bucket["logging"] {
  return readFrom(bucketSource(bucket, graph, "logging"), {
    part: (part) =>
      target(bucket, graph, textAt(part.props, "targetBucket"), part.propertyDependencies["targetBucket"]),
    itself: () =>
      target(
        bucket,
        graph,
        textAt(bucket.props, "logging|loggings", "targetBucket"),
        bucket.propertyDependencies["logging"],
      ),
  });
}

/** A target that is not known yet is a target all the same when the property comes from a bucket of the program. */
function target(
  bucket: SeenResource,
  graph: Graph,
  name: Fact<string>,
  dependencies: readonly string[] = [],
): Bucket["logging"] {
  if (name.state === "absent") return absent();
  const buckets = dependencies.filter((urn) => isBucket(graph.byUrn(urn)));
  if (name.state === "unknown" && buckets.length === 0) return name;
  return known({ targetIsItself: isItself(bucket, name, buckets) });
}

function isItself(bucket: SeenResource, name: Fact<string>, buckets: readonly string[]): Fact<boolean> {
  if (buckets.length > 0 && !buckets.includes(bucket.urn)) return known(false);
  if (buckets.length === 1) return known(true);
  const own = writtenName(bucket, "bucket", "id");
  if (name.state === "known" && own.state === "known") return known(name.value === own.value);
  return unknown("the names of the bucket and of its log target are not both known yet");
}

function isBucket(resource: SeenResource | undefined): boolean {
  return resource !== undefined && bucketTypes.some((type) => type === resource.type);
}
