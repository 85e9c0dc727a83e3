import type { Promised } from "../../catalogue/promise/schema";
import { isSecret, open, stateOf } from "../../witness/pulumi/value";
import type { Remedy, Wanted } from "./row";

type Properties = Readonly<Record<string, unknown>>;
type Outcome = "pass" | "fail" | "waived" | "unknown" | "not-applicable";

/** A property as it was and as it is now. */
export interface Change {
  path: readonly string[];
  /** `null`: nothing was stated. */
  before: string | number | boolean | null;
  after: string | number | boolean;
}

/**
 * The fewest changes after which the rule passes; where the resource alone can't show that, those after which it fails no
 * more. Nothing is changed where the rule has nothing against the resource, where it would fail all the same, or in the
 * place of a value that is secret or not known yet.
 * @param raw properties with their secrets still wrapped
 * @param outcomeWith what the rule says of the resource with these changes
 */
export function changesFor(
  remedy: Remedy,
  raw: Properties,
  promise: Promised,
  outcomeWith: (changes: readonly Change[]) => Outcome | undefined,
): readonly Change[] {
  if (remedy.unless !== undefined && !isAbsent(raw, remedy.unless.split("."))) return [];
  const possible = remedy.wanted.flatMap((wanted) => changeTo(wanted, raw, promise) ?? []);
  if (remedy.partBy !== undefined) return possible;
  const before = outcomeWith([]);
  if (before !== "fail" && before !== "unknown") return [];
  const attempts = [...possible.map((each) => [each]), ...(possible.length > 1 ? [possible] : [])];
  const outcomes = attempts.map((changes) => ({ changes, outcome: outcomeWith(changes) }));
  const best =
    outcomes.find(({ outcome }) => outcome === "pass") ??
    (before === "fail" ? outcomes.findLast(({ outcome }) => outcome === "unknown") : undefined);
  return best?.changes ?? [];
}

function isAbsent(raw: Properties, path: readonly string[]): boolean {
  const holder = holderOf(raw, path);
  return holder !== undefined && stateOf(holder[path.at(-1) ?? ""]) === "absent";
}

/** `undefined` where there is nothing to change, or where it can't be told what is there. */
function changeTo(wanted: Wanted, raw: Properties, promise: Promised): Change | undefined {
  const after = wanted.to(promise);
  const path = [...wanted.path.split("."), ...(wanted.key === undefined ? [] : [wanted.key])];
  const holder = holderOf(raw, path);
  if (after === undefined || holder === undefined) return undefined;
  const there = holder[path.at(-1) ?? ""];
  const stated = open(there);
  if (isSecret(there) || stated.state === "unknown") return undefined;
  const before = stated.state === "known" ? stated.value : null;
  if (before === after) return undefined;
  if (before !== null && typeof before === "object") return undefined;
  return { path, before: before as Change["before"], after }; // what JSON has, and no object
}

/** What holds the last step of the path: empty where a block on the way is not stated, `undefined` where it is hidden. */
function holderOf(raw: Properties, path: readonly string[]): Properties | undefined {
  let here: Properties = raw;
  for (const step of path.slice(0, -1)) {
    const next = here[step];
    if (next === undefined || next === null) return {};
    if (!isPlain(next)) return undefined;
    here = next;
  }
  return here;
}

/** A block as it is written: no secret, no marker of an unknown value, no list. */
function isPlain(value: unknown): value is Properties {
  if (typeof value !== "object" || value === null || isSecret(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The properties with the changes in them; everything else is the same object as before. */
export function withChanges(props: Properties, changes: readonly Change[]): Properties {
  return changes.reduce((changed, { path, after }) => put(changed, path, after), props);
}

function put(props: Properties, [step = "", ...rest]: readonly string[], value: unknown): Properties {
  const below = props[step] ?? {};
  return { ...props, [step]: rest.length === 0 ? value : put(below as Properties, rest, value) }; // see `holderOf`
}
