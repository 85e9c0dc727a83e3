import { oncePer } from "../../../catalogue/once";
import { inOrder } from "./in-order";
import { absent, known, mapFact, unknown, type Fact, type LogStore, type PolicyDocument } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { bucketParts, bucketTypes } from "../tables/s3";
import { at, open } from "../value";
import { administrationReader } from "./administration";
import { loggingOf } from "./bucket/logging";
import { isVersioningOff, objectLockOf, versioningOf } from "./bucket/versions";
import { baseOf, tagsOf, writtenName } from "./identity";
import { isLogTarget, logGroupType, logTargetTypes } from "./log-targets";
import { orElse } from "./properties";

const holders = administrationReader.types === "every" ? [] : administrationReader.types;

/** Stores into which others log. */
export const logStoreReader: Reader<"log-store"> = {
  kind: "log-store",
  scope: "stack",
  types: [logGroupType, ...bucketTypes],
  partTypes: [...new Set([...logTargetTypes, ...bucketParts.versioning, ...bucketParts.objectLock, ...holders])].filter(
    (type) => !bucketTypes.some((bucket) => bucket === type),
  ),
  read: logStoreOf,
};

function logStoreOf(resource: SeenResource, graph: Graph): LogStore | undefined {
  const target = isLogTarget(resource, graph);
  if (target.state !== "known" || !target.value) return undefined;
  const base = { ...baseOf("log-store", resource, graph), tags: tagsOf(resource), people: peopleIn(graph) };
  if (resource.type === logGroupType) {
    return {
      ...base,
      service: "Amazon CloudWatch Logs",
      restorable: absent(),
      ownTarget: known(false),
      contents: named(resource, (name) => `arn:*:logs:*:*:log-group:${name}*`, "name"),
    };
  }
  return {
    ...base,
    service: "Amazon S3",
    restorable: restorableOf(resource, graph),
    ownTarget: ownTargetOf(resource, graph),
    contents: named(resource, (name) => `arn:*:s3:::${name}/?*`, "bucket", "id"),
  };
}

function named(resource: SeenResource, pattern: (name: string) => string, ...keys: string[]): Fact<string> {
  return orElse(mapFact(writtenName(resource, ...keys), pattern), () =>
    unknown("its name is chosen only by the deploy"),
  );
}

function restorableOf(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const lock = objectLockOf(bucket, graph);
  if (lock.state === "known") return known(true);
  const versioning = versioningOf(bucket, graph);
  const off = versioning.state === "unknown" && isVersioningOff(versioning);
  const versions = off ? known(false) : mapFact(versioning, (state) => state === "enabled");
  return versions.state === "known" && versions.value ? versions : lock.state === "unknown" ? lock : versions;
}

function ownTargetOf(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const logging = loggingOf(bucket, graph);
  if (logging.state === "known") return logging.value.targetIsItself;
  return orElse(
    mapFact(logging, () => false),
    () => known(false),
  );
}

/** Services by whose roles logs are delivered: what they may write is what they are there for. */
const deliverers =
  /^(cloudtrail|delivery\.logs|logs(\.[a-z0-9-]+)?|vpc-flow-logs|firehose|apigateway|logger\.cloudfront|config|guardduty|transfer)\.amazonaws\.com$/;

const peopleIn = oncePer((graph: Graph): LogStore["people"] =>
  inOrder(graph.ofType(...holders))
    .filter((each) => !delivers(each))
    .map((each) => rightsOf(each, graph)),
);

function rightsOf(holder: SeenResource, graph: Graph): Fact<PolicyDocument>[] {
  return [...(administrationReader.read(holder, graph)?.rights ?? [])];
}

function delivers({ props }: SeenResource): boolean {
  const trust = parsePolicy(at(props, "assumeRolePolicy"), open);
  if (trust.state !== "known") return false;
  const services = trust.value.statements.flatMap(({ principal }) => principal?.byType["Service"] ?? []);
  return services.length > 0 && services.every((each) => each.state === "known" && deliverers.test(each.value));
}
