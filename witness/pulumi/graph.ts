import type { Seen, SeenResource } from "./seen";
import { namesOf, ownersOf, typesLike, type Link, type Names } from "./ownership";

/**
 * The resources of a plan with their links. A sub-resource belongs to the resource that its `propertyDependencies`
 * name, in a preview and after; names are compared only when both are known (`ownership.ts`).
 */
export interface Graph {
  /** Everything that the plan manages; what it only reads is managed elsewhere, and is not judged here. */
  resources: readonly SeenResource[];
  /** What the plan only reads (`get`, stack references). */
  external: readonly SeenResource[];
  configuredRegion: string | undefined;
  ofType(...types: readonly string[]): readonly SeenResource[];
  /** Any resource, also one that is only read. */
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
  const resources = seen.resources.filter((each) => each.external !== true);
  const external = seen.resources.filter((each) => each.external === true);
  const byType = Map.groupBy(resources, (each) => each.type);
  const allByType = external.length === 0 ? byType : Map.groupBy(seen.resources, (each) => each.type);
  const byUrn = new Map(seen.resources.map((each) => [each.urn, each]));
  const links = new Map<readonly string[], Map<string, Map<string, Link>>>();
  const names = new Map<string, Map<string, Names>>();
  const ofType = (...types: readonly string[]) => types.flatMap((type) => byType.get(type) ?? []);

  const namesIn = (ownerType: string, property: string) =>
    inMap(
      inMap(names, ownerType, () => new Map<string, Names>()),
      property,
      () =>
        namesOf(
          typesLike(ownerType).flatMap((type) => allByType.get(type) ?? []),
          property,
        ),
    );

  /**
   * Owners by property and part types are worked out once, not for every owner: a plan can have thousands. Lists of
   * types are constants, so a list itself is the key.
   */
  function link(ownerType: string, property: string, partTypes: readonly string[]): Link {
    const byOwner = inMap(links, partTypes, () => new Map<string, Map<string, Link>>());
    const byProperty = inMap(byOwner, ownerType, () => new Map<string, Link>());
    return inMap(byProperty, property, () => {
      const parts = ofType(...partTypes);
      return parts.length === 0 ? noLink : ownersOf(parts, property, namesIn(ownerType, property));
    });
  }

  return {
    resources,
    external,
    configuredRegion: seen.configuredRegion,
    ofType,
    byUrn: (urn) => byUrn.get(urn),
    partsOf(owner, property, types) {
      const { certain, possible } = link(owner.type, property, types);
      return { certain: certain.get(owner.urn) ?? none, possible };
    },
  };
}

const none: readonly SeenResource[] = [];
const noLink: Link = { certain: new Map(), possible: [] };

function inMap<K, V extends object>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}
