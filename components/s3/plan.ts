import type * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { refuse, type Mistake } from "../mistakes";
import { settle, type Settled } from "../override";
import { markingTags, noPersonalData } from "../tags";
import type { CommonBucketArgs } from "./arguments";
import * as check from "./checks";
import { lifecycleRules, withLifecycleBehind, type LifecycleRule, type NamedClass } from "./lifecycle";
import { checkLock, planLock, type LockPlan } from "./lock-plan";
import { checkLogClass, logClassFor, namedClasses, planLogBucket, type LogBucketPlan } from "./log-plan";
import type { BucketStatement } from "./policy";
import { approvalTag, checkApproval, checkReplica } from "./replica-plan";

/** Everything about a bucket that can be decided before any resource is made. */
export interface BucketPlan {
  region: string;
  bucketName: string | undefined;
  tags: Record<string, pulumi.Input<string>>;
  minimumTls: string;
  settled: Settled;
  key: KeyPlan;
  lifecycle: LifecycleRule[];
  /** One has the whole bucket, several have a prefix each. */
  dataClasses: readonly string[];
  statements: BucketStatement[];
  /** The client whose roles alone may come in, where that is asked for. */
  ownClient: string | undefined;
  logs: LogPlan | undefined;
  lock: LockPlan | undefined;
  replica: BucketPlan | undefined;
}

/** The given key, else one to make that rotates after those days. */
export type KeyPlan = { given: pulumi.Input<string> } | { rotationDays: number };
/** The given target, else a log bucket to make. */
export type LogPlan = { prefix: string } & ({ target: pulumi.Input<string> } | { make: LogBucketPlan });

/** With a key per upload in nobody's hands but the uploader's (SSE-C), revoking our key would be without effect. */
export const blockedEncryptionTypes = ["SSE-C"];

/** The data classes of a bucket, and the name of the argument that holds them, for messages. */
export interface ClassArgs {
  argument: string;
  dataClasses: readonly string[];
  /** Whether something of the component's own deletes in time; then a class may be shorter than S3 can do. */
  endedByJob?: boolean;
}

/** Letters that the name of a log bucket or a replica, and of a replica's log bucket, adds to the bucket's. */
const suffixes = { logs: "-logs", replica: "-rep" } as const;
const longestBucketName = 63;

/**
 * Turns arguments and promise into the plan of a bucket.
 * @throws ArgumentError that names everything that is wrong, and what would be right
 */
export function planBucket(
  component: string,
  name: string,
  args: CommonBucketArgs,
  { argument, dataClasses, endedByJob = false }: ClassArgs,
  promise: Promised,
): { plan: BucketPlan; warnings: string[] } {
  const { settled, warnings, mistakes } = settle(args.overrides ?? []);
  const region = args.region ?? promise.residency.regions[0] ?? "";
  const classes = namedClasses(dataClasses, promise).map((each) => (endedByJob ? withLifecycleBehind(each) : each));
  refuse(`${component} "${name}"`, [
    ...check.checkTagText("client", args.client),
    ...check.checkTagText("purpose", args.purpose),
    ...check.checkFurtherTags(args.tags ?? {}),
    ...check.checkRegion("region", region, promise),
    ...check.checkClasses(argument, dataClasses, promise, endedByJob),
    ...check.checkBucketName("bucketName", args.bucketName, longestBucketName - suffixLetters(args, settled)),
    ...check.checkStatements(args.statements ?? []),
    ...(makesKey(args, settled) ? check.checkRotation(promise) : []),
    ...checkLogs(args, settled, dataClasses, promise),
    ...checkReplica(args.replicaRegion, region, settled, promise),
    ...checkApproval(args, dataClasses),
    ...(classes.length === dataClasses.filter((each) => each !== noPersonalData).length
      ? checkLock(args.objectLock, classes, settled)
      : []),
    ...mistakes,
  ]);
  return { plan: settledPlan(name, args, { region, dataClasses, classes, settled }, promise), warnings };
}

interface Decided {
  region: string;
  dataClasses: readonly string[];
  classes: NamedClass[];
  settled: Settled;
}

function settledPlan(name: string, args: CommonBucketArgs, decided: Decided, promise: Promised): BucketPlan {
  const { region, dataClasses, classes, settled } = decided;
  return {
    region,
    bucketName: args.bucketName,
    tags: {
      ...markingTags({ client: args.client, purpose: args.purpose, dataClasses }, args.tags),
      ...(args.replicaRegion !== undefined && approvalTag(args.copyApproval)),
    },
    minimumTls: promise.transport.minimumTls,
    settled,
    key: args.keyArn === undefined ? { rotationDays: check.rotationPeriod(promise) } : { given: args.keyArn },
    lifecycle: lifecycleRules(classes),
    dataClasses,
    statements: args.statements ?? [],
    ownClient: args.ownClientOnly === true ? args.client.trim() : undefined,
    logs: planLogs(name, args, decided, promise),
    lock: planLock(args.objectLock, classes),
    replica:
      args.replicaRegion === undefined
        ? undefined
        : settledPlan(`${name}-replica`, replicaArgs(args), { ...decided, region: args.replicaRegion }, promise),
  };
}

/** The replica is a bucket like its source, in its own region: a key and a log target are of one region. */
function replicaArgs({
  replicaRegion: _own,
  keyArn: _key,
  accessLogs,
  bucketName,
  ...same
}: CommonBucketArgs): CommonBucketArgs {
  return {
    ...same,
    ...(bucketName !== undefined && { bucketName: bucketName + suffixes.replica }),
    ...(accessLogs?.dataClass !== undefined && { accessLogs: { dataClass: accessLogs.dataClass } }),
  };
}

function planLogs(name: string, args: CommonBucketArgs, decided: Decided, promise: Promised): LogPlan | undefined {
  if (decided.settled["access-logs"] === "off") return undefined;
  const { targetBucket, targetPrefix, dataClass } = args.accessLogs ?? {};
  const prefix = targetPrefix ?? `${name}/`;
  if (targetBucket !== undefined) return { prefix, target: targetBucket };
  const make = planLogBucket(
    {
      region: decided.region,
      bucketName: args.bucketName === undefined ? undefined : args.bucketName + suffixes.logs,
      client: args.client,
      dataClass: dataClass ?? logClassFor(decided.dataClasses, promise) ?? "",
      tags: args.tags ?? {},
    },
    promise,
  );
  return { prefix, make };
}

function makesKey(args: CommonBucketArgs, settled: Settled): boolean {
  return (
    settled.encryption === "customer-managed-key" && (args.keyArn === undefined || args.replicaRegion !== undefined)
  );
}

/** A replica makes a log bucket of its own, also where its source uses a given one. */
function makesLogBucket(args: CommonBucketArgs, settled: Settled): boolean {
  if (settled["access-logs"] === "off") return false;
  return args.accessLogs?.targetBucket === undefined || args.replicaRegion !== undefined;
}

function checkLogs(args: CommonBucketArgs, settled: Settled, classes: readonly string[], promise: Promised): Mistake[] {
  return makesLogBucket(args, settled) ? checkLogClass(args.accessLogs?.dataClass, classes, promise) : [];
}

function suffixLetters(args: CommonBucketArgs, settled: Settled): number {
  const logs = makesLogBucket(args, settled) ? suffixes.logs.length : 0;
  return logs + (args.replicaRegion === undefined ? 0 : suffixes.replica.length);
}
