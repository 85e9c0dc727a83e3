import { absent, known, knownByDefault, unknown, type Fact } from "../../../posture";
import type { Origin } from "../../../posture";
import type { First, Held, Reading } from "../tables/listeners/row";
import { blockAt, flagAt, orElse, textAt, textsAt } from "./properties";

/** Opens a path of a row; below a list of blocks the list's own path is left out. */
export type PathTo = (path: string) => readonly string[];

/** What a property says in the words of the posture, or what holds where nothing is written. */
export function readingOf<T>(raw: unknown, reading: Reading<string, T>, to: PathTo, origin: Origin): Fact<T> {
  if ("always" in reading) return knownByDefault(reading.always, reading.source);
  if ("open" in reading) return unknown(reading.open);
  if ("block" in reading) return blockThere(raw, reading, to);
  if ("words" in reading) return weakest(raw, reading, to, origin);
  const earlier = "first" in reading ? first(raw, reading.first ?? [], to, origin) : undefined;
  if (earlier) return earlier;
  if ("flag" in reading) {
    const flag = flagAt(raw, ...to(reading.flag));
    if (flag.state === "known") return known(flag.value ? reading.on : reading.off);
    return orElse(flag, () => heldAs(reading.unset, origin));
  }
  const word = textAt(raw, ...to(reading.word));
  if (word.state === "known") return meaning(word.value, reading.means);
  const byOther = () => first(raw, reading.unsetFirst ?? [], to, origin);
  return orElse<T>(word, () => byOther() ?? (reading.unset ? heldAs(reading.unset, origin) : absent()));
}

function blockThere<T>(
  raw: unknown,
  { block, there, missing }: { block: string; there: T; missing: T },
  to: PathTo,
): Fact<T> {
  const fact = blockAt(raw, ...to(block));
  return fact.state === "unknown" ? fact : known(fact.state === "known" ? there : missing);
}

function weakest<T>(
  raw: unknown,
  { words, means, order, unset }: Extract<Reading<string, T>, { words: string }>,
  to: PathTo,
  origin: Origin,
): Fact<T> {
  const list = textsAt(raw, ...to(words));
  if (list.state !== "known") return orElse<T>(list, () => heldAs(unset, origin));
  const facts = list.value.map((word) => meaning(word, means));
  const stranger = facts.find((each) => each.state === "unknown");
  const found = order.find((each) => facts.some((fact) => fact.state === "known" && fact.value === each));
  // The weakest word there is decides, whatever else stands beside it.
  if (found !== undefined && (stranger === undefined || found === order[0])) return known(found);
  return stranger ?? heldAs(unset, origin);
}

function meaning<T>(word: string, means: Readonly<Record<string, T>>): Fact<T> {
  const found = Object.hasOwn(means, word) ? means[word] : undefined;
  return found === undefined ? unknown("it names nothing that AWS is known to have as of 2026-11") : known(found);
}

function first<T>(raw: unknown, clauses: readonly First<string, T>[], to: PathTo, origin: Origin): Fact<T> | undefined {
  for (const { path, is, then } of clauses) {
    const word = textAt(raw, ...to(path));
    if (word.state === "unknown") return word;
    if (word.state === "known" && is.includes(word.value)) return heldAs(then, origin);
  }
  return undefined;
}

/** A default, with whose it is. */
export function heldAs<T>(held: Held<T>, origin: Origin): Fact<T> {
  if ("is" in held) return knownByDefault(held.is, held.source);
  if ("depends" in held) return unknown(held.depends);
  return origin === "created" ? knownByDefault(held.newOnly, held.source) : unknown(held.older);
}
