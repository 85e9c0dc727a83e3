import { createHash } from "node:crypto";
import type { AgedGroup, Contents } from "../../../posture";
import { answers, type Answer, type Found, type Listed, type Oldest, type What } from "./listed";
import { orderedParts } from "./parts";

/** Counts of one sort, in one data class's place. */
interface Heap {
  dataClass: string | undefined;
  what: What;
  ages: Map<number, number>;
  oldest: Oldest;
}

/** What was counted so far, as it can be written down and taken up again. */
export type SavedTally = {
  dataClass?: string;
  what: What;
  ages: [number, number][];
  oldest: [name: string, at: number];
}[];

export interface Tally {
  add(found: Found): void;
  answer(): Answer;
  contents(more?: string): Contents;
  saved(): SavedTally;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Counts by age in constant memory: a number for each day that something is old, however many things there are.
 * @param place of the names, as an ARN: the same name elsewhere has another hash
 * @param classes whose prefixes are counted by themselves; a store of one class is counted as a whole
 * @param now the moment against which ages are counted
 */
export function tallyOf(place: string, classes: readonly string[], now: Date, before: SavedTally = []): Tally {
  const heaps = new Map<string, Heap>();
  for (const { dataClass, what, ages, oldest } of before) {
    heaps.set(keyOf(dataClass, what), {
      dataClass,
      what,
      ages: new Map(ages),
      oldest: { name: oldest[0], at: oldest[1] },
    });
  }
  const heapOf = ({ dataClass, what, oldest }: Listed): Heap => {
    const key = keyOf(dataClass, what);
    const heap = heaps.get(key) ?? { dataClass, what, ages: new Map(), oldest };
    heaps.set(key, heap);
    if (oldest.at < heap.oldest.at) heap.oldest = oldest;
    return heap;
  };
  const answer = answers(classes.length > 1 ? classes : [], (listed) => {
    const { ages } = heapOf(listed);
    for (let index = 0; index < listed.count; index += 1) {
      const age = ageOf(now.getTime() - (listed.times[index] ?? 0));
      ages.set(age, (ages.get(age) ?? 0) + 1);
    }
  });
  return {
    answer,
    add(found) {
      const one = answer();
      one.add(found);
      one.keep();
    },
    contents(more) {
      const places = Map.groupBy(heaps.values(), ({ dataClass }) => dataClass);
      const parts = [...places].map(([dataClass, all]) => ({
        ...(dataClass !== undefined && { dataClass }),
        groups: all.map((heap) => groupOf(heap, place)),
      }));
      return { parts: orderedParts(parts, classes), ...(more !== undefined && { more }) };
    },
    saved: () =>
      [...heaps.values()].map(({ dataClass, what, ages, oldest }) => ({
        ...(dataClass !== undefined && { dataClass }),
        what,
        ages: [...ages],
        oldest: [oldest.name, oldest.at],
      })),
  };
}

function keyOf(dataClass: string | undefined, what: What): string {
  return `${what} ${dataClass ?? ""}`;
}

/** Whole days; hours of what is younger than two days, since promises can be of hours. Clocks that differ give no age below 0. */
function ageOf(milliseconds: number): number {
  const age = Math.max(0, milliseconds);
  return age < 2 * day ? Math.floor(age / hour) / 24 : Math.floor(age / day);
}

function groupOf({ what, ages, oldest }: Heap, place: string): AgedGroup {
  const hash = createHash("sha256").update(`${place}/${oldest.name}`).digest("hex");
  return { what, ages: [...ages].sort(([a], [b]) => a - b), oldest: hash };
}
