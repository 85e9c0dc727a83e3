import { durationText, type Duration } from "../promise/duration";
import { pathText, type Path } from "../promise/problem";
import type { Promised } from "../promise/schema";
import type { Text } from "../text";
import type { Side, SideAt } from "./finding";

/** Values of a promise as sides, without the file that they stand in. */
export function sidesOf(promise: Promised): SideAt {
  return (path) => sideOf(promise, path);
}

function sideOf(promise: Promised, path: Path): Side {
  const name = pathText(path);
  return { place: { name: { de: name, en: name }, path: name }, says: shown(valueAt(promise, path)) };
}

/** Paths are those of the file (`valid-until`), the promise has its keys in camel case (`validUntil`). */
function valueAt(promise: Promised, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    const camel = String(step).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return Reflect.get(value, step) ?? Reflect.get(value, camel);
  }, promise);
}

function shown(value: unknown): Text {
  if (isDuration(value)) return durationText(value);
  const text = Array.isArray(value) ? value.map(nameOf).join(", ") : String(value ?? "");
  return text === "" ? { de: "—", en: "—" } : { de: text, en: text };
}

/** Of a list of processors their names and countries. */
function nameOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  return [Reflect.get(entry, "name"), Reflect.get(entry, "country")].filter((each) => each !== undefined).join(" ");
}

function isDuration(value: unknown): value is Duration {
  return typeof value === "object" && value !== null && "amount" in value && "unit" in value;
}
