import { durationText, longestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Backup, BackupRule, BackupSelection, Fact } from "../../../posture";
import { allOf, anyOf, type Ternary } from "../../effect/ternary";
import { fail, pass, rule, undecided, type Verdict } from "../../rule";
import { holds } from "../common/holds";
import { text } from "../common/words";
import { central, whereThereIsOne } from "./promised";
import { takes } from "./selected";

/**
 * What was written since the newest backup is lost, and what lies in cold storage typically takes four hours more to come
 * back. AWS Backup counts by its schedule; a backup may begin some hours later, within its start window. Whether a backup
 * was really made is for the restore tests to show. Art. 32(1)(c) GDPR, BSI C5 OPS-06.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/restoring-a-backup.html, read 2026-11
 */
export const backupRecent = rule({
  id: "backup-recent",
  kind: "backup",
  title: {
    de: "Es gibt immer eine Sicherung, die jung genug und sofort zurückzuspielen ist",
    en: "There is always a backup that is recent enough, and can be restored at once",
  },
  why: {
    de: "Was seit der letzten Sicherung entstand, ist nach einem Zwischenfall verloren, und Archivspeicher kostet Stunden.",
    en: "What came after the last backup is lost in an incident, and cold storage costs hours.",
  },
  measures: ["recovery.fast-restore"],
  severity: "high",
  decide(store, promise) {
    return whereThereIsOne(store, promise, () => {
      const promised = longestDays(promise.backups.every);
      const observed = { "days-between-backups": shortest(store) ?? null, promised };
      switch (
        anyOf([ownAreEnough(store, promised), ...store.selections.map((each) => enough(each, store, promised))])
      ) {
        case "yes":
          return pass(observed);
        case "unknown":
          return undecided(firstUnknown(store) ?? notYetKnown, observed);
        case "no":
          return promise.backups.plans === "central" ? undecided(central, observed) : tooOld(store, promise, observed);
      }
    });
  },
});

const notYetKnown = "how often it is backed up is known only after the deploy";

function ownAreEnough({ own, ownEveryDays }: Backup, promised: number): Ternary {
  return allOf([holds(own, (there) => there), holds(ownEveryDays, (days) => days <= promised)]);
}

function enough(selection: BackupSelection, store: Backup, promised: number): Ternary {
  if (selection.rules.state === "unknown") return allOf([takes(selection, store), "unknown"]);
  const rules = selection.rules.state === "known" ? selection.rules.value : [];
  return allOf([takes(selection, store), anyOf(rules.map((each) => isEnough(each, store, promised)))]);
}

/** Every recovery point has to be at hand until the next one is made. */
function isEnough({ everyDays, continuous, readyDays }: BackupRule, { service }: Backup, promised: number): Ternary {
  const kept = readyDays.state === "absent" ? "yes" : within(everyDays, readyDays);
  const snapshots = allOf([holds(everyDays, (days) => days <= promised), kept]);
  return continuously.has(service) ? anyOf([snapshots, holds(continuous, (on) => on)]) : snapshots;
}

function within(everyDays: Fact<number>, readyDays: Fact<number>): Ternary {
  if (everyDays.state === "unknown") return "unknown";
  return holds(readyDays, (ready) => everyDays.state === "known" && everyDays.value <= ready);
}

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html, as of 2026-11 */
const continuously = new Set(["Amazon S3", "Amazon RDS", "Amazon Aurora"]);

/** The least days between two backups of those that are certain, whether they are at hand or not. */
function shortest(store: Backup): number | undefined {
  const own = store.own.state === "known" && store.own.value ? [store.ownEveryDays] : [];
  const planned = store.selections.flatMap((selection) =>
    takes(selection, store) === "yes" && selection.rules.state === "known"
      ? selection.rules.value.map(({ everyDays }) => everyDays)
      : [],
  );
  const days = [...own, ...planned].flatMap((fact) => (fact.state === "known" ? [fact.value] : []));
  return days.length === 0 ? undefined : Math.min(...days);
}

function firstUnknown(store: Backup): string | undefined {
  const own: Fact<unknown>[] = [store.own, store.ownEveryDays];
  const planned = store.selections.flatMap(({ rules }): Fact<unknown>[] =>
    rules.state === "known"
      ? rules.value.flatMap(({ everyDays, continuous, readyDays }) => [everyDays, continuous, readyDays])
      : [rules],
  );
  return [...own, ...planned].flatMap((fact) => (fact.state === "unknown" ? [fact.why] : []))[0];
}

function tooOld(
  { resource, service, stated, planned }: Backup,
  { backups }: Promised,
  observed: { "days-between-backups": number | null; promised: number },
): Verdict {
  const often = durationText(backups.every);
  const ways = planned
    ? text(
        "Geben Sie einer Regel des `aws.backup.Plan` einen dichteren Zeitplan (`schedule`), und lassen Sie Wiederherstellungspunkte bis zum nächsten weder enden noch in den Archivspeicher wandern (`lifecycle`)",
        "Give a rule of the `aws.backup.Plan` a denser schedule (`schedule`), and let recovery points neither end nor move to cold storage before the next one is there (`lifecycle`)",
      )
    : text("Sichern Sie öfter", "Back it up more often");
  const own = stated === "" ? text("", "") : text(`, oder setzen Sie \`${stated}\``, `, or set \`${stated}\``);
  return fail(
    observed,
    text(
      `Für „${resource.name}“ (${service}) liegt nicht immer eine Sicherung bereit, die höchstens ${often.de} alt und nicht im Archivspeicher ist.`,
      `For "${resource.name}" (${service}) there is not always a backup at hand that is ${often.en} old at most, and not in cold storage.`,
    ),
    text(`${ways.de}${own.de}.`, `${ways.en}${own.en}.`),
  );
}
