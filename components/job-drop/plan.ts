import type * as pulumi from "@pulumi/pulumi";
import { shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import { checkAlarms } from "../alarms/arguments";
import type { JobDropArgs } from "../job-drop";
import { checkLogDays, logDays } from "../log-group";
import { collect, refuse, type Mistake } from "../mistakes";
import * as check from "../s3/checks";
import type { NamedClass } from "../s3/lifecycle";
import { logClassFor, namedClasses } from "../s3/log-plan";
import { planBucket, type BucketPlan } from "../s3/plan";
import { markingTags, noPersonalData } from "../tags";

/** Everything about a drop that can be decided before any resource is made. */
export interface JobDropPlan {
  promise: Promised;
  bucket: BucketPlan;
  region: string;
  rotationDays: number;
  logDays: number;
  /** Tags of what handles the class itself: function, role, rules, alarms, key. */
  tags: Record<string, pulumi.Input<string>>;
  /** Tags of what names objects: log and dead-letter queue. */
  logTags: Record<string, pulumi.Input<string>>;
  deadLetterSeconds: number;
}

/** Longest time for which SQS keeps a message. */
const mostQueueDays = 14;

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planJobDrop(
  name: string,
  args: JobDropArgs,
  promise: Promised,
): { plan: JobDropPlan; warnings: string[] } {
  const logClass = args.logClass ?? args.accessLogs?.dataClass ?? logClassFor([args.dataClass], promise);
  const [logs] = logClass === undefined ? [] : namedClasses([logClass], promise);
  const planned = collect(() =>
    planBucket(
      "JobDrop",
      name,
      args,
      { argument: "dataClass", dataClasses: [args.dataClass], endedByJob: true },
      promise,
    ),
  );
  refuse(`JobDrop "${name}"`, [
    ...planned.mistakes,
    ...checkCompletion(args.dataClass, promise),
    ...checkAlarms("alarms", args.alarms),
    ...(logClass === undefined
      ? noClass
      : [...check.checkClasses("logClass", [logClass], promise, true), ...checkLogDays("logClass", promise, logs)]),
  ]);
  const { plan: bucket, warnings } = planned.value();
  const marking = { client: args.client, purpose: "deletion-on-completion" };
  const plan: JobDropPlan = {
    promise,
    bucket,
    region: bucket.region,
    rotationDays: check.rotationPeriod(promise),
    logDays: logDays(promise, logs) ?? 0,
    tags: markingTags({ ...marking, dataClasses: [args.dataClass] }, args.tags),
    logTags: markingTags({ ...marking, dataClasses: [logClass ?? noPersonalData] }, args.tags),
    deadLetterSeconds: deadLetterSeconds(logs),
  };
  return { plan, warnings };
}

const noClass: Mistake[] = [
  {
    argument: "logClass",
    message:
      "logs and dead letters name objects: say which data class of the promise they have, or add " +
      "`access-logs: { keep: 90 days }` to the promise.",
  },
];

function checkCompletion(dataClass: string, promise: Promised): Mistake[] {
  const [found] = namedClasses([dataClass], promise);
  if (found === undefined || (found.after === "completion" && !found.atLeast)) return [];
  const message =
    `"${dataClass}" does not end on completion: promise \`after: completion\` for it, or use an EuBucket, whose ` +
    "lifecycle ends it.";
  return [{ argument: "dataClass", message }];
}

/** As long as SQS offers, and no longer than the class. */
function deadLetterSeconds(logs: NamedClass | undefined): number {
  const days = logs === undefined || logs.atLeast ? mostQueueDays : Math.min(mostQueueDays, shortestDays(logs.keep));
  return Math.floor(days * 86_400);
}
