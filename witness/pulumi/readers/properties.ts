import { absent, known, unknown, type Fact } from "../../../posture";
import { along, asFlag, asList, asNumber, asObject, asText, isPlainHolder, open, ownOf, stateOf } from "../value";

/*
 * Properties as the provider's schema means them, whatever spelling a program, a state file or an older SDK used:
 * a block of which there is one stands alone or as a list of one, and an empty text is how providers write "not set".
 */

/**
 * Walks names of blocks; a list on the way is opened at its first element. Where classes spell a name differently
 * (`rule` here, `rules` there), a step names both: `rule|rules`, and the first that is written counts.
 */
export function blockAt(raw: unknown, ...path: readonly string[]): Fact<unknown> {
  return along(firstOf(raw), path, (opened, key) => firstOf(step(opened, key)));
}

/** The raw value that a step leads to from what was opened. */
function step(opened: unknown, key: string): unknown {
  if (!key.includes("|")) return ownOf(opened, key);
  return key
    .split("|")
    .map((each) => ownOf(opened, each))
    .find((each) => stateOf(each) !== "absent");
}

/** The raw value itself, or the first one of a list, and of a list in it. */
function firstOf(raw: unknown): unknown {
  let here = raw;
  for (let list = listIn(here); list !== undefined; list = listIn(here)) here = list[0];
  return here;
}

function listIn(raw: unknown): readonly unknown[] | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const fact = isPlainHolder(raw) ? undefined : open(raw);
  const opened = fact?.state === "known" ? fact.value : raw;
  return Array.isArray(opened) ? (opened as unknown[]) : undefined;
}

/** Text; an empty one is absent. */
export function textAt(raw: unknown, ...path: readonly string[]): Fact<string> {
  const fact = asText(blockAt(raw, ...path));
  return fact.state === "known" && fact.value.trim() === "" ? absent() : fact;
}

export function flagAt(raw: unknown, ...path: readonly string[]): Fact<boolean> {
  return asFlag(emptyIsAbsent(blockAt(raw, ...path)));
}

export function numberAt(raw: unknown, ...path: readonly string[]): Fact<number> {
  return asNumber(emptyIsAbsent(blockAt(raw, ...path)));
}

/** A number for which 0 means "not set", as providers write numbers that nobody gave. */
export function positiveAt(raw: unknown, ...path: readonly string[]): Fact<number> {
  const fact = numberAt(raw, ...path);
  return fact.state === "known" && fact.value <= 0 ? absent() : fact;
}

export function objectAt(raw: unknown, ...path: readonly string[]): Fact<Readonly<Record<string, unknown>>> {
  return asObject(blockAt(raw, ...path));
}

/** A list of raw values; one value stands for a list of one, and an empty list is absent. */
export function listAt(raw: unknown, ...path: readonly string[]): Fact<readonly unknown[]> {
  const last = path.at(-1);
  const holder = blockAt(raw, ...path.slice(0, -1));
  if (holder.state !== "known") return holder;
  const fact = asList(last === undefined ? holder : open(step(holder.value, last)));
  return fact.state === "known" && fact.value.length === 0 ? absent() : fact;
}

/** A list of texts of which all are known. */
export function textsAt(raw: unknown, ...path: readonly string[]): Fact<string[]> {
  const list = listAt(raw, ...path);
  if (list.state !== "known") return list;
  const texts: string[] = [];
  for (const each of list.value) {
    const text = asText(open(each));
    if (text.state === "unknown") return text;
    if (text.state === "known" && text.value !== "") texts.push(text.value);
  }
  return known(texts);
}

/** One of a closed vocabulary; another word is unknown, since nobody can say what AWS would make of it. */
export function wordAt<W extends string>(words: readonly W[], raw: unknown, ...path: readonly string[]): Fact<W> {
  const text = textAt(raw, ...path);
  if (text.state !== "known") return text;
  const word = words.find((each) => each === text.value);
  return word === undefined ? unknown(`it is none of ${words.join(", ")}`) : known(word);
}

/** What is written, or else what holds by default. */
export function orElse<T>(fact: Fact<T>, otherwise: () => Fact<T>): Fact<T> {
  return fact.state === "absent" ? otherwise() : fact;
}

function emptyIsAbsent(fact: Fact<unknown>): Fact<unknown> {
  return fact.state === "known" && fact.value === "" ? absent() : fact;
}
