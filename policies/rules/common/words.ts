import { regionNamed } from "../../../catalogue/promise/regions";
import type { Text } from "../../../catalogue/text";

/*
 * What may be shown of a thing that is judged. Findings go into evidence, so words of the user's (tag values, key ids,
 * policy texts) stay out: a secret could be anywhere. Only the resource's name in the program is shown.
 */

/** The region's name, if AWS has one of that name. */
export function regionShown(region: string): string {
  return regionNamed(region)?.name ?? "not an AWS region";
}

/** The property at the head of a path with its indices: `replicas[0]` of `replicas[0].regionName`; keys below may be the user's. */
export function propertyShown(path: string): string {
  return /^[A-Za-z][A-Za-z0-9]{0,63}(\[\d{1,6}\])*/.exec(path)?.[0] ?? "property";
}

export function list(words: readonly string[]): string {
  return words.join(", ");
}

/** "zugesagt ist" one thing, "zugesagt sind" several; and what comes after them in English. */
export function isPromised(count: number): Text {
  return count === 1 ? { de: "zugesagt ist", en: "is promised" } : { de: "zugesagt sind", en: "are promised" };
}

/** One text of both languages from a function of the language's own words. */
export function text(de: string, en: string): Text {
  return { de, en };
}

/** A number with the words that go with it: `1 item is`, `3 items are`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
