import { durationText, shortestDays } from "../../../catalogue/promise/duration";
import type { Text } from "../../../catalogue/text";
import type { AgedGroup, ContentPart, Contents, Deletion } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Observed, type Verdict } from "../../rule";
import { mustEnd, namesOf, type NamedClass } from "../common/data-class";
import { counted, text } from "../common/words";
import { observedAges, olderThan, oldestDays } from "./ages";
import { byClasses } from "./by-classes";
import { decideItems, observedItems } from "./item-ends";

/**
 * Art. 5(1)(e), 5(2) and Art. 17 GDPR: that data is gone is shown on the data, and not on the setting that should remove it.
 * Every version counts, so do delete markers (their names are personal data too) and unfinished uploads.
 *
 * Ages count from the writing. Where a period runs from a later event, what is older than the period may still be within
 * it, so that it stays open. What lies under no class's prefix may be of any class that the store names.
 */
export const deletionProved = rule({
  id: "deletion-proved",
  kind: "deletion",
  title: {
    de: "Nichts ist älter als seine zugesagte Frist",
    en: "Nothing is older than its promised period",
  },
  why: {
    de: "Eine Löschregel, die nicht greift, fällt nur dem auf, der nach den Daten selbst sieht.",
    en: "A deletion rule that does not work is noticed only by those who look at the data itself.",
  },
  measures: ["deletion.proved"],
  severity: "critical",
  decide(deletion, promise) {
    return byClasses(deletion.tags, promise, (classes) => {
      const ending = mustEnd(classes);
      if (ending.length === 0) return notApplicable("the promise states a minimum only, or the class is not personal");
      return decideOn(deletion.contents, {
        absent: () => undecided("nobody has looked inside"),
        known: (contents) => decideContents(deletion, contents, ending, classes),
      });
    });
  },
});

