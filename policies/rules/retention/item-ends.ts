import { durationText, shortestDays } from "../../../catalogue/promise/duration";
import type { Text } from "../../../catalogue/text";
import type { Deletion, ItemEnds } from "../../../posture";
import { combine, fail, pass, undecided, type Observed, type Verdict } from "../../rule";
import { namesOf, type NamedClass } from "../common/data-class";
import { counted, list, text } from "../common/words";

/**
 * Days after which an item that has ended should be gone: AWS speaks of a few, and promises none.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html
 */
const grace = 7;

/**
 * Items say when they end, not when they began. One that has ended and is still there shows that time to live does not
 * work; one that ends later than a whole period from now stays too long, however young it is. What names no end at all
 * can't be shown to be young.
 */
export function decideItems(
  deletion: Deletion,
  items: ItemEnds,
  ending: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict {
  return combine([
    overdue(deletion, items),
    tooLate(deletion, items, ending, all),
    items.endless === 0
      ? pass({})
      : undecided(`items that name no moment at which they end: ${items.endless}; nobody can tell how old they are`),
  ]);
}

export function observedItems({ sampled, ends, endless }: ItemEnds): Observed {
  const [first, last] = [ends[0]?.[0], ends.at(-1)?.[0]];
  return {
    "items-sampled": sampled,
    "items-without-end": endless,
    "items-overdue": countOf(ends, (days) => days <= -grace),
    ...(first !== undefined && first < 0 && { "oldest-end-days-ago": -first }),
    ...(last !== undefined && last > 0 && { "latest-end-in-days": last }),
  };
}

function countOf(ends: ItemEnds["ends"], counts: (days: number) => boolean): number {
  return ends.reduce((sum, [days, count]) => (counts(days) ? sum + count : sum), 0);
}

function days(amount: number): Text {
  return durationText({ amount, unit: "day" });
}

function overdue({ resource }: Deletion, { ends }: ItemEnds): Verdict {
  const late = countOf(ends, (days) => days <= -grace);
  if (late === 0) return pass({});
  const ago = days(-(ends[0]?.[0] ?? 0));
  return fail(
    {},
    text(
      `In „${resource.name}“ (Amazon DynamoDB) ${late === 1 ? "ist" : "sind"} ${counted(late, "Eintrag", "Einträge")} seit mindestens ${grace} Tagen abgelaufen und noch da, das früheste Ende liegt ${ago.de} zurück.`,
      `In "${resource.name}" (Amazon DynamoDB) ${counted(late, "item", "items")} ended at least ${grace} days ago and ${late === 1 ? "is" : "are"} still there; the earliest end was ${ago.en} ago.`,
    ),
    text(
      "Löschen Sie sie, und suchen Sie die Ursache: AWS übergeht Einträge, die seit über fünf Jahren abgelaufen sind, und löscht erst, seit `ttl` eingeschaltet ist.",
      "Delete them, and look for the cause: AWS passes over items that ended more than five years ago, and deletes only since `ttl` was switched on.",
    ),
  );
}

/** Where a period runs from a later event, or a class has to stay, an end far away may be right. */
function tooLate(
  { resource }: Deletion,
  { ends }: ItemEnds,
  ending: readonly NamedClass[],
  all: readonly NamedClass[],
): Verdict {
  const longest = Math.max(...ending.map(({ dataClass }) => shortestDays(dataClass.keep)));
  const late = countOf(ends, (days) => days > longest);
  if (late === 0) return pass({});
  if (ending.length < all.length || ending.some(({ dataClass }) => dataClass.after !== "upload")) {
    return undecided(
      `items that end later than the longest period from now: ${late}; only they could tell from when their period runs`,
    );
  }
  const [period, ahead] = [days(longest), days(ends.at(-1)?.[0] ?? 0)];
  return fail(
    {},
    text(
      `In „${resource.name}“ (Amazon DynamoDB) ${late === 1 ? "endet" : "enden"} ${counted(late, "Eintrag", "Einträge")} erst nach der zugesagten Frist von ${list(namesOf(ending))} (${period.de}); das späteste Ende liegt ${ahead.de} voraus.`,
      `In "${resource.name}" (Amazon DynamoDB) ${counted(late, "item ends", "items end")} later than the promised period of ${list(namesOf(ending))} (${period.en}); the latest end is ${ahead.en} ahead.`,
    ),
    text(
      "Schreiben Sie in das Attribut das Ende der Frist in Sekunden seit 1970, nicht in Millisekunden, und berichtigen Sie die vorhandenen Einträge.",
      "Write the end of the period into the attribute in seconds since 1970, not in milliseconds, and correct the items that are there.",
    ),
  );
}
