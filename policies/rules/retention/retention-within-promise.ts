import type { Text } from "../../../catalogue/text";
import { durationText, shortestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Keeping, LifecycleFilter, Retention } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Observed, type Verdict } from "../../rule";
import { markings, mustEnd, type NamedClass } from "../common/data-class";
import { isPromised, text } from "../common/words";
import { byClasses } from "./by-classes";
import { leastDaysOfS3, mustEndByJob } from "./least-days";
import { completed, endOf, isTold, scopesOf, wholeStore, within, type End } from "./scopes";

/**
 * Art. 5(1)(e) and Art. 17 GDPR, DIN 66398: everything ends within its period, AWS's own delay counted.
 *
 * A store of one class: all of it ends in time. A store of several: each class's part (its prefix `class/` or its object
 * tag `tom:data-class`) ends within that class's period, and what lies in no class's part within the shortest of them;
 * where the policy lets nobody write outside the classes' prefixes, nothing lies there.
 * Lifecycle rules count from the upload, and no event of a promise comes before that, so a period that is kept from the
 * upload is kept from the event. Data that goes on completion, or at the end of a contract, may instead end by the object
 * tag `tom:state` = `completed`.
 */
export const retentionWithinPromise = rule({
  id: "retention-within-promise",
  kind: "retention",
  title: {
    de: "Daten enden innerhalb der zugesagten Frist",
    en: "Data ends within the promised period",
  },
  why: {
    de: "Was länger bleibt als zugesagt, wird ohne Rechtsgrund gespeichert.",
    en: "What stays longer than promised is kept without a legal ground.",
  },
  measures: ["deletion.period"],
  severity: "critical",
  decide(retention, promise) {
    return byClasses(retention.tags, promise, (classes) => {
      const ending = mustEnd(classes);
      if (ending.length === 0) return notApplicable("the promise states a minimum only, or the class is not personal");
      return decideOn(retention.keepings, {
        absent: () => decideParts(retention, [], ending, classes),
        known: (keepings) => decideParts(retention, keepings, ending, classes),
      });
    });
  },
});

