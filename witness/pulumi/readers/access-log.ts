import { absent, known, knownByDefault, mapFact, unknown, type AccessLog, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { accessLogParts, accessLogRows, type AccessLogRow, type LogReading } from "../tables/access-logs";
import { pulumi } from "../tables/documented";
import { bucketParts, bucketTypes } from "../tables/s3";
import { policyOf } from "./bucket/access";
import { loggingOf } from "./bucket/logging";
import { receivesLogsOfBuckets } from "./bucket/log-target";
import { everyFactAt } from "./every";
import { isExported, lackedBy } from "./exported-log";
import { baseOf, tagsOf } from "./identity";
import { flagAt, orElse, textAt } from "./properties";
import { answer, someOf, steps } from "./switch";

const rows = new Map(accessLogRows.map((row) => [row.type, row]));

/** What is used, and whether it keeps a log of that. */
export const accessLogReader: Reader<"access-log"> = {
  kind: "access-log",
  scope: "stack",
  types: [...rows.keys(), ...bucketTypes],
  partTypes: [...new Set([...accessLogParts, ...bucketParts.logging, ...bucketParts.policy])],
  read: (resource, graph) => {
    const row = rows.get(resource.type);
    return row ? byRow(resource, graph, row) : ofBucket(resource, graph);
  },
};

function byRow(resource: SeenResource, graph: Graph, row: AccessLogRow): AccessLog {
  const arises = row.unless ? not(isOneOf(resource, row.unless)) : known(true);
  const read = (how: LogReading<string> | undefined): Fact<boolean> => {
    if (how === undefined || (arises.state === "known" && !arises.value)) return absent();
    return arises.state === "unknown" ? arises : reading(resource, graph, how);
  };
  return {
    ...baseOf("access-log", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    on: read(row.on),
    stated: (row.on && "exported" in row.on && lackedBy(resource, graph, row.on)) || row.stated,
    connections: read(row.connections?.on),
    connectionsStated: row.connections?.stated ?? "",
  };
}

function isOneOf({ props }: SeenResource, { path, words }: { path: string; words: readonly string[] }): Fact<boolean> {
  return orElse(
    mapFact(textAt(props, ...steps(path)), (word) => words.includes(word)),
    () => known(false),
  );
}

function not(fact: Fact<boolean>): Fact<boolean> {
  return mapFact(fact, (value) => !value);
}

function reading(resource: SeenResource, graph: Graph, how: LogReading<string>): Fact<boolean> {
  if ("oneOf" in how) return someOf(how.oneOf.map((each) => reading(resource, graph, each)));
  if ("part" in how) return byPart(resource, graph, how);
  if ("entry" in how) return byEntry(resource, how);
  return "exported" in how ? isExported(resource, graph, how) : answer(resource.props, how);
}

function byPart(
  resource: SeenResource,
  graph: Graph,
  { part, types }: { part: string; types: readonly string[] },
): Fact<boolean> {
  const { certain, possible } = graph.partsOf(resource, part, types);
  if (certain.length > 0) return known(true);
  return possible.length > 0 ? unknown("it can't be told yet whether a log of the plan belongs to it") : known(false);
}

/** A block with the word that isn't switched off. */
function byEntry(
  { props }: SeenResource,
  { entry, word, is, enabled }: Extract<LogReading<string>, { entry: string }>,
): Fact<boolean> {
  const blocks = everyFactAt(props, steps(entry));
  if (blocks.state !== "known") return blocks;
  const answers = blocks.value.map(({ fact }): Fact<boolean> => {
    if (fact.state !== "known") return fact;
    const named = textAt(fact.value, word);
    const on = orElse(flagAt(fact.value, enabled), () => known(true));
    if (named.state === "known" && !is.includes(named.value)) return known(false);
    return named.state === "unknown" && !(on.state === "known" && !on.value) ? named : on;
  });
  return orElse(someOf(answers), () => knownByDefault(false, pulumi("nothing is logged")));
}

function ofBucket(bucket: SeenResource, graph: Graph): AccessLog {
  return {
    ...baseOf("access-log", bucket, graph),
    service: "Amazon S3",
    tags: tagsOf(bucket),
    on: bucketLogged(bucket, graph),
    stated: "aws.s3.BucketLogging",
    connections: absent(),
    connectionsStated: "",
  };
}

/** The question does not arise for a bucket to which S3 delivers logs: logs of the delivery of logs would never end. */
function bucketLogged(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const logging = loggingOf(bucket, graph);
  if (logging.state !== "absent") return mapFact(logging, () => true);
  const target = takesLogsOfBuckets(bucket, graph);
  if (target.state === "known" && target.value) return absent();
  return target.state === "unknown" ? target : known(false);
}

/** By what logs there, or by a policy that lets S3's logging service write: its sources may be in other programs. */
function takesLogsOfBuckets(bucket: SeenResource, graph: Graph): Fact<boolean> {
  const policy = policyOf(bucket, graph);
  const admits = mapFact(policy, ({ statements }) =>
    statements.some(
      ({ effect, principal }) => effect === "Allow" && (principal?.byType["Service"] ?? []).some(isLogging),
    ),
  );
  return someOf([receivesLogsOfBuckets(bucket, graph), admits]);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
function isLogging(service: Fact<string>): boolean {
  return service.state === "known" && service.value === "logging.s3.amazonaws.com";
}
