import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { bucketParts, type BucketSubject } from "../../tables/s3";
import { sourceOf, type Source } from "../parts";

/** Which resource has the say about one subject of a bucket. */
export function bucketSource(bucket: SeenResource, graph: Graph, subject: BucketSubject): Source {
  return sourceOf(graph.partsOf(bucket, "bucket", bucketParts[subject]));
}
