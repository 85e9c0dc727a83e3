import { durationText, type Duration } from "../../catalogue/promise/duration";
import type { DataClass } from "../../catalogue/promise/schema";
import type { Text } from "../../catalogue/text";

/** Where a period begins, after the period. */
const starts: Record<DataClass["after"], Text> = {
  upload: { de: "ab dem Hochladen", en: "from upload" },
  completion: { de: "ab Erledigung", en: "from completion" },
  "last-contact": { de: "ab dem letzten Kontakt", en: "from the last contact" },
  "contract-end": { de: "ab Vertragsende", en: "from the end of the contract" },
};

/** `höchstens 14 Tage`, `mindestens 10 Jahre`. */
export function lengthText({ keep, atLeast }: Pick<DataClass, "keep" | "atLeast">): Text {
  const length = durationText(keep);
  if (keep.amount === 0 && !atLeast) return { de: `sofort (${length.de})`, en: `at once (${length.en})` };
  return atLeast
    ? { de: `mindestens ${length.de}`, en: `at least ${length.en}` }
    : { de: `höchstens ${length.de}`, en: `at most ${length.en}` };
}

export function startText({ after }: Pick<DataClass, "after">): Text {
  return starts[after];
}

/** `order-files: höchstens 14 Tage ab dem Hochladen`. */
export function classText(name: string, dataClass: DataClass): Text {
  const [length, start] = [lengthText(dataClass), starts[dataClass.after]];
  return { de: `${name}: ${length.de} ${start.de}`, en: `${name}: ${length.en} ${start.en}` };
}

const often: Partial<Record<Duration["unit"], Text>> = {
  day: { de: "mindestens täglich", en: "at least daily" },
  week: { de: "mindestens wöchentlich", en: "at least weekly" },
  month: { de: "mindestens monatlich", en: "at least monthly" },
  year: { de: "mindestens jährlich", en: "at least yearly" },
};

/** An interval in which something is done: `mindestens jährlich`, `mindestens alle 6 Monate`. */
export function intervalText(interval: Duration): Text {
  const short = interval.amount === 1 ? often[interval.unit] : undefined;
  if (short !== undefined) return short;
  const { de, en } = durationText(interval);
  return { de: `mindestens alle ${de}`, en: `at least every ${en}` };
}
