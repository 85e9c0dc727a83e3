import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { checkAlarms } from "../alarms/arguments";
import type { AuditTrailArgs } from "../audit-trail";
import { checkLogDays, logDays } from "../log-group";
import { collect, refuse, type Mistake } from "../mistakes";
import * as check from "../s3/checks";
import type { BucketStatement } from "../s3/policy";
import { namedClasses } from "../s3/log-plan";
import { planBucket, type BucketPlan } from "../s3/plan";
import { markingTags } from "../tags";

/** Everything about a trail that can be decided before any resource is made. */
export interface TrailPlan {
  promise: Promised;
  region: string;
  trailName: string;
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
  logDays: number;
  /** The bucket of the record, once its key and the statements that let the trail in are there. */
  bucket: (given: { keyArn: pulumi.Input<string>; statements: BucketStatement[] }) => BucketPlan;
}

/** Data class of the record where the arguments name none. */
const auditLogs = "audit-logs";
const purpose = "audit";

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planTrail(name: string, args: AuditTrailArgs, promise: Promised): TrailPlan {
  const dataClass = args.dataClass ?? auditLogs;
  const trailName = args.trailName ?? `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
  const region = args.region ?? promise.residency.regions[0] ?? "";
  const [logs] = namedClasses([dataClass], promise);
  const { alarms: _alarms, trailName: _name, dataClass: _class, ...common } = args;
  const bucket = (given: Parameters<TrailPlan["bucket"]>[0]): BucketPlan =>
    planBucket(
      "AuditTrail",
      name,
      { ...common, ...given, purpose },
      { argument: "dataClass", dataClasses: [dataClass] },
      promise,
    ).plan;
  const planned = collect(() => bucket({ keyArn: "", statements: [] }));
  refuse(`AuditTrail "${name}"`, [
    ...planned.mistakes,
    ...checkAlarms("alarms", args.alarms),
    ...checkTrailName(trailName),
    ...check.checkRotation(promise),
    ...(logs === undefined ? [] : checkLogDays("dataClass", promise, logs)),
  ]);
  return {
    promise,
    region,
    trailName,
    rotationDays: check.rotationPeriod(promise),
    tags: markingTags({ client: args.client, purpose, dataClasses: [dataClass] }, args.tags),
    logDays: logDays(promise, logs) ?? 0,
    bucket,
  };
}

function checkTrailName(name: string): Mistake[] {
  if (/^[A-Za-z0-9](?!.*[._-]{2})[A-Za-z0-9._-]{1,126}[A-Za-z0-9]$/.test(name)) return [];
  const message = `"${name}" can't be a trail's name: 3 to 128 letters, digits and single ._- between them.`;
  return [{ argument: "trailName", message }];
}
