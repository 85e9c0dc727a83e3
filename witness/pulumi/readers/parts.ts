import { unknown, type Fact } from "../../../posture";
import type { Parts } from "../graph";
import type { SeenResource } from "../seen";

/** What a resource says about one subject: a separate resource, a property of its own, or nothing. */
export type Source = { from: "part"; resource: SeenResource } | { from: "itself" } | { from: "undecided"; why: string };

/**
 * Which resource has the say: a separate one wins over the resource's own property (the provider applies it afterwards,
 * and outputs still show what the property was at creation). A part that may belong to it leaves everything open.
 */
export function sourceOf(parts: Parts): Source {
  const [first, ...others] = parts.certain;
  if (first !== undefined) {
    return others.length === 0
      ? { from: "part", resource: first }
      : { from: "undecided", why: `${parts.certain.length} resources state it, and the last one to be deployed wins` };
  }
  const possible = parts.possible[0];
  if (possible === undefined) return { from: "itself" };
  return { from: "undecided", why: `it can't be told yet whether "${possible.name}" belongs to it` };
}

/** Reads a fact from whichever resource has the say. */
export function readFrom<T>(
  source: Source,
  cases: { part: (part: SeenResource) => Fact<T>; itself: () => Fact<T> },
): Fact<T> {
  switch (source.from) {
    case "part":
      return cases.part(source.resource);
    case "itself":
      return cases.itself();
    case "undecided":
      return unknown(source.why);
  }
}
