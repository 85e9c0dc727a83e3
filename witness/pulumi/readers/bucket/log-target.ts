import { known, unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { bucketParts } from "../../tables/s3";

/**
 * Whether server access logs of another bucket of the plan are delivered into this one. AWS delivers only into buckets
 * under SSE-S3: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function receivesAccessLogs(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const { certain, possible } = graph.partsOf(bucket, "targetBucket", bucketParts.logging);
  if (certain.length > 0) return known(true);
  return possible.length > 0 ? unknown("the target of a log delivery is known only after the deploy") : known(false);
}
