import { absent, known, knownByDefault, mapFact, unknown, type Fact, type Keeping } from "../../../../posture";
import type { SeenResource } from "../../seen";
import { aws } from "../../tables/documented";
import { orElse, textAt } from "../properties";

/** Months by the word that Mail Manager has for them; a month has up to 31 days, and twelve of them 366. */
const months: Readonly<Record<string, number>> = {
  THREE_MONTHS: 3, SIX_MONTHS: 6, NINE_MONTHS: 9, ONE_YEAR: 12, EIGHTEEN_MONTHS: 18, TWO_YEARS: 24, THIRTY_MONTHS: 30,
  THREE_YEARS: 36, FOUR_YEARS: 48, FIVE_YEARS: 60, SIX_YEARS: 72, SEVEN_YEARS: 84, EIGHT_YEARS: 96, NINE_YEARS: 108,
  TEN_YEARS: 120,
}; // prettier-ignore

/** Archives of mail. https://docs.aws.amazon.com/sesmailmanager/latest/APIReference/API_ArchiveRetention.html */
export function keepingsOfArchive({ props }: SeenResource): Fact<Keeping[]> {
  const word = orElse(textAt(props, "retention", "retentionPeriod"), () =>
    knownByDefault("SIX_MONTHS", aws("SES Mail Manager")),
  );
  const days = word.state === "known" && word.value === "PERMANENT" ? absent() : daysOf(word);
  const sum =
    days.state === "known"
      ? `${days.value} retention`
      : days.state === "absent"
        ? "nothing ends it"
        : "the retention is not known";
  return known([{ scope: { tags: {} }, days, sum, stated: "retention.retentionPeriod" }]);
}

function daysOf(word: Fact<string>): Fact<number> {
  if (word.state !== "known") return word;
  const count = months[word.value];
  if (count === undefined) return unknown("it is not a period that Mail Manager has");
  return mapFact(word, () => Math.ceil((count * 366) / 12));
}
