import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785). JSON.stringify writes numbers and strings just so (both standards take ECMAScript's way);
 * what is left to do is the order of keys. What stands in order already is not copied: a record can have a hundred
 * thousand findings. Lone surrogates, which canonical JSON can't hold, become U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  const json = written(value);
  if (!loneSurrogate.test(json)) return json;
  return written(JSON.parse(json, (_key, each: unknown) => (typeof each === "string" ? each.toWellFormed() : each)));
}

/** JSON.stringify escapes a surrogate only where it is alone. A text that spells such an escape is looked at in vain. */
const loneSurrogate = /\\ud[89a-f]/;

function written(value: unknown): string {
  const inOrder = ordered(value);
  return inOrder === numbered ? (canonicalize(value) ?? "") : JSON.stringify(inOrder);
}

/** Stands for a value with keys such as "10": JavaScript keeps those first, so its objects can't hold them in order. */
const numbered = Symbol("keys that are numbers");

/** The value with the keys of every object in the order of their UTF-16 code units, or `numbered`. */
function ordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isOrdered(value)) return value;
  if (Array.isArray(value)) {
    const list = value.map(ordered);
    return list.includes(numbered) ? numbered : list;
  }
  const entries = Object.entries(value).map(([key, each]) => [key, ordered(each)] as const);
  if (entries.some(([key, each]) => each === numbered || isDigit(key))) return numbered;
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isOrdered(value: object): boolean {
  const list = Array.isArray(value);
  const keys = list ? undefined : Object.keys(value);
  const parts: readonly unknown[] = list ? value : Object.values(value);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (keys !== undefined && index > 0 && (keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
    if (typeof part === "object" && part !== null && !isOrdered(part)) return false;
  }
  return true;
}

function isDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}
