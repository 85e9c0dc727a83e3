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

/** Members of a list that are written at once. */
const atOnce = 128;

/**
 * The canonical JSON of an object in pieces, for one that holds a long list: a text of a hundred thousand findings is then
 * never held as a whole, and one member with a letter beyond Latin-1 does not double what all the others take.
 */
export function canonicalPieces(object: object): string[] {
  const pieces: string[] = [];
  let before = "{";
  for (const [key, value] of Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined) continue;
    pieces.push(`${before}${canonicalJson(key)}:`, ...(Array.isArray(value) ? listPieces(value) : [canonicalJson(value)]));
    before = ",";
  }
  return [...pieces, pieces.length === 0 ? "{}" : "}"];
}

function listPieces(list: readonly unknown[]): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < list.length; start += atOnce) {
    pieces.push(start === 0 ? "[" : ",", canonicalJson(list.slice(start, start + atOnce)).slice(1, -1));
  }
  return [...pieces, pieces.length === 0 ? "[]" : "]"];
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
  if (Array.isArray(value)) return value.every(isOrderedWithin);
  const parts = value as Readonly<Record<string, unknown>>; // an object that is no list has text keys
  let before = "";
  for (const key in parts) {
    if (key < before || !isOrderedWithin(parts[key])) return false;
    before = key;
  }
  return true;
}

function isOrderedWithin(part: unknown): boolean {
  return typeof part !== "object" || part === null || isOrdered(part);
}

function isDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}
