import { absent, known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Fact, Keeping, Retention } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { retentionRows, type RetentionRow } from "../../tables/retentions";
import { bucketParts, bucketTypes } from "../../tables/s3";
import { baseOf, tagsOf } from "../identity";
import { delayOfLogs, logRetention } from "../log";
import { flagAt, listAt, numberAt, orElse, positiveAt } from "../properties";
import { keepingsOfBucket } from "./bucket";
import { keepingsOfArchive } from "./archive";
import { confinedTo } from "./confined";
import { imagePolicies, keepingsOfRepository } from "./images";

/** How a service's keepings are read. */
interface Source {
  service: string;
  keepings(resource: SeenResource, graph: Graph): Fact<Keeping[]>;
}

const whole = { tags: {} };

const sources = new Map<string, Source>([
  ...bucketTypes.map((type): [string, Source] => [type, { service: "Amazon S3", keepings: keepingsOfBucket }]),
  ...retentionRows.map((row): [string, Source] => [
    row.type,
    { service: row.service, keepings: (resource) => known([keepingOfRow(resource, row)]) },
  ]),
  ["aws:cloudwatch/logGroup:LogGroup", { service: "Amazon CloudWatch Logs", keepings: keepingsOfLog }],
  ["aws:ecr/repository:Repository", { service: "Amazon ECR", keepings: keepingsOfRepository }],
  ["aws:mailmanager/archive:Archive", { service: "Amazon SES Mail Manager", keepings: keepingsOfArchive }],
  ["aws:dynamodb/table:Table", { service: "Amazon DynamoDB", keepings: keepingsOfTable }],
  ["aws:backup/plan:Plan", { service: "AWS Backup", keepings: keepingsOfPlan }],
]);

export const retentionTypes: readonly string[] = [...sources.keys()];

/** How long stores keep what they hold. */
export const retentionReader: Reader<"retention"> = {
  kind: "retention",
  scope: "stack",
  types: retentionTypes,
  alone: retentionTypes.filter(
    (type) => type !== "aws:ecr/repository:Repository" && !bucketTypes.some((bucket) => bucket === type),
  ),
  partTypes: [
    ...bucketParts.lifecycle,
    ...bucketParts.policy,
    ...bucketParts.versioning,
    ...bucketParts.objectLock,
    ...imagePolicies,
  ],
  read: retentionOf,
};

function retentionOf(resource: SeenResource, graph: Graph): Retention | undefined {
  const source = sources.get(resource.type);
  if (!source) return undefined;
  return {
    ...baseOf("retention", resource, graph),
    service: source.service,
    tags: tagsOf(resource),
    keepings: source.keepings(resource, graph),
    ...(source.service === "Amazon S3" && { confinedTo: confinedTo(resource, graph) }),
  };
}

function keepingOfRow(resource: SeenResource, row: RetentionRow): Keeping {
  const written = numberAt(resource.props, ...row.path.split("."));
  const { unset } = row;
  const period =
    unset === "never"
      ? written.state === "known" && written.value <= 0
        ? absent()
        : written
      : orElse(written, () => knownByDefault(unset.days * row.perDay, unset.source));
  const days = mapFact(period, (units) => units / row.perDay);
  return keepingOf(row.before ? together(days, daysBefore(resource, row.before)) : days, row.delay, row.path);
}

function daysBefore(resource: SeenResource, before: NonNullable<RetentionRow["before"]>): Fact<number> {
  const { unset, perDay } = before;
  const written = orElse(numberAt(resource.props, ...before.path.split(".")), () =>
    knownByDefault(unset.days * perDay, unset.source),
  );
  return mapFact(written, (units) => units / perDay);
}

function together(a: Fact<number>, b: Fact<number>): Fact<number> {
  return a.state === "known" && b.state === "known" ? known(a.value + b.value) : a.state === "known" ? b : a;
}

/** One period for the whole store, with what AWS may take afterwards. */
function keepingOf(period: Fact<number>, delay: number, stated: string, note = "retention"): Keeping {
  const days = mapFact(period, (value) => value + delay);
  const sum =
    period.state === "known"
      ? [`${round(period.value)} ${note}`, ...(delay > 0 ? [`${delay} delay of AWS`] : [])].join(" + ")
      : period.state === "absent"
        ? "nothing ends it"
        : `the ${note} is not known`;
  return { scope: whole, days, ...(delay > 0 && { earliestDays: period }), sum, stated };
}

function round(days: number): number {
  return Math.round(days * 100) / 100;
}

function keepingsOfLog(resource: SeenResource): Fact<Keeping[]> {
  return known([keepingOf(logRetention(resource), delayOfLogs, "retentionInDays")]);
}

/** With time to live each item says itself when it ends, so that the table can't tell; without it, items stay. */
function keepingsOfTable(resource: SeenResource): Fact<Keeping[]> {
  const enabled = orElse(flagAt(resource.props, "ttl", "enabled"), () => known(false));
  const days: Fact<number> =
    enabled.state === "known" && !enabled.value
      ? absent()
      : enabled.state === "unknown"
        ? enabled
        : unknown("each item says in an attribute when it ends, which only the table's content shows");
  return known([keepingOf(days, 0, "ttl", "time to live")]);
}

/**
 * Recovery points of every rule, and of every copy it makes. They are copies of the same data, so the last of them
 * decides; without `deleteAfter` they stay for ever.
 */
export function keepingsOfPlan(resource: SeenResource): Fact<Keeping[]> {
  return mapFact(listAt(resource.props, "rules"), (rules) => {
    const [first, ...rest] = rules.flatMap(keepingsOfBackupRule);
    return first === undefined ? [] : [rest.reduce(longer, first)];
  });
}

function keepingsOfBackupRule(rule: unknown, index: number): Keeping[] {
  const own = `rules[${index}].lifecycle.deleteAfter`;
  const points = keepingOf(positiveAt(rule, "lifecycle", "deleteAfter"), 0, own, "recovery point");
  const copies = listAt(rule, "copyActions");
  if (copies.state === "absent") return [points];
  if (copies.state === "unknown") return [points, keepingOf(copies, 0, `rules[${index}].copyActions`, "copies")];
  return [
    points,
    ...copies.value.map((copy, at) => {
      const stated = `rules[${index}].copyActions[${at}].lifecycle.deleteAfter`;
      return keepingOf(positiveAt(copy, "lifecycle", "deleteAfter"), 0, stated, "copy");
    }),
  ];
}

/** The one that stays longer: for ever before all, then what is not known, then the days. */
function longer(a: Keeping, b: Keeping): Keeping {
  return weight(b.days) > weight(a.days) ? b : a;
}

function weight(days: Fact<number>): number {
  return days.state === "absent" ? Infinity : days.state === "unknown" ? Number.MAX_VALUE : days.value;
}
