import type { Text } from "../text";

/* Pieces of sentences that mistakes are told with. */

export function didYouMean(meant: string): Text {
  return { de: `meinten Sie ${meant}?`, en: `did you mean ${meant}?` };
}

export function oneOf(words: readonly string[]): Text {
  return { de: `möglich sind: ${words.join(", ")}`, en: `possible are: ${words.join(", ")}` };
}

export function section(keys: readonly string[]): Text {
  return {
    de: `schreiben Sie einen Abschnitt mit ${keys.join(", ")}`,
    en: `write a section with ${keys.join(", ")}`,
  };
}

export function continued(start: string | Text, end: Text): Text {
  const { de, en } = typeof start === "string" ? { de: start, en: start } : start;
  return { de: `${de} ${end.de}`, en: `${en} ${end.en}` };
}

export function sortOf(value: unknown): Text {
  if (Array.isArray(value)) return { de: "eine Liste", en: "a list" };
  if (typeof value === "object") return { de: "ein Abschnitt", en: "a section" };
  return { de: String(value), en: String(value) };
}

/** As it stands in the file where that is legible on one line; shortened, and without control characters. */
export function quote(written: string): string {
  const short = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(short) ? short : JSON.stringify(short);
}
