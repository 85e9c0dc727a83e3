import { oncePer } from "../../../../catalogue/once";
import { known, unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { bucketParts } from "../../tables/s3";
import { textAt } from "../properties";

/**
 * Whether access logs of S3 or of a load balancer of the plan are delivered into this bucket. AWS delivers both only into
 * buckets under SSE-S3.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function receivesAccessLogs(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const ofBuckets = receivesLogsOfBuckets(bucket, graph);
  if (ofBuckets.state === "known" && ofBuckets.value) return ofBuckets;
  const ofBalancers = receivesLogsOfBalancers(bucket, graph);
  return ofBalancers.state === "known" && !ofBalancers.value ? ofBuckets : ofBalancers;
}

/** Whether S3 delivers logs of another bucket of the plan into this one. */
export function receivesLogsOfBuckets(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const { certain, possible } = graph.partsOf(bucket, "targetBucket", bucketParts.logging);
  if (certain.length > 0) return known(true);
  return possible.length > 0 ? unknown("the target of a log delivery is known only after the deploy") : known(false);
}

/** Application and classic ones: network load balancers write under a key of one's own as well. */
export const balancerTypes = [
  "aws:lb/loadBalancer:LoadBalancer",
  "aws:alb/loadBalancer:LoadBalancer",
  "aws:elb/loadBalancer:LoadBalancer",
] as const;
const logProperties = ["accessLogs", "connectionLogs"] as const;

function receivesLogsOfBalancers(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const { urns, names } = targetsIn(graph);
  const own = ["bucket", "id"].map((key) => textAt(bucket.props, key));
  return known(urns.has(bucket.urn) || own.some((name) => name.state === "known" && names.has(name.value)));
}

/** Buckets that load balancers name, by what the name is made from, or as it is written. */
const targetsIn = oncePer((graph: Graph): { urns: ReadonlySet<string>; names: ReadonlySet<string> } => {
  const urns = new Set<string>();
  const names = new Set<string>();
  for (const balancer of graph.ofType(...balancerTypes).filter(writesUnderKeyOfS3)) {
    for (const property of logProperties) {
      for (const urn of balancer.propertyDependencies[property] ?? []) urns.add(urn);
      const name = textAt(balancer.props, property, "bucket");
      if (name.state === "known") names.add(name.value);
    }
  }
  return { urns, names };
});

function writesUnderKeyOfS3({ props }: SeenResource): boolean {
  const type = textAt(props, "loadBalancerType");
  return type.state === "absent" || (type.state === "known" && type.value === "application");
}
