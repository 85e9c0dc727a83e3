import { durationText, longestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Backup, EndedTest, Fact, RestoreResults, RestoreTest } from "../../../posture";
import type { Text } from "../../../catalogue/text";
import { fail, pass, undecided, type Observed, type Verdict } from "../../rule";
import { text } from "../common/words";

interface Wanted {
  often: Duration;
  today: string | undefined;
  /** What is known of the plan already. */
  observed: Observed;
}

/**
 * What came of the tests that are tried as often as promised. One plan whose last test worked, and is no older than
 * promised, is enough; where nobody has looked, the plan is all that there is.
 */
export function lastRestores(store: Backup, tests: readonly RestoreTest[], wanted: Wanted): Verdict {
  const verdicts = tests.map(({ results }) => cameOf(store, results, wanted));
  const best = (["pass", "unknown", "fail"] as const).flatMap((outcome) => verdicts.filter((each) => each.outcome === outcome)); // prettier-ignore
  return best[0] ?? undecided("no restore testing plan reaches it", wanted.observed);
}

function cameOf(store: Backup, results: Fact<RestoreResults>, wanted: Wanted): Verdict {
  const observed = { ...wanted.observed, tested: true };
  if (results.state === "unknown") return undecided(results.why, observed);
  if (results.state === "absent") return pass(observed);
  const { last, ran, since } = results.value;
  switch (last.state) {
    case "unknown":
      return undecided(last.why, observed);
    case "known":
      return ofLast(store, last.value, { ...wanted, observed });
    case "absent":
      return withoutAny(store, ran.state === "absent" ? { made: since } : { ran }, { ...wanted, observed });
  }
}

function ofLast(store: Backup, { worked, on }: EndedTest, { often, today, observed }: Wanted): Verdict {
  const told = { ...observed, "last-restore-worked": worked };
  if (!worked) return fail(told, failed(store), remedyOfFailure);
  const age = ageOf(on, today);
  if (age.state !== "known") return undecided(why(age), told);
  const days = { ...told, "restored-days-ago": age.value };
  return age.value <= allowed(often) ? pass(days) : fail(days, late(store, age.value, often), remedyOfSilence);
}

/** Nothing is listed that has ended: late where the plan had its time, and open where it did not, or where AWS has forgotten it. */
function withoutAny(
  store: Backup,
  { made, ran }: { made?: Fact<string>; ran?: Fact<string> },
  { often, today, observed }: Wanted,
): Verdict {
  const age = ageOf(ran ?? made, today);
  if (age.state !== "known") return undecided(why(age), observed);
  if (age.value > allowed(often)) return fail(observed, never(store, age.value, often), remedyOfSilence);
  return undecided(
    ran === undefined
      ? `its restore testing plan is ${age.value} days old, and nothing has been restored yet`
      : `its restore testing plan was run ${age.value} days ago, and AWS lists no restore of it that has ended`,
    observed,
  );
}

/** AWS begins the restores of a test within a window, by default of a day after its time. */
const window = 1;

function allowed(often: Duration): number {
  return longestDays(often) + window;
}

/** Whole days between two UTC days. */
function ageOf(day: Fact<string> | undefined, today: string | undefined): Fact<number> {
  if (day?.state !== "known") return day ?? { state: "absent" };
  const age = Math.round((Date.parse(today ?? "") - Date.parse(day.value)) / 86_400_000);
  if (Number.isNaN(age)) return { state: "unknown", why: "on which day it is looked at is not known" };
  return { state: "known", value: Math.max(0, age) };
}

function why(age: Fact<number>): string {
  return age.state === "unknown" ? age.why : "AWS does not tell when its restores were tested";
}

function failed({ resource, service }: Backup): Text {
  return text(
    `Für „${resource.name}“ (${service}) wird die Wiederherstellung geprüft, aber beim letzten Mal ist sie misslungen.`,
    `Restores of "${resource.name}" (${service}) are tried, but the last time one failed.`,
  );
}

function late({ resource, service }: Backup, days: number, often: Duration): Text {
  const promised = durationText(often);
  return text(
    `Die letzte geprüfte Wiederherstellung für „${resource.name}“ (${service}) ist ${days} Tage her; zugesagt ist eine wenigstens alle ${promised.de}.`,
    `The last tested restore for "${resource.name}" (${service}) was ${days} days ago; one at least every ${promised.en} is promised.`,
  );
}

function never({ resource, service }: Backup, days: number, often: Duration): Text {
  const promised = durationText(often);
  return text(
    `Für „${resource.name}“ (${service}) gibt es seit ${days} Tagen einen Testplan, aber seither keine beendete Wiederherstellung; zugesagt ist eine wenigstens alle ${promised.de}.`,
    `For "${resource.name}" (${service}) a restore testing plan had ${days} days, and no restore of it has ended; one at least every ${promised.en} is promised.`,
  );
}

const remedyOfFailure = text(
  "Sehen Sie unter AWS Backup, Aufträge, Wiederherstellung nach dem Grund (meist eine Berechtigung der Rolle, ein Schlüssel oder die Prüfung danach), und wiederholen Sie den Test.",
  "Look for the reason at AWS Backup, jobs, restore jobs (mostly a permission of the role, a key, or the validation afterwards), and repeat the test.",
);

const remedyOfSilence = text(
  "Sehen Sie nach, warum der Testplan nichts mehr wiederherstellt: meist findet er im Zeitfenster (`selectionWindowDays`) keinen Wiederherstellungspunkt, oder seine Auswahl nennt nichts, was gesichert wird.",
  "Look why the restore testing plan restores nothing any more: mostly it finds no recovery point within its window (`selectionWindowDays`), or its selection names nothing that is backed up.",
);
