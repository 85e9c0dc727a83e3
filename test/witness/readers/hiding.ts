import { isDeepStrictEqual } from "node:util";
import { unknownText } from "./support";

/* What must hold however little is known: values that are hidden one at a time, and postures compared. */

/** Every place in a value, inner nodes too. */
export function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const below = Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]));
  return path.length === 0 ? below : [[...path], ...below];
}

/** The value with what is at the place not known yet. */
export function hidden(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return unknownText;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === step ? hidden(each, rest) : each) as unknown);
  const object = value as Record<string, unknown>; // the path was made from it
  return { ...object, [step]: hidden(object[step], rest) };
}

/** What is no fact, and may be missing where less is known: the ARN of a reference, the list of parts, a default's source. */
const noFacts = new Set(["resource", "parts", "byDefault"]);

/** Places where two postures say different things and neither says *unknown*. */
export function disagreements(one: unknown, other: unknown, path: string): string[] {
  if (isUnknown(other)) return [];
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return isDeepStrictEqual(one, other) ? [] : [`${path}: ${String(one)} became ${String(other)}`];
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>]; // both are objects, lists included
  const compared = [...names].filter(
    (name) => !noFacts.has(name) && (!path.endsWith(".scopes") || (name in a && name in b)),
  );
  return compared.flatMap((name) => disagreements(a[name], b[name], `${path}.${name}`));
}

function isUnknown(value: unknown): boolean {
  return typeof value === "object" && value !== null && "state" in value && value.state === "unknown";
}
