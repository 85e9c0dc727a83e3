import { setOwn } from "../set-own";
import { resolve } from "./resolve";
import { noValue, type Scope } from "./scope";
import { spelled } from "./spelling";
import type { AnyShape, Entry } from "./tables/row";
import { isObject } from "./template";

/** Logical ids of the resources that properties are made from, by the way to the property in the template. */
export type Uses = ReadonlyMap<string, readonly string[]>;

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
  const uses = new Map<string, string[]>();
  let here = "";
  const watched: Scope = { ...scope, uses: (logicalId) => note(logicalId) };
  return { value: each(raw, shape, ""), uses };

  function note(logicalId: string): void {
    const found = uses.get(here);
    if (found === undefined) uses.set(here, [logicalId]);
    else if (!found.includes(logicalId)) found.push(logicalId);
  }

  function at(path: string, value: unknown): unknown {
    here = path;
    return resolve(value, watched);
  }

  function each(properties: unknown, within: AnyShape | undefined, path: string): unknown {
    if (!isPlain(properties)) return at(path, properties);
    const resolved: Record<string, unknown> = {};
    for (const [key, raw] of Object.entries(properties)) {
      const place = path === "" ? key : `${path}.${key}`;
      const block = flattened(within?.[spelled(key)]);
      const value = block ? each(raw, block, place) : at(place, raw);
      if (value !== noValue) setOwn(resolved, key, value);
    }
    return resolved;
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
  if (uses.size === 0) return none;
  const found = uses.get(path);
  if (found !== undefined) return found;
  return path === "" ? none : usedBy(path.slice(0, Math.max(0, path.lastIndexOf("."))), uses);
}
const none: readonly string[] = [];
