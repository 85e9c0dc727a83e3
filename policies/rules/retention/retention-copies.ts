import { durationText, shortestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Text } from "../../../catalogue/text";
import type { Copies, Copy } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf, mustEnd, type NamedClass } from "../common/data-class";
import { isPromised, text } from "../common/words";

/**
 * A copy is made of data that is there already, so it must end within the data's own period at the latest; backups of a
 * class that is backed up within the period that the promise has for backups. Tools that make copies of whatever they are
 * pointed at (backup plans, snapshot policies) are held to that, too, unless they name a class of their own.
 * Art. 5(1)(e) and Art. 17 GDPR.
 */
export const retentionCopies = rule({
  id: "retention-copies",
  kind: "copies",
  title: {
    de: "Keine Kopie überdauert die zugesagte Frist",
    en: "No copy outlives the promised period",
  },
  why: {
    de: "Was gelöscht ist, aber in einer Sicherung weiterlebt, ist nicht gelöscht.",
    en: "What is deleted but lives on in a backup is not deleted.",
  },
  measures: ["deletion.all-copies", "deletion.backups"],
  severity: "high",
  decide(store, promise) {
    const limit = limitOf(store, promise);
    if ("outcome" in limit) return limit;
    return decideOn(store.copies, {
      absent: () => notApplicable("no copies are made of it"),
      known: (copies) =>
        copies.length === 0 ? pass({ copies: 0 }) : combine(copies.map((copy) => judge(store, copy, limit, promise))),
    });
  },
});

interface Limit {
  days: number;
  keep: Duration;
}

/** Services that copy whatever they are pointed at. */
const tools = ["AWS Backup", "Amazon Data Lifecycle Manager"];

function limitOf({ tags, service }: Copies, promise: Promised): Limit | Verdict {
  const holding = holdingOf(tags, promise);
  switch (holding.state) {
    case "unknown":
      return undecided(holding.why);
    case "none":
      return notApplicable("it holds no personal data");
    case "undeclared":
      return tools.includes(service)
        ? limitBy(promise.backups.keep)
        : notApplicable("no data class is named: see retention-declared");
    case "unclear":
      return notApplicable("no data class of the promise is named: see retention-declared");
    case "classes":
      return service === "AWS Backup"
        ? notApplicable("it names a data class, by which retention-within-promise judges")
        : limitOfClasses(holding.classes, promise);
  }
}

/** The shortest of the classes' periods, or of that for backups where one of them is backed up. */
function limitOfClasses(classes: readonly NamedClass[], { backups }: Promised): Limit | Verdict {
  const limits = mustEnd(classes).flatMap(({ name, dataClass }) => [
    limitBy(dataClass.keep),
    ...(backups.of.includes(name) ? [limitBy(backups.keep)] : []),
  ]);
  const [first, ...others] = limits;
  if (first === undefined) return notApplicable("the promise states a minimum only, or the class is not personal");
  return others.reduce((least, next) => (next.days < least.days ? next : least), first);
}

function limitBy(keep: Duration): Limit {
  return { days: shortestDays(keep), keep };
}

function judge({ resource, service }: Copies, copy: Copy, { days: limit, keep }: Limit, promise: Promised): Verdict {
  if (copy.tags && holdingOf(copy.tags, promise).state === "classes") {
    return notApplicable("the copy names a data class of its own, by which it is judged");
  }
  const key = `${copy.sort}-days`;
  const noun = nouns[copy.sort];
  const [promised, is] = [durationText(keep), isPromised(keep.amount)];
  const problem = (de: string, en: string) =>
    text(
      `Von „${resource.name}“ (${service}) ${de}; ${is.de} ${promised.de}.`,
      `Of "${resource.name}" (${service}) ${en}; ${promised.en} ${is.en}.`,
    );
  return decideOn(copy.days, {
    absent: () =>
      fail(
        { [key]: null, promised: limit },
        problem(`bleiben ${noun.de} ohne Ende`, `${noun.en} stay without an end`),
        copy.stated === "" ? remedyByPlan : remedyBy(copy.stated, limit),
      ),
    known: (days) => {
      const observed = { [key]: days, promised: limit };
      if (days <= limit) return pass(observed);
      return fail(
        observed,
        problem(`bleiben ${noun.de} ${days} Tage`, `${noun.en} stay for ${days} days`),
        remedyBy(copy.stated, limit),
      );
    },
  });
}

const nouns: Record<Copy["sort"], Text> = {
  backup: text("Sicherungen", "backups"),
  "point-in-time": text("frühere Stände", "earlier states"),
  snapshot: text("Abbilder", "snapshots"),
  "replicated-backup": text("Sicherungen in anderen Regionen", "backups in other regions"),
  "dead-letter": text("nicht zustellbare Nachrichten", "dead letters"),
  "recycle-bin": text("gelöschte Abbilder", "deleted snapshots"),
};

function remedyBy(stated: string, limit: number): Text {
  const days = Math.floor(limit);
  return text(
    `Setzen Sie \`${stated}\` so, dass höchstens ${days} Tage daraus werden.`,
    `Set \`${stated}\` so that it comes to ${days} days at most.`,
  );
}

const remedyByPlan = text(
  "Lassen Sie die Kopie von einem Sicherungsplan mit `lifecycle.deleteAfter` anlegen, der sie von selbst löscht.",
  "Have the copy made by a backup plan with `lifecycle.deleteAfter`, which deletes it by itself.",
);
