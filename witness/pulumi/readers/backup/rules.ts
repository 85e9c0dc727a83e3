import { knownByDefault, known, mapFact, type BackupRule, type Fact } from "../../../../posture";
import { remembered } from "../../remembered";
import { aws } from "../../tables/documented";
import { leastOf } from "../least";
import { flagAt, listAt, orElse, positiveAt, textAt } from "../properties";
import { longestGapOf } from "../schedule";

/** The rules of a plan: when each backs up, and for how long a recovery point of it can be restored at once. */
export const rulesOf = remembered((plan): Fact<readonly BackupRule[]> => {
  const rules = orElse(listAt(plan.props, "rules"), () => known([]));
  return mapFact(rules, (list) => list.map(ruleOf));
});

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html */
const unscheduled = knownByDefault("cron(0 5 ? * * *)", aws("AWS Backup"));

function ruleOf(rule: unknown): BackupRule {
  const schedule = orElse(textAt(rule, "schedule"), () => unscheduled);
  return {
    everyDays: longestGapOf(schedule),
    continuous: orElse(flagAt(rule, "enableContinuousBackup"), () => knownByDefault(false, aws("AWS Backup"))),
    readyDays: longestReady(rule),
  };
}

/** Of the recovery point and its copies the one counts that is at hand for longest: all hold the same. */
function longestReady(rule: unknown): Fact<number> {
  const own = readyDays(rule);
  const copies = listAt(rule, "copyActions");
  if (own.state !== "known" || copies.state === "absent") return own;
  if (copies.state === "unknown") return copies;
  const all = [own, ...copies.value.map(readyDays)];
  const never = all.find(({ state }) => state === "absent");
  const open = all.find(({ state }) => state === "unknown");
  return never ?? open ?? known(Math.max(...all.flatMap((each) => (each.state === "known" ? [each.value] : []))));
}

/**
 * Until it is deleted or moved to cold storage, from which restoring takes hours more. AWS writes -1 where neither ends it.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html
 */
function readyDays(point: unknown): Fact<number> {
  return leastOf(["deleteAfter", "coldStorageAfter"].map((key) => positiveAt(point, "lifecycle", key)));
}
