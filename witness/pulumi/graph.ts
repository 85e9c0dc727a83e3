import { asText, at } from "./value";
import type { Seen, SeenResource } from "./seen";

/**
 * The resources of a plan with their links. A sub-resource belongs to the resource that its `propertyDependencies`
 * name, in a preview and after; names are compared only when both are known.
 */
export interface Graph {
  resources: readonly SeenResource[];
  configuredRegion: string | undefined;
  ofType(...types: readonly string[]): readonly SeenResource[];
  byUrn(urn: string): SeenResource | undefined;
  /** The resources of those types that hang on the owner by that property (`bucket`). */
  partsOf(owner: SeenResource, property: string, types: readonly string[]): Parts;
}

export interface Parts {
  /** Those that belong to the owner for certain. */
  certain: readonly SeenResource[];
  /** Those whose owner can't be told yet: they may be the owner's, so nothing about them is known to be absent. */
  possible: readonly SeenResource[];
}

export function graphOf(seen: Seen): Graph {
  const byType = Map.groupBy(seen.resources, (each) => each.type);
  const byUrn = new Map(seen.resources.map((each) => [each.urn, each]));
  const links = new Map<string, Link>();
  const ofType = (...types: readonly string[]) => types.flatMap((type) => byType.get(type) ?? []);

  /** Owners by property and part type are worked out once, not for every owner: a plan can have thousands. */
  function link(ownerType: string, property: string, partType: string): Link {
    const id = `${ownerType} ${property} ${partType}`;
    let found = links.get(id);
    if (!found) links.set(id, (found = linkParts(byType.get(ownerType) ?? [], property, byType.get(partType) ?? [])));
    return found;
  }

  return {
    resources: seen.resources,
    configuredRegion: seen.configuredRegion,
    ofType,
    byUrn: (urn) => byUrn.get(urn),
    partsOf(owner, property, types) {
      const found = types.map((type) => link(owner.type, property, type));
      return {
        certain: found.flatMap((each) => each.certain.get(owner.urn) ?? []),
        possible: found.flatMap((each) => each.possible),
      };
    },
  };
}

interface Link {
  certain: Map<string, SeenResource[]>;
  possible: SeenResource[];
}

/** Names under which a property may refer to its owner: a bucket's name is its id, and its ARN ends in it. */
const names = ["id", "bucket", "arn", "name"];

function linkParts(owners: readonly SeenResource[], property: string, parts: readonly SeenResource[]): Link {
  const link: Link = { certain: new Map(), possible: [] };
  if (parts.length === 0 || owners.length === 0) return link;
  const urns = new Set(owners.map((owner) => owner.urn));
  const byName = new Map<string, string[]>();
  let nameless = false;
  for (const owner of owners) {
    const known = names.map((key) => asText(at(owner.props, key))).filter((name) => name.state === "known");
    nameless ||= known.length === 0;
    for (const name of new Set(known.map((each) => each.value))) {
      byName.set(name, [...(byName.get(name) ?? []), owner.urn]);
    }
  }
  for (const part of parts) {
    const owner = ownerOf(part, property, urns, byName, nameless);
    if (owner === "undetermined") link.possible.push(part);
    else if (owner !== undefined) link.certain.set(owner, [...(link.certain.get(owner) ?? []), part]);
  }
  return link;
}

function ownerOf(
  part: SeenResource,
  property: string,
  owners: ReadonlySet<string>,
  byName: ReadonlyMap<string, readonly string[]>,
  nameless: boolean,
): string | "undetermined" | undefined {
  const dependencies = part.propertyDependencies[property] ?? [];
  const named = dependencies.filter((urn) => owners.has(urn));
  if (named.length === 1) return named[0];
  const name = asText(at(part.props, property));
  if (name.state === "known") {
    const candidates = (byName.get(name.value) ?? []).filter((urn) => named.length === 0 || named.includes(urn));
    if (candidates.length === 1) return candidates[0];
    if (candidates.length === 0 && named.length === 0) {
      return nameless ? "undetermined" : undefined; // undefined: a thing outside this plan
    }
    return "undetermined";
  }
  return name.state === "unknown" ? "undetermined" : undefined;
}
