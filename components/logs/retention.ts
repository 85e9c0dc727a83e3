import { durationText, longestDays, shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import { hint, type Mistake } from "../mistakes";
import { checkRotation } from "../s3/checks";
import { noPersonalData } from "../tags";
import { delayDays, offeredDays } from "./offered";

/** Where a component's logs belong. */
export interface LogsArgs {
  /**
   * Data class of the promise by which the logs end: they hold addresses and names of those who connect. `none` where they
   * hold nothing of the kind. Default: the class `access-logs` of the promise. An unknown class is an error.
   */
  dataClass?: string;
}

/** Data class that logs have where the arguments name none. */
const ordinaryClass = "access-logs";

/** The class that logs have. */
export function logClassNamed({ dataClass }: LogsArgs): string {
  return dataClass ?? ordinaryClass;
}

/**
 * The longest period on offer that ends within the class's, AWS's delay counted; for what law keeps the shortest that
 * lasts as long. `undefined` where there is none.
 */
export function retentionDays(dataClass: string, promise: Promised): number | undefined {
  const least = longestDays(promise.logging.keepAtLeast);
  if (dataClass === noPersonalData) return offeredDays.find((days) => days >= least);
  const named = Object.hasOwn(promise.retention, dataClass) ? promise.retention[dataClass] : undefined;
  if (named === undefined) return undefined;
  if (named.atLeast) return offeredDays.find((days) => days >= longestDays(named.keep));
  const most = shortestDays(named.keep) - delayDays;
  const found = offeredDays.findLast((days) => days <= most);
  // A class that lasts as long as logs have to stay must not end before, for want of a period between the two.
  return found !== undefined && most >= least && found < least ? undefined : found;
}

/**
 * What is wrong with a component's logs: their class, or the promised rotation of the key that is made for them.
 * @param argument `logs`, or the path to it
 */
export function checkLogs(argument: string, logs: LogsArgs, promise: Promised): Mistake[] {
  return [...checkClass(argument, logs, promise), ...checkKey(argument, promise)];
}

function checkKey(argument: string, promise: Promised): Mistake[] {
  if (checkRotation(promise).length === 0) return [];
  const message =
    `the promise lets keys rotate after ${durationText(promise.encryption.rotate).en}, and KMS, which makes the logs' key, ` +
    "waits 90 days at least. Promise `rotate: every 4 months` or less often.";
  return [{ argument, message }];
}

function checkClass(argument: string, logs: LogsArgs, promise: Promised): Mistake[] {
  const name = logClassNamed(logs);
  const path = `${argument}.dataClass`;
  if (name !== noPersonalData && !Object.hasOwn(promise.retention, name)) {
    return [{ argument: path, message: missing(name, logs.dataClass !== undefined, promise) }];
  }
  if (retentionDays(name, promise) !== undefined) return [];
  const keep = promise.retention[name]?.keep ?? promise.logging.keepAtLeast;
  const message =
    `CloudWatch Logs has no period for "${name}" (${durationText(keep).en}): it offers ${offeredDays.join(", ")} days, takes up ` +
    `to ${delayDays} more, and logs have to stay ${durationText(promise.logging.keepAtLeast).en} unless their class ends sooner. ` +
    "Name a class with another period.";
  return [{ argument: path, message }];
}

function missing(name: string, isNamed: boolean, promise: Promised): string {
  if (isNamed) return `the promise has no data class "${name}"; ${hint(name, Object.keys(promise.retention))}`;
  return (
    "logs name those who connect, and need a data class by which they end. Name one here, or add " +
    `\`${ordinaryClass}: { keep: 90 days }\` to the promise.`
  );
}
