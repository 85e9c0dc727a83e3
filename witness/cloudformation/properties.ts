import { resolve } from "./resolve";
import { noValue, type Scope } from "./scope";
import { spelled } from "./spelling";
import type { AnyShape, Entry } from "./tables/row";
import { isObject } from "./template";

/** Logical ids of the resources that properties are made from, by the way to the property in the template. */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** Properties with their functions worked out, and what they are made from. */
export interface Resolved {
  value: unknown;
  uses: Uses;
}

/**
 * Properties one by one, each with the resources that it is made from; in blocks that @pulumi/aws doesn't have, each of the
 * block's own.
 */
export function propertiesOf(raw: unknown, shape: AnyShape | undefined, scope: Scope): Resolved {
  const uses = new Map<string, Set<string>>();
  let here = "";
  const watched: Scope = { ...scope, uses: (logicalId) => note(logicalId) };
  return { value: each(raw, shape, ""), uses };

  function note(logicalId: string): void {
    const found = uses.get(here);
    if (found === undefined) uses.set(here, new Set([logicalId]));
    else found.add(logicalId);
  }

  function at(path: string, value: unknown): unknown {
    here = path;
    return resolve(value, watched);
  }

  function each(properties: unknown, within: AnyShape | undefined, path: string): unknown {
    if (!isPlain(properties)) return at(path, properties);
    const entries = Object.entries(properties).map(([key, value]): [string, unknown] => {
      const place = path === "" ? key : `${path}.${key}`;
      const block = flattened(within?.[spelled(key)]);
      return [key, block ? each(value, block, place) : at(place, value)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== noValue));
  }
}

function isPlain(properties: unknown): properties is Readonly<Record<string, unknown>> {
  return isObject(properties) && !Object.keys(properties).some((key) => key === "Ref" || key.startsWith("Fn::"));
}

/** What stands in a block goes to where the block itself would stand. */
function flattened(entry: Entry | undefined): AnyShape | undefined {
  if (typeof entry !== "object" || !("shape" in entry) || "part" in entry || entry.to !== undefined) return undefined;
  return entry.shape;
}

/** What a property is made from, or else the block that it stands in, which is resolved as a whole where a function makes it. */
export function usedBy(path: string, uses: Uses): readonly string[] {
  const found = uses.get(path);
  if (found !== undefined) return [...found];
  return path === "" ? [] : usedBy(path.slice(0, Math.max(0, path.lastIndexOf("."))), uses);
}
