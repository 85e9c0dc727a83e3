/**
 * What a request brings along under a condition key.
 * - `absent`: the key is not in the request.
 * - `values`: these values (several for a multivalued key).
 * - `anything`: the key is there, with any value: the caller chooses it, or we ask about every caller.
 * - `stranger`: the key is there, with the value of somebody whom no fixed value names (see `stranger.ts`).
 */
export type ContextCase =
  { kind: "absent" } | { kind: "values"; values: readonly string[] } | { kind: "anything" } | { kind: "stranger" };

/** Several cases stand for all of them: the set of requests is their union. */
export type ContextValue = readonly ContextCase[];

export interface Context {
  /** By key in small letters: AWS compares keys without regard to case. */
  keys: Readonly<Record<string, ContextValue>>;
  /** Every other key. */
  others: ContextValue;
}

export const notThere: ContextValue = [{ kind: "absent" }];
export const anything: ContextValue = [{ kind: "anything" }];
export const thereOrNot: ContextValue = [{ kind: "absent" }, { kind: "anything" }];
export const strangers: ContextValue = [{ kind: "stranger" }];
export const strangersOrNone: ContextValue = [{ kind: "absent" }, { kind: "stranger" }];

export function exactly(...values: readonly string[]): ContextValue {
  return [{ kind: "values", values }];
}

/** A context in which exactly the named keys are present. */
export function contextOf(keys: Readonly<Record<string, string | readonly string[]>>): Context {
  const entries = Object.entries(keys).map(([key, value]): [string, ContextValue] => [
    key.toLowerCase(),
    typeof value === "string" ? exactly(value) : exactly(...value),
  ]);
  return { keys: Object.fromEntries(entries), others: notThere };
}

/** Cases of a key; keys with a name part (`aws:PrincipalTag/team`) fall back to their family (`aws:principaltag/`). */
export function valuesOf(context: Context, key: string): ContextValue {
  const wanted = key.toLowerCase();
  if (Object.hasOwn(context.keys, wanted)) return context.keys[wanted] ?? context.others;
  const slash = wanted.indexOf("/");
  const family = slash < 0 ? "" : wanted.slice(0, slash + 1);
  return (family !== "" && Object.hasOwn(context.keys, family) ? context.keys[family] : undefined) ?? context.others;
}
