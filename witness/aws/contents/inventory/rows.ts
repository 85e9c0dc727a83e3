import { known, unknown, type ContentPart, type Fact } from "../../../../posture";
import { isSort, orderedParts } from "../parts";

/** A line of what `countingQuery` answers, as text: data class, sort, age, things, and the hash of the oldest. */
export type Row = readonly (string | undefined)[];

const day = 86_400_000;

/** What was counted, in the shape of a listing; unknown where the answer is none to the question. */
export function partsIn(rows: readonly Row[], classes: readonly string[]): Fact<ContentPart[]> {
  const counted = rows.map(countIn);
  if (!counted.every((each) => each !== undefined)) return unknown("the answer on its inventory report can't be read");
  const places = Map.groupBy(counted, ({ dataClass }) => dataClass);
  const parts = [...places].map(([dataClass, all]) => ({
    ...(dataClass !== "" && { dataClass }),
    groups: [...Map.groupBy(all, ({ what }) => what)].map(([what, of]) => groupOf(what, of)),
  }));
  return known(orderedParts(parts, classes));
}

type Count = NonNullable<ReturnType<typeof countIn>>;

function groupOf(what: Count["what"], counts: readonly Count[]) {
  const ascending = counts.toSorted((a, b) => a.days - b.days);
  const oldest = ascending.at(-1)?.oldest;
  return {
    what,
    ages: ascending.map(({ days, things }) => [days, things] as const),
    ...(oldest !== undefined && { oldest }),
  };
}

function countIn([dataClass = "", what = "", age = "", things = "", hash = ""]: Row) {
  const oldest = hash.toLowerCase();
  if (!isSort(what) || !/^\d+$/.test(age) || !/^\d+$/.test(things) || !/^[0-9a-f]{64}$/.test(oldest)) return undefined;
  return { dataClass, what, days: Number(age) / day, things: Number(things), oldest };
}
