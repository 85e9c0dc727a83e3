import { dictionary } from "./dictionary";
import { meaningMistakes } from "./meaning";
import type { Context } from "./meaning/check";
import type { Promised } from "./schema";

/**
 * The promise of one of the catalogue's organisations, whose file the schema has checked before (`compiled.ts`), without
 * YAML reader and schema. What depends on the day and the rules is asked anew. Undefined for every other text, be it a byte
 * that is different, and where there is a mistake, whose place only the text can tell.
 */
export function knownPromise(text: string, context: Context): Promised | undefined {
  if (!/^statements:/m.test(text)) return undefined;
  const { contentOf } = require("../compiled") as typeof import("../compiled"); // no other promise has a use for it
  const content = contentOf(text) as { promise: Promised } | undefined; // files with statements are organisations
  if (content === undefined) return undefined;
  const promise = withDictionaries(content.promise);
  return meaningMistakes(promise, context, new Set()).length === 0 ? promise : undefined;
}

/** Lookups by what users write have no prototype, as the schema makes them; the compiled file has lost that. */
export function withDictionaries(promise: Promised): Promised {
  return { ...promise, retention: dictionary(promise.retention), rules: dictionary(promise.rules) };
}
