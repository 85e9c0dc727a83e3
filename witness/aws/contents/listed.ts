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
  const classOf = (name: string) =>
    places.length === 0 ? undefined : places.find(({ prefix }) => name.startsWith(prefix))?.name;
  const sorts = new Map<What, Map<string | undefined, Listed>>();
  const all: Listed[] = [];
  const made = (what: What, dataClass: string | undefined): Listed => {
    const listed: Listed = { dataClass, what, times: [], count: 0, oldest: none };
    const sort = sorts.get(what) ?? new Map<string | undefined, Listed>();
    sorts.set(what, sort.set(dataClass, listed));
    all.push(listed);
    return listed;
  };
  const answer: Answer = {
    add({ what, name, written }) {
      const dataClass = classOf(name);
      const same = sorts.get(what)?.get(dataClass) ?? made(what, dataClass);
      const at = Number.isNaN(written) ? 0 : written;
      same.times[same.count] = at;
      same.count += 1;
      if (at < same.oldest.at) same.oldest = { name: copied(name), at };
    },
    keep: () => all.filter(({ count }) => count > 0).forEach(keep),
  };
  return () => {
    for (const each of all) [each.count, each.oldest] = [0, none];
    return answer;
  };
}

const none: Oldest = { name: "", at: Infinity };
