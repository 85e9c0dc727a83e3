import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import type { DatabaseSetting, EncryptedDatabaseArgs } from "../encrypted-database";
import { checkLogDays, logDays } from "../log-group";
import { checkMarkedStore, earlierStateDays, markedStore, type MarkedStore } from "../marked-store";
import { hint, refuse, type Mistake } from "../mistakes";
import { settleBy, type Setting } from "../override";
import * as check from "../s3/checks";
import { logClassFor, namedClasses } from "../s3/log-plan";
import { markingTags, noPersonalData } from "../tags";
import { engines, isAurora, type DatabaseEngine, type Engine } from "./engines";

/** Everything about a database that can be decided before any resource is made. */
export interface DatabasePlan extends MarkedStore {
  promise: Promised;
  identifier: string;
  engineName: DatabaseEngine;
  engine: Engine;
  minimumTls: string;
  settled: Record<DatabaseSetting, string>;
  instanceClass: string;
  /** GiB of an instance; that of Aurora grows by itself. */
  storage: number;
  storageAtMost: number;
  backupDays: number;
  logDays: number;
  logTags: Record<string, pulumi.Input<string>>;
}

const settings: Record<DatabaseSetting, Setting> = {
  "deletion-protection": { standard: "on", others: ["off"] },
  "multi-az": { standard: "on", others: ["off"] },
};

/** RDS keeps automatic backups for 35 days at most, and needs one day to bring anything back. */
const mostBackupDays = 35;
const leastStorage = 20;
/** Letters of the name of an instance or cluster. */
const mostOfIdentifier = 63;
const engineNames = Object.keys(engines) as DatabaseEngine[]; // the keys of a record of all engines

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planDatabase(
  name: string,
  args: EncryptedDatabaseArgs,
  promise: Promised,
): { plan: DatabasePlan; warnings: string[] } {
  const store = markedStore(args, promise);
  const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
  const engineName = engineNames.find((each) => each === args.engine);
  const known = engineName ?? "postgres";
  const identifier = args.identifier ?? `${pulumi.getProject()}-${pulumi.getStack()}-${name}`.toLowerCase();
  const logClass = args.logClass ?? logClassFor([args.dataClass], promise);
  const [logs] = logClass === undefined ? [] : namedClasses([logClass], promise);
  const storage = args.storage ?? 50;
  const backupDays = earlierStateDays(store.dataClass, promise, mostBackupDays);
  refuse(`EncryptedDatabase "${name}"`, [
    ...checkMarkedStore(args, promise),
    ...(engineName === undefined
      ? [{ argument: "engine", message: `no engine is called "${args.engine}"; ${hint(args.engine, engineNames)}` }]
      : []),
    ...checkPlaces(args),
    ...checkIdentifier(identifier, isAurora(known)),
    ...(isAurora(known) ? checkCluster(args) : checkStorage(storage, args.storageAtMost)),
    ...checkBackups(args.dataClass, backupDays),
    ...(logClass === undefined
      ? noClass
      : [...check.checkClasses("logClass", [logClass], promise, true), ...checkLogDays("logClass", promise, logs)]),
    ...mistakes,
  ]);
  const marking = { client: args.client, purpose: "database-logs", dataClasses: [logClass ?? noPersonalData] };
  const plan: DatabasePlan = {
    ...store,
    promise,
    identifier,
    engineName: known,
    engine: engines[known],
    minimumTls: promise.transport.minimumTls,
    settled,
    instanceClass: args.instanceClass ?? engines[known].instanceClass,
    storage,
    storageAtMost: args.storageAtMost ?? storage * 4,
    backupDays,
    logDays: logDays(promise, logs) ?? 0,
    logTags: markingTags(marking, args.tags),
  };
  return { plan, warnings };
}

const noClass: Mistake[] = [
  {
    argument: "logClass",
    message:
      "logs name users and statements, and end by age: say which data class of the promise they have, or add " +
      "`access-logs: { keep: 90 days }` to the promise.",
  },
];

function checkPlaces({ subnetIds, securityGroupIds }: EncryptedDatabaseArgs): Mistake[] {
  const mistakes: Mistake[] = [];
  if (subnetIds.length < 2)
    mistakes.push({ argument: "subnetIds", message: "name subnets of two zones at least; RDS takes no fewer." });
  if (securityGroupIds.length === 0)
    mistakes.push({
      argument: "securityGroupIds",
      message: "name at least one; without, the default group of the VPC decides who reaches the database.",
    });
  return mistakes;
}

function checkIdentifier(identifier: string, isNumbered: boolean): Mistake[] {
  const most = isNumbered ? mostOfIdentifier - "-1".length : mostOfIdentifier;
  if (/^[a-z](?!.*--)[a-z0-9-]*[a-z0-9]$/.test(identifier) && identifier.length <= most) return [];
  const message = `"${identifier}" can't be a database's name: a small letter, then small letters, digits and single hyphens, ${most} at most.`;
  return [{ argument: "identifier", message }];
}

/** What Aurora decides by itself, and the sizes that it lacks. */
function checkCluster({ storage, storageAtMost, instanceClass }: EncryptedDatabaseArgs): Mistake[] {
  const message = "the storage of Aurora grows by itself; leave this out.";
  const mistakes = Object.entries({ storage, storageAtMost })
    .filter(([, value]) => value !== undefined)
    .map(([argument]): Mistake => ({ argument, message }));
  if (instanceClass !== undefined && !/^db\.[rtx]\d/.test(instanceClass))
    mistakes.push({
      argument: "instanceClass",
      message: `Aurora has no "${instanceClass}" of fixed size; it has memory-optimized ones, such as db.r7g.large.`,
    });
  return mistakes;
}

function checkStorage(storage: number, atMost: number | undefined): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!(Number.isInteger(storage) && storage >= leastStorage))
    mistakes.push({ argument: "storage", message: `is in whole GiB, ${leastStorage} at least.` });
  if (atMost !== undefined && !(Number.isInteger(atMost) && atMost > storage))
    mistakes.push({
      argument: "storageAtMost",
      message: `has to be above ${storage} GiB, so that there is room to grow.`,
    });
  return mistakes;
}

function checkBackups(dataClass: string, days: number): Mistake[] {
  if (days >= 1) return [];
  const message = `"${dataClass}" ends within a day, and RDS keeps earlier states for a day at least: keep it in a store that deletes at once.`;
  return [{ argument: "dataClass", message }];
}
