import type { AgedGroup } from "../../../posture";
import { copied } from "./copied";

export type What = AgedGroup["what"];

/** One thing that was found: its name, and when it was written. */
export interface Found {
  what: What;
  name: string;
  /** Milliseconds since 1970. NaN where nobody tells: such a thing can't be shown to be young, and is the oldest of all. */
  written: number;
}

/** Things of one sort in one data class's place. Times alone, since a count for each age, or the things, would take more. */
export interface Listed {
  dataClass: string | undefined;
  what: What;
  /** Milliseconds since 1970, of the first `count` places: what follows is of an earlier answer. */
  times: number[];
  count: number;
  oldest: Oldest;
}

export interface Oldest {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What an answer lists. It counts only when it is kept, since one that breaks off is asked for again. */
export interface Answer {
  add(found: Found): void;
  keep(): void;
}

/**
 * Takes in one answer after the other; the one before is forgotten. All use the same memory, and a thing that is added
 * makes nothing: of a million things a hundred bytes each would be a hundred MB for the collector.
 * @param classes whose prefixes are told apart
 * @param keep takes what an answer listed, by sort and class
 */
export function answers(classes: readonly string[], keep: (listed: Listed) => void): () => Answer {
  const places = classes.map((name) => ({ name, prefix: `${name}/` }));
  const all: Listed[] = [];
  const classOf = (name: string) => {
    for (const place of places) if (name.startsWith(place.prefix)) return place.name;
    return undefined;
  };
  const listedOf = (what: What, dataClass: string | undefined) => {
    for (const each of all) if (each.what === what && each.dataClass === dataClass) return each;
    const made: Listed = { dataClass, what, times: [], count: 0, oldest: none };
    all.push(made);
    return made;
  };
  return () => {
    for (const each of all) [each.count, each.oldest] = [0, none];
    return {
      add({ what, name, written }) {
        const same = listedOf(what, classOf(name));
        const at = Number.isNaN(written) ? 0 : written;
        same.times[same.count] = at;
        same.count += 1;
        if (at < same.oldest.at) same.oldest = { name: copied(name), at };
      },
      keep: () => all.filter(({ count }) => count > 0).forEach(keep),
    };
  };
}

const none: Oldest = { name: "", at: Infinity };
