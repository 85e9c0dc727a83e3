import type { Mistake } from "./explain";
import { attestationsEndAfterTheyBegin } from "./meaning/attestations";
import { backedUpClassesExist, backupsEndWithTheirData, copiesHaveRegions } from "./meaning/backups";
import type { Check, Context } from "./meaning/check";
import { reportsEndAfterTheyBegin } from "./meaning/inherited";
import { regionsDiffer, regionsOutsideAreApproved, regionsShareAPartition } from "./meaning/residency";
import { minimumHasReason } from "./meaning/retention";
import { rulesExist } from "./meaning/rules";
import { frameworkIsForTheUnitedStates, processorsOutsideHaveMechanism } from "./meaning/transfers";
import type { Promised } from "./schema";

const checks: readonly Check[] = [
  regionsOutsideAreApproved,
  regionsShareAPartition,
  regionsDiffer,
  processorsOutsideHaveMechanism,
  frameworkIsForTheUnitedStates,
  minimumHasReason,
  backedUpClassesExist,
  backupsEndWithTheirData,
  copiesHaveRegions,
  rulesExist,
  attestationsEndAfterTheyBegin,
  reportsEndAfterTheyBegin,
];

/**
 * What can't be meant although every key is right. `broken`: sections that stand for a default here because the file's
 * own had a mistake; nothing is said on the strength of them.
 */
export function meaningMistakes(promise: Promised, context: Context, broken: ReadonlySet<keyof Promised>): Mistake[] {
  return checks
    .filter((check) => !check.reads.some((section) => broken.has(section)))
    .flatMap((check) => check.mistakes(promise, context));
}
