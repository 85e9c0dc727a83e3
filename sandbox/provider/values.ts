import { Struct } from "google-protobuf/google/protobuf/struct_pb";

/** A property value as it travels between engine and provider. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Properties = Record<string, Value>;

/** The engine's marker for "not known before the update". It has one for each type; a string serves for all when we send it. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const unknowns: ReadonlySet<Value> = new Set<Value>([
  unknown,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);

export const isUnknown = (value: Value | undefined): boolean => value !== undefined && unknowns.has(value);

export const isObject = (value: Value | undefined): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Is there an unknown anywhere in it? */
export function hasUnknown(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasUnknown);
  if (isObject(value)) return Object.values(value).some(hasUnknown);
  return isUnknown(value);
}

/** The value if it is a string that is known and not empty. */
export function text(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" && !isUnknown(value) ? value : undefined;
}

export const object = (value: Value | undefined): Properties => (isObject(value) ? value : {});
export const list = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : []);

export function fromStruct(struct: Struct | undefined): Properties {
  // A Struct holds JSON values and nothing else.
  return (struct?.toJavaScript() ?? {}) as Properties;
}

export function toStruct(properties: Record<string, Value | undefined>): Struct {
  return Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Parameters<typeof Struct.fromJavaScript>[0]);
}

/** The bridge's note of which inputs it filled in itself. It belongs to inputs and never to outputs. */
export const defaultsKey = "__defaults";

/** Without the notes of `defaultsKey`, at every depth. */
export function withoutDefaults<T extends Value>(value: T): T {
  const strip = (part: Value): Value => {
    if (Array.isArray(part)) return part.map(strip);
    if (!isObject(part)) return part;
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, inner]) => (key === defaultsKey ? [] : [[key, strip(inner)]])),
    );
  };
  // Only keys of objects are left out, so what was of type T still is.
  return strip(value) as T;
}
