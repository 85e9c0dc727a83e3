/**
 * A value as far as a witness could see it. Rules open facts through `decideOn` only, so that the unknown case
 * can't be forgotten.
 */
export type Fact<T> = Known<T> | Absent | Unknown;

export interface Known<T> {
  state: "known";
  value: T;
  /** Set when nothing is written down and the value is a default: whose, with source and date. */
  byDefault?: string;
}

/** Known not to be set. */
export interface Absent {
  state: "absent";
}

export interface Unknown {
  state: "unknown";
  /** Why the witness could not see it, as the end of a sentence: "it is an output of a resource not yet created". */
  why: string;
}

export function known<T>(value: T): Known<T> {
  return { state: "known", value };
}

/** A value that nobody wrote down and that holds all the same; `source` names whose default it is, and since when. */
export function knownByDefault<T>(value: T, source: string): Known<T> {
  return { state: "known", value, byDefault: source };
}

export function absent(): Absent {
  return nothing;
}

/** There is but one absence, and a large plan has millions of it. */
const nothing: Absent = Object.freeze({ state: "absent" });

export function unknown(why: string): Unknown {
  return { state: "unknown", why };
}

/** Applies `f` to a known value; absent and unknown stay what they are. */
export function mapFact<T, U>(fact: Fact<T>, f: (value: T) => U): Fact<U> {
  if (fact.state !== "known") return fact;
  const value = f(fact.value);
  return fact.byDefault === undefined ? known(value) : knownByDefault(value, fact.byDefault);
}

/** The value where it is known; `undefined` for absent and unknown alike: only for what is shown, never for a verdict. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.state === "known" ? fact.value : undefined;
}
