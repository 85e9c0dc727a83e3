import type * as pulumi from "@pulumi/pulumi";
import { durationText, longestDays, shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import { checkAlarms } from "../alarms/arguments";
import type { EncryptedBackupArgs } from "../encrypted-backup";
import { refuse, type Mistake } from "../mistakes";
import * as check from "../s3/checks";
import { markingTags } from "../tags";
import { backedUpClasses, checkBackedUpClasses } from "./classes";
import { checkCopies, copyRegionsOf } from "./copies";
import { restoreSchedule } from "./schedule";

/** Everything about backups that can be decided before any resource is made. */
export interface BackupPlan {
  promise: Promised;
  region: string;
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
  /** Classes whose stores are backed up. */
  classes: readonly string[];
  /** Days after which a recovery point is deleted. */
  keepDays: number;
  coldStorageAfterDays: number | undefined;
  /** Absent where the promise has no lock. */
  lock: VaultLock | undefined;
  copyRegions: readonly string[];
  schedule: string;
  restoreSchedule: string;
  restoreTests: readonly string[];
}

/** `graceDays` makes the lock final; without them it is one that a privileged role can lift. */
export interface VaultLock {
  leastDays: number;
  mostDays: number;
  graceDays: number | undefined;
}

/** What AWS Backup can restore for a test. https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html */
const restorable = ["Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3"];
/** More often than every hour AWS Backup starts nothing. */
const [hourly, daily] = ["cron(0 * * * ? *)", "cron(0 3 * * ? *)"];
/** Days that AWS Backup keeps in cold storage what has come there. */
const coldDays = 90;
const leastGraceDays = 3;
/** S3 first: that is where these components put personal data. */
const restoredByDefault = ["S3", "DynamoDB", "RDS"];

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planBackup(name: string, args: EncryptedBackupArgs, promise: Promised): BackupPlan {
  const region = args.region ?? promise.residency.regions[0] ?? "";
  const { backups } = promise;
  const keepDays = Math.floor(shortestDays(backups.keep));
  refuse(`EncryptedBackup "${name}"`, [
    ...check.checkTagText("client", args.client),
    ...check.checkFurtherTags(args.tags ?? {}),
    ...check.checkRegion("region", region, promise),
    ...check.checkRotation(promise),
    ...checkAlarms("alarms", args.alarms),
    ...checkPromise(promise, keepDays),
    ...checkBackedUpClasses(args, promise),
    ...checkCopies(args, region, promise),
    ...checkColdStorage(args.coldStorageAfterDays, keepDays),
    ...checkLock(args, keepDays, promise),
    ...checkRestoreTests(args.restoreTests ?? restoredByDefault),
  ]);
  const classes = backedUpClasses(args, promise);
  const marking = { client: args.client, purpose: "backup", dataClasses: classes };
  return {
    promise,
    region,
    rotationDays: check.rotationPeriod(promise),
    tags: markingTags(marking, args.tags),
    classes,
    keepDays,
    coldStorageAfterDays: args.coldStorageAfterDays,
    lock: lockOf(args, keepDays, promise),
    copyRegions: copyRegionsOf(args, region, promise),
    schedule: args.schedule ?? (longestDays(backups.every) < 1 ? hourly : daily),
    restoreSchedule: restoreSchedule(longestDays(backups.restoreTest)) ?? "",
    restoreTests: args.restoreTests ?? restoredByDefault,
  };
}

function checkPromise({ backups }: Promised, keepDays: number): Mistake[] {
  const argument = "promise.backups";
  const mistakes: Mistake[] = [];
  if (backups.of.length === 0)
    mistakes.push({ argument, message: "no data class is backed up; name them: `backups: { of: [invoices] }`." });
  if (keepDays < 1)
    mistakes.push({
      argument,
      message: `backups are kept for ${durationText(backups.keep).en}, and AWS Backup keeps a day at least.`,
    });
  if (restoreSchedule(longestDays(backups.restoreTest)) === undefined)
    mistakes.push({
      argument,
      message: "restores can be tested daily at most; promise `restore-test: daily` or less.",
    });
  return mistakes;
}

function checkColdStorage(after: number | undefined, keepDays: number): Mistake[] {
  if (after === undefined || (Number.isInteger(after) && after >= 1 && after + coldDays <= keepDays)) return [];
  const message =
    `AWS Backup deletes nothing before ${coldDays} days in cold storage, and the promise keeps backups for ${keepDays} days: ` +
    (keepDays > coldDays
      ? `move them there after 1 to ${keepDays - coldDays} days, or leave this out.`
      : "leave this out.");
  return [{ argument: "coldStorageAfterDays", message }];
}

function checkLock(
  { lockDays, lockGraceDays }: EncryptedBackupArgs,
  keepDays: number,
  { backups }: Promised,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (lockDays !== undefined && !(Number.isInteger(lockDays) && lockDays >= 1 && lockDays <= keepDays)) {
    const message = `the lock may hold recovery points from 1 to ${keepDays} days: longer, it would keep them beyond the promise.`;
    mistakes.push({ argument: "lockDays", message });
  }
  if (lockGraceDays === undefined) return mistakes;
  const argument = "lockGraceDays";
  if (backups.lock !== "compliance")
    mistakes.push({ argument, message: `only a compliance lock has grace days; the promise has "${backups.lock}".` });
  else if (!(Number.isInteger(lockGraceDays) && lockGraceDays >= leastGraceDays))
    mistakes.push({ argument, message: `AWS gives ${leastGraceDays} days at least to undo a compliance lock.` });
  return mistakes;
}

function checkRestoreTests(types: readonly string[]): Mistake[] {
  const argument = "restoreTests";
  if (types.length === 0)
    return [{ argument, message: "name at least one kind of resource; a test of nothing proves nothing." }];
  const unknown = types.filter((each) => !restorable.includes(each));
  return unknown.map((each) => ({
    argument,
    message: `AWS Backup tests no restores of "${each}"; it tests ${restorable.join(", ")}.`,
  }));
}

function lockOf(args: EncryptedBackupArgs, keepDays: number, { backups }: Promised): VaultLock | undefined {
  if (backups.lock === "none") return undefined;
  return {
    leastDays: args.lockDays ?? keepDays,
    mostDays: keepDays,
    graceDays: backups.lock === "compliance" ? (args.lockGraceDays ?? leastGraceDays) : undefined,
  };
}
