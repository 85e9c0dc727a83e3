import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785). JSON.stringify writes numbers and strings just so (both standards take ECMAScript's way);
 * what is left to do is the order of keys. Objects whose keys stand in order already are not copied: a record can have
 * a hundred thousand findings. Lone surrogates, which canonical JSON can't hold, become U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  return wellFormedJson(wellFormed(value));
}

/** The same of a value whose texts are known to be well-formed. */
export function wellFormedJson(content: unknown): string {
  const ordered = inOrder(content);
  return ordered === numbered ? (canonicalize(content) ?? "") : JSON.stringify(ordered);
}

/** Stands for a value with keys such as "10": JavaScript keeps those first, so its objects can't hold them in order. */
const numbered = Symbol("keys that are numbers");

/** The value with the keys of every object in the order of their UTF-16 code units, or `numbered`. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? listInOrder(value) : objectInOrder(value as Record<string, unknown>); // neither null nor a list
}

function listInOrder(list: readonly unknown[]): unknown {
  let copy: unknown[] | undefined;
  for (const [index, each] of list.entries()) {
    const ordered = inOrder(each);
    if (ordered === numbered) return numbered;
    if (ordered !== each) (copy ??= [...list])[index] = ordered;
  }
  return copy ?? list;
}

function objectInOrder(object: Record<string, unknown>): unknown {
  let previous = "";
  let unordered = false;
  let copy: Record<string, unknown> | undefined;
  for (const key in object) {
    if (startsWithDigit(key)) return numbered;
    const part = inOrder(object[key]);
    if (part === numbered) return numbered;
    if (part !== object[key]) (copy ??= { ...object })[key] = part;
    unordered ||= previous > key;
    previous = key;
  }
  if (!unordered) return copy ?? object;
  return Object.fromEntries(Object.entries(copy ?? object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function startsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** The value itself where all its texts are well-formed, else a copy with U+FFFD for each lone surrogate. */
export function wellFormed<T>(value: T, texts: ReadonlySet<string> = textsIn(value)): T {
  if ([...texts].every((text) => text.isWellFormed())) return value;
  const repaired = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "string" ? each.toWellFormed() : each,
  );
  return JSON.parse(repaired) as T; // what JSON holds of a T is a T: records are JSON
}

/** Every string and every key of a document, each once: most texts of a record stand in it many times. */
export function textsIn(document: unknown): Set<string> {
  const texts = new Set<string>();
  const visited = new Set<object>(); // rules' measures and postures' resources are shared by many findings
  const visit = (value: unknown): void => {
    if (typeof value === "string") return void texts.add(value);
    if (typeof value !== "object" || value === null || visited.has(value)) return;
    visited.add(value);
    if (Array.isArray(value)) return value.forEach(visit);
    const object = value as Record<string, unknown>; // neither null nor an array
    for (const key in object) {
      texts.add(key);
      visit(object[key]);
    }
  };
  visit(document);
  return texts;
}