function decideContents(
  deletion: Deletion,
  contents: Contents,
  ending: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict {
  const { items, parts } = contents;
  const verdict = combine([
    ...parts.flatMap((part) => decidePart(deletion, part, ending, all)),
    ...(items === undefined ? [] : [decideItems(deletion, items, ending, all)]),
  ]);
  const observed: Observed = {
    class: namesOf(ending),
    promisedDays: ending.map(({ dataClass }) => shortestDays(dataClass.keep)),
    ...(items === undefined ? observedAges(contents) : observedItems(items)),
    ...("observed" in verdict && verdict.observed),
  };
  if (verdict.outcome === "fail") return { ...verdict, observed };
  if (contents.more !== undefined) return undecided(contents.more, observed);
  return verdict.outcome === "unknown" ? undecided(verdict.why, observed) : pass(observed);
}

function decidePart(
  deletion: Deletion,
  part: ContentPart,
  ending: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict[] {
  const own = part.dataClass ?? (all.length === 1 ? all[0]?.name : undefined);
  if (own === undefined) return [decideElsewhere(deletion, part, ending, all)];
  const named = ending.find(({ name }) => name === own);
  return named === undefined ? [] : [decideAgainst(deletion, part, named)];
}

function decideAgainst({ resource, service }: Deletion, { groups }: ContentPart, named: NamedClass): Verdict {
  const { name, dataClass } = named;
  const promisedDays = shortestDays(dataClass.keep);
  const late = olderThan(groups, promisedDays);
  if (late === 0) return pass({ "older-than-promised": 0 });
  if (dataClass.after !== "upload") {
    return undecided(
      `older than the period of ${name}, which runs from a later event (${dataClass.after}) that AWS does not know: ${late}`,
      { "older-than-promised": late },
    );
  }
  const promised = durationText(dataClass.keep);
  const oldest = durationText({ amount: Math.floor(oldestDays(groups)), unit: "day" });
  const lying = late === 1 ? "liegt" : "liegen";
  const there = late === 1 ? "is" : "are";
  return fail(
    { "older-than-promised": late },
    text(
      `In „${resource.name}“ (${service}) ${lying} ${counted(late, "Datensatz", "Datensätze")} der Klasse ${name} über die zugesagte Frist (${promised.de}) hinaus, bis zu ${oldest.de} alt (${sorts(groups, promisedDays, german)}).`,
      `In "${resource.name}" (${service}) there ${there} ${counted(late, "thing", "things")} of the class ${name} older than promised (${promised.en}), up to ${oldest.en} old (${sorts(groups, promisedDays, english)}).`,
    ),
    remedies[service] ?? remedyOfBuckets,
  );
}

/** It may be of any class: too old for all of them is a breach, too old for some can't be told without the objects' tags. */
function decideElsewhere(
  deletion: Deletion,
  part: ContentPart,
  ending: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict {
  const longest = ending.reduce((a, b) => (shortestDays(b.dataClass.keep) > shortestDays(a.dataClass.keep) ? b : a));
  const shortest = Math.min(...ending.map(({ dataClass }) => shortestDays(dataClass.keep)));
  const every = ending.length === all.length && ending.every(({ dataClass }) => dataClass.after === "upload");
  if (every && olderThan(part.groups, shortestDays(longest.dataClass.keep)) > 0) {
    return decideAgainst(deletion, part, longest);
  }
  const late = olderThan(part.groups, shortest);
  if (late === 0) return pass({ "older-than-promised": 0 });
  return undecided(
    `under no class's prefix and older than the shortest period: ${late}; only tags of their own could tell their class`,
    { "older-than-promised": late },
  );
}

const german: Readonly<Record<AgedGroup["what"], string>> = {
  object: "aktuelle Objekte",
  "noncurrent-version": "alte Versionen",
  "delete-marker": "Löschmarkierungen",
  upload: "unfertige Uploads",
  "log-event": "Protokolleinträge, jüngere nicht gezählt",
  "recovery-point": "Wiederherstellungspunkte",
  snapshot: "Schnappschüsse",
  "automated-backup": "automatische Sicherungen",
};
const english: Readonly<Record<AgedGroup["what"], string>> = {
  object: "current objects",
  "noncurrent-version": "noncurrent versions",
  "delete-marker": "delete markers",
  upload: "unfinished uploads",
  "log-event": "log events, younger ones not counted",
  "recovery-point": "recovery points",
  snapshot: "snapshots",
  "automated-backup": "automated backups",
};

function sorts(groups: readonly AgedGroup[], days: number, words: typeof german): string {
  const late = groups.map((group) => ({ what: group.what, count: olderThan([group], days) }));
  return late
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${words[what]}: ${count}`)
    .join(", ");
}

const remedyOfBuckets = text(
  "Löschen Sie sie mit allen Versionen, und suchen Sie die Ursache: Regel mit falschem Filter, fehlendes `noncurrentVersionExpiration`, `expiredObjectDeleteMarker` oder `abortIncompleteMultipartUpload`, eine Sperre.",
  "Delete them with all versions, and look for the cause: a rule with the wrong filter, a missing `noncurrentVersionExpiration`, `expiredObjectDeleteMarker` or `abortIncompleteMultipartUpload`, a lock.",
);

const remedyOfSnapshots = text(
  "Löschen Sie den Schnappschuss, und suchen Sie die Ursache: einer von Hand, den niemand löscht, oder ein Plan, dessen Frist zu lang ist. Lassen Sie Schnappschüsse von AWS Backup anlegen, das sie nach `lifecycle.deleteAfter` löscht.",
  "Delete the snapshot, and look for the cause: one made by hand that nobody deletes, or a plan whose period is too long. Have snapshots made by AWS Backup, which deletes them after `lifecycle.deleteAfter`.",
);

const remedies: Readonly<Record<string, Text>> = {
  "Amazon EBS": remedyOfSnapshots,
  "Amazon RDS": remedyOfSnapshots,
  "automated backups of Amazon RDS": text(
    "Setzen Sie `backupRetentionPeriod` der Datenbank so, dass auch die älteste Sicherung in der Frist endet. Was von einer gelöschten Datenbank geblieben ist, löscht `aws rds delete-db-instance-automated-backup`; `deleteAutomatedBackups` lässt künftig nichts zurück.",
    "Set `backupRetentionPeriod` of the database so that the oldest backup, too, ends within the period. What has stayed of a deleted database goes by `aws rds delete-db-instance-automated-backup`; `deleteAutomatedBackups` leaves nothing behind in future.",
  ),
  "Amazon CloudWatch Logs": text(
    "Setzen Sie `retentionInDays` der Protokollgruppe auf die Frist oder weniger; AWS löscht binnen 72 Stunden. Was schon zu alt ist, geht mit seinem Protokollstrom.",
    "Set `retentionInDays` of the log group to the period or less; AWS deletes within 72 hours. What is too old already goes with its log stream.",
  ),
  "AWS Backup": text(
    "Löschen Sie die Wiederherstellungspunkte, und suchen Sie die Ursache: ein Sicherungsplan ohne `lifecycle.deleteAfter`, eine Sicherung von Hand, eine Sperre des Tresors, eine gesetzliche Aufbewahrung (legal hold).",
    "Delete the recovery points, and look for the cause: a backup plan without `lifecycle.deleteAfter`, a backup by hand, a lock of the vault, a legal hold.",
  ),
};
