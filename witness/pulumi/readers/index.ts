import type { Kind, Posture } from "../../../posture";
import { graphOf, type Graph } from "../graph";
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
  return { postures: [...posturesIn(graph)], population: countTypes(graph.resources) };
}

/** Postures one after the other: a large plan has a hundred thousand, of which each is judged and forgotten. */
export function* posturesIn(graph: Graph): Generator<Posture> {
  for (const reader of readers) {
    const resources = reader.types === "every" ? graph.resources : graph.ofType(...reader.types);
    for (const resource of resources) {
      const posture = reader.read(resource, graph);
      if (posture !== undefined) yield posture;
    }
  }
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
