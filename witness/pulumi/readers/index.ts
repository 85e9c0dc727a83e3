import type { Kind, Posture } from "../../../posture";
import { graphOf } from "../graph";
import type { AnyReader, Reader } from "../reader";
import type { Seen, SeenResource } from "../seen";
import { bucketReader } from "./bucket";
import { dataStoreReader } from "./data-store";
import { keyReader } from "./key";
import { logReader } from "./log";
import { isOfAws, placementReader } from "./placement";
import { replicationReader } from "./replication";
import { retentionReader } from "./retention";

const byKind: { readonly [K in Kind]: Reader<K> } = {
  bucket: bucketReader,
  "data-store": dataStoreReader,
  key: keyReader,
  log: logReader,
  placement: placementReader,
  replication: replicationReader,
  retention: retentionReader,
};

/** Every reader of the Pulumi witness, one a kind. */
export const readers: readonly AnyReader[] = Object.values(byKind);

export function readerOf<K extends Kind>(kind: K): Reader<K> {
  return byKind[kind];
}

/** How often a type was seen, and the kinds that read it, itself or as part of another's posture. */
export interface PopulationCount {
  type: string;
  count: number;
  kinds: ReadonlySet<Kind>;
}

/** Everything that was seen at once, as postures; and what was seen but not read. */
export function read(seen: Seen): { postures: Posture[]; population: PopulationCount[] } {
  const graph = graphOf(seen);
  const postures = readers.flatMap((reader) => {
    const resources = reader.types === "every" ? graph.resources : graph.ofType(...reader.types);
    return resources.flatMap((resource) => reader.read(resource, graph) ?? []);
  });
  return { postures, population: countTypes(graph.resources) };
}

/** The postures that one resource has by itself, so that it can be judged before it is created. */
export function readResource(resource: SeenResource, configuredRegion?: string): Posture[] {
  const graph = graphOf({ resources: [resource], ...(configuredRegion !== undefined && { configuredRegion }) });
  return readers
    .filter((reader) => reader.scope === "resource" && readsItself(reader, resource.type))
    .flatMap((reader) => reader.read(resource, graph) ?? []);
}

/**
 * Kinds that look at resources of a type. A type without any is one that no rule can judge; so are other clouds', whose
 * places nobody here can tell from the type alone.
 */
export function kindsByType(type: string): ReadonlySet<Kind> {
  const kinds = readers.filter((reader) => readsItself(reader, type) || reader.partTypes.includes(type));
  return new Set(kinds.map((reader) => reader.kind));
}

function readsItself(reader: AnyReader, type: string): boolean {
  return reader.types === "every" ? isOfAws(type) : reader.types.includes(type);
}

export function countTypes(resources: readonly SeenResource[]): PopulationCount[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => ({ type, count, kinds: kindsByType(type) }));
}
