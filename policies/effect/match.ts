import { allOf, anyOf, not, type Ternary } from "./ternary";

/**
 * How a part of a statement fits a *set* of requests ("any object, over plain HTTP, by whomever"): does it fit some of
 * them, and does it fit every one? For a single request the two are equal.
 *
 * `some` may say yes where nothing fits, `every` may say no where everything fits, never the other way round: parts
 * are looked at one by one, as if they were independent. So "every request is denied" and "no request is allowed" can
 * be relied upon, and what is wrong is on the side of caution.
 */
export interface Match {
  some: Ternary;
  every: Ternary;
}

export const always: Match = { some: "yes", every: "yes" };
export const never: Match = { some: "no", every: "no" };
export const sometimes: Match = { some: "yes", every: "no" };
export const undetermined: Match = { some: "unknown", every: "unknown" };

export function matchIf(condition: boolean): Match {
  return condition ? always : never;
}

/** Fits where all parts fit: the parts of a statement. */
export function both(matches: readonly Match[]): Match {
  return { some: allOf(matches.map((each) => each.some)), every: allOf(matches.map((each) => each.every)) };
}

/** Fits where one of the parts fits: the patterns of a list. */
export function either(matches: readonly Match[]): Match {
  return { some: anyOf(matches.map((each) => each.some)), every: anyOf(matches.map((each) => each.every)) };
}

/** Fits where the part doesn't: NotAction, NotResource, StringNotEquals. */
export function neither(match: Match): Match {
  return { some: not(match.every), every: not(match.some) };
}

/** One answer for a set that is the union of several. */
export function across(matches: readonly Match[]): Match {
  return { some: anyOf(matches.map((each) => each.some)), every: allOf(matches.map((each) => each.every)) };
}