function decideParts(
  retention: Retention,
  keepings: readonly Keeping[],
  classes: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict {
  const [first] = classes;
  const confined = isConfined(retention, all);
  if (classes.length === 1 && first !== undefined && !confined) {
    const whole = judge(retention, first, best([wholeStore], first, keepings), "all");
    return all.length === 1 ? whole : openWhileUnread(retention, whole);
  }
  const ends = classes.map((named) => ({ named, end: best([...scopesOf(named.name), wholeStore], named, keepings) }));
  const verdict = combine([
    ...ends.map(({ named, end }) => judge(retention, named, end, "its part")),
    confined ? pass({}) : openWhileUnread(retention, outside(retention, keepings, classes)),
  ]);
  return "observed" in verdict ? { ...verdict, observed: observedOf(ends, keepings) } : verdict;
}

/** Something may lie elsewhere only if the policy lets it be written: while that is not known, nothing is broken yet. */
function openWhileUnread({ confinedTo }: Retention, elsewhere: Verdict): Verdict {
  return elsewhere.outcome === "fail" && confinedTo?.state === "unknown" ? undecided(confinedTo.why) : elsewhere;
}

/** Whether objects can lie nowhere but under the prefixes of the classes that the store names. */
function isConfined({ confinedTo }: Retention, classes: readonly NamedClass[]): boolean {
  if (confinedTo?.state !== "known" || confinedTo.value.length === 0) return false;
  const prefixes = new Set(classes.map(({ name }) => `${name}/`));
  return confinedTo.value.every((prefix) => prefixes.has(prefix));
}

function observedOf(ends: readonly { named: NamedClass; end: End }[], keepings: readonly Keeping[]): Observed {
  return {
    class: ends.map(({ named }) => named.name),
    promisedDays: ends.map(({ named }) => shortestDays(named.dataClass.keep)),
    days: ends.map(({ end }) => end.days ?? "never"),
    sum: ends.map(({ end }) => end.sum),
    "days-elsewhere": endOf(wholeStore, keepings).days ?? null,
  };
}

/** The earliest of the ends of the parts in which the class may be, the event's tag counted where the period runs from it. */
function best(parts: readonly LifecycleFilter[], { dataClass }: NamedClass, keepings: readonly Keeping[]): End {
  const onceTold = isTold(dataClass) ? parts.map((part) => within(part, completed)) : [];
  const ends = [...parts, ...onceTold].map((part) => endOf(part, keepings));
  return ends.reduce((first, next) => ({ ...earlier(first, next), open: first.open ?? next.open }));
}

function earlier(a: End, b: End): End {
  return (b.days ?? Infinity) < (a.days ?? Infinity) ? b : a;
}

/** What lies in no class's part: it may be of any of them, so the shortest period counts. */
function outside(retention: Retention, keepings: readonly Keeping[], classes: readonly NamedClass[]): Verdict {
  const onceTold = ({ dataClass }: NamedClass) =>
    isTold(dataClass) && (endOf(completed, keepings).days ?? Infinity) <= shortestDays(dataClass.keep);
  const counting = classes.filter((named) => !onceTold(named));
  const shortest = counting.reduce<NamedClass | undefined>(
    (least, next) => (least && shortestDays(least.dataClass.keep) <= shortestDays(next.dataClass.keep) ? least : next),
    undefined,
  );
  if (shortest === undefined) return pass({});
  return judge(retention, shortest, endOf(wholeStore, keepings), "the rest");
}

type Share = "all" | "its part" | "the rest";

function judge(retention: Retention, { name, dataClass }: NamedClass, end: End, share: Share): Verdict {
  const promisedDays = shortestDays(dataClass.keep);
  const observed = { class: name, days: end.days ?? null, promisedDays, sum: end.sum };
  if (end.days !== undefined && end.days <= promisedDays) return pass(observed);
  if (end.open !== undefined) return undecided(end.open, observed);
  if (retention.service === "Amazon S3" && mustEndByJob(dataClass)) {
    return notApplicable("S3 can't end it in time by itself, so that a job must: see retention-on-completion");
  }
  if (end.unlockedDays !== undefined && end.unlockedDays <= promisedDays) {
    return notApplicable("a lock holds it beyond its lifecycle: see retention-no-conflict");
  }
  return fail(
    observed,
    problem(retention, name, dataClass.keep, end, share),
    remedy(retention, promisedDays, end, share, name),
  );
}

function problem({ resource, service }: Retention, className: string, keep: Duration, end: End, share: Share) {
  const [promised, is] = [durationText(keep), isPromised(keep.amount)];
  const long = end.days === undefined ? undefined : durationText({ amount: end.days, unit: "day" });
  const { de, en } = share === "the rest" ? ofRest(long) : ofClass(className, long);
  return text(
    `In „${resource.name}“ (${service}) ${de}; ${is.de} ${promised.de}.`,
    `In "${resource.name}" (${service}) ${en}; ${promised.en} ${is.en}.`,
  );
}

/** @param long how long it stays; for ever where that is left out */
function ofClass(name: string, long: Text | undefined): Text {
  return long === undefined
    ? text(`enden Daten der Klasse ${name} nie`, `data of the class ${name} never ends`)
    : text(
        `bleiben Daten der Klasse ${name} ${long.de} lang lesbar`,
        `data of the class ${name} stays readable for ${long.en}`,
      );
}

function ofRest(long: Text | undefined): Text {
  const [de, en] = ["was in keinem Bereich einer Datenklasse liegt", "what lies in no data class's part"];
  return long === undefined
    ? text(`endet nie, ${de}`, `${en} never ends`)
    : text(`bleibt ${long.de} lang lesbar, ${de}`, `${en} stays readable for ${long.en}`);
}

function remedy({ service }: Retention, promisedDays: number, end: End, share: Share, className: string) {
  const total = Math.floor(promisedDays);
  if (service !== "Amazon S3") {
    return text(
      `Setzen Sie die Aufbewahrung (${end.stated || "siehe Dienst"}) so, dass mit der Verzögerung von AWS höchstens ${total} Tage daraus werden.`,
      `Set the retention (${end.stated || "see the service"}) so that it comes to ${total} days at most, with the delay of AWS.`,
    );
  }
  if (total < leastDaysOfS3) {
    return text(
      `Lebenszyklusregeln von S3 brauchen bis zu ${leastDaysOfS3} Tage: Löschen Sie bei Abschluss durch einen eigenen Vorgang (alle Versionen), oder sagen Sie mindestens ${leastDaysOfS3} Tage zu.`,
      `Lifecycle rules of S3 take up to ${leastDaysOfS3} days: delete on completion by a job of your own (all versions), or promise ${leastDaysOfS3} days at least.`,
    );
  }
  const expiration = total - (leastDaysOfS3 - 1);
  const where = share === "its part" ? filterText(className) : text("ohne `filter`", "without a `filter`");
  return text(
    `Schreiben Sie in \`aws.s3.BucketLifecycleConfiguration\` eine Regel ${where.de} mit \`expiration.days: ${expiration}\` und \`noncurrentVersionExpiration.noncurrentDays: 1\` (S3 braucht bis zu drei Tage mehr).`,
    `Write into \`aws.s3.BucketLifecycleConfiguration\` a rule ${where.en} with \`expiration.days: ${expiration}\` and \`noncurrentVersionExpiration.noncurrentDays: 1\` (S3 takes up to three days more).`,
  );
}

function filterText(className: string) {
  return text(
    `mit \`filter.prefix: "${className}/"\` oder dem Objekt-Tag \`${markings.dataClass}\``,
    `with \`filter.prefix: "${className}/"\` or the object tag \`${markings.dataClass}\``,
  );
}
