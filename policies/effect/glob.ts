import { always, never, sometimes, type Match } from "./match";
import { remembered } from "../../catalogue/remembered";

/*
 * Texts with wildcards, as AWS writes them: `*` is any run of characters, `?` any one character. Both sides can have
 * them: the pattern of a statement, and the text that stands for a set of requests (every object of a bucket).
 */

/** Any one character. */
export const one = Symbol("?");
/** Any run of characters, also none. */
export const many = Symbol("*");
/** A policy variable whose value depends on the request: one certain text that we can't tell. */
export const dynamic = Symbol("${}");

export type Token = string | typeof one | typeof many | typeof dynamic;
export type Glob = readonly Token[];

/** A text in which nothing stands for anything else. */
export const literal: (text: string) => Glob = remembered((text) => [...text]);

/** A text in which `*` and `?` are wildcards. */
export const wildcards: (text: string) => Glob = remembered((text) =>
  [...text].map((character) => (character === "*" ? many : character === "?" ? one : character)),
);

/** How the pattern fits the texts that the subject stands for. */
export function matchGlob(pattern: Glob, subject: Glob): Match {
  if (pattern.length === 1 && pattern[0] === many) return always;
  const shorter = Math.min(pattern.length, subject.length);
  let start = 0; // most patterns begin like the text: only what comes after is worth the walk
  while (start < shorter && typeof pattern[start] === "string" && pattern[start] === subject[start]) start++;
  if (start < shorter && typeof pattern[start] === "string" && typeof subject[start] === "string") return never;
  if (start === pattern.length && start === subject.length) return always;
  const [rest, given] = [pattern.slice(start), subject.slice(start)];
  if (rest.length === 1 && rest[0] === many) return always;
  if (covers(rest, given)) return always;
  return overlaps(rest, given) ? sometimes : never;
}

/** Whether every text of the subject fits the pattern. A wildcard of the subject is only covered by one of the pattern's. */
function covers(pattern: Glob, subject: Glob): boolean {
  return walk(
    pattern,
    subject,
    (token, text) => {
      if (token === one) return text !== many && text !== dynamic;
      return typeof token === "string" && token === text;
    },
    false,
  );
}

/** Whether some text fits both. */
function overlaps(pattern: Glob, subject: Glob): boolean {
  return walk(pattern, subject, (token, text) => token === one || text === one || token === text, true);
}

/**
 * Walks both from left to right and keeps every position of the subject that the pattern can have reached: time and
 * space grow with the product of the lengths, whatever the pattern (a backtracking matcher would take for ever on
 * `*a*a*a*b`).
 */
function walk(pattern: Glob, subject: Glob, fits: (token: Token, text: Token) => boolean, stretch: boolean): boolean {
  const wide = (token: Token | undefined) => token === many || (stretch && token === dynamic);
  const size = subject.length;
  let reached = new Array<boolean>(size + 1).fill(false);
  reached[0] = true;
  const skipWide = (positions: boolean[]) => {
    if (!stretch) return; // a wide subject can also be empty
    for (let at = 0; at < size; at++) if (positions[at] && wide(subject[at])) positions[at + 1] = true;
  };
  skipWide(reached);
  for (const token of pattern) {
    const next = new Array<boolean>(size + 1).fill(false);
    for (let at = 0; at <= size; at++) {
      const here = reached[at] === true;
      if (wide(token)) {
        if (here || (at > 0 && next[at - 1] === true)) next[at] = true;
        continue;
      }
      const text = subject[at];
      if (here && text !== undefined && stretch && wide(text)) next[at] = true; // the wide text takes the token in
      if (here && text !== undefined && !(stretch && wide(text)) && fits(token, text)) next[at + 1] = true;
    }
    skipWide(next);
    reached = next;
  }
  return reached[size] === true;
}
