import { knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Bucket, Fact, ReplicationRule } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { destinationBucket } from "../destination-bucket";
import { flagAt, listAt, orElse, textAt, wordAt } from "../properties";
import { readFrom } from "../parts";
import { bucketSource } from "./source";

export function replicationOf(bucket: SeenResource, graph: Graph): Bucket["replication"] {
  return readFrom(bucketSource(bucket, graph, "replication"), {
    part: (part) => rulesOf(bucket, graph, listAt(part.props, "rules"), part.propertyDependencies["rules"]),
    itself: () =>
      rulesOf(
        bucket,
        graph,
        listAt(bucket.props, "replicationConfiguration", "rules"),
        bucket.propertyDependencies["replicationConfiguration"],
      ),
  });
}

function rulesOf(
  bucket: SeenResource,
  graph: Graph,
  rules: Fact<readonly unknown[]>,
  dependencies: readonly string[] = [],
): Bucket["replication"] {
  const others = dependencies.filter((urn) => urn !== bucket.urn); // a bucket can't replicate into itself
  return mapFact(rules, (list) => list.map((raw) => ruleOf(raw, graph, others)));
}

function ruleOf(raw: unknown, graph: Graph, dependencies: readonly string[]): ReplicationRule {
  const at = "destination|destinations";
  const { region, resource } = destinationBucket(textAt(raw, at, "bucket"), dependencies, graph);
  const markers = wordAt(["Enabled", "Disabled"], raw, "deleteMarkerReplication", "status");
  const inlineMarkers = wordAt(["Enabled", "Disabled"], raw, "deleteMarkerReplicationStatus");
  return {
    enabled: statusOf(raw),
    destinationRegion: region,
    destinationAccount: textAt(raw, at, "account|accountId"),
    ...(resource && { destination: resource }),
    deleteMarkerReplication: orElse(
      mapFact(
        orElse(markers, () => inlineMarkers),
        (word) => word === "Enabled",
      ),
      () => knownByDefault(false, "S3"),
    ),
  };
}

function statusOf(raw: unknown): Fact<boolean> {
  const status = wordAt(["Enabled", "Disabled"], raw, "status");
  if (status.state !== "absent") return mapFact(status, (word) => word === "Enabled");
  return orElse(flagAt(raw, "enabled"), () => unknown("the replication rule has no status"));
}
