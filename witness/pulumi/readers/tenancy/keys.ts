import { oncePer } from "../../../../catalogue/once";
import { absent, known, unknown, type Fact } from "../../../../posture";
import { keyRefOf } from "../../../kms-reference";
import type { Graph } from "../../graph";
import { remembered } from "../../remembered";
import type { SeenResource } from "../../seen";
import { dataStoreRows } from "../../tables/data-stores";
import { bucketTypes } from "../../tables/s3";
import { bucketSource } from "../bucket/source";
import { textAt } from "../properties";
import { regionOf } from "../region";

/** The key that a store is under: a resource of the program by its URN, any other as it is written. */
export interface KeyName {
  name: string;
  resource?: SeenResource;
}

const rows = new Map(dataStoreRows.map((row) => [row.type, row]));
const keyTypes = ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];
const aliasType = "aws:kms/alias:Alias";

export const storeTypes: readonly string[] = [...bucketTypes, ...rows.keys()];

/** Absent where the store is under a key of AWS's. */
export const keyNameOf = remembered((store, graph): Fact<KeyName> => {
  const row = rows.get(store.type);
  if (row) return row.key === undefined ? absent() : keyNamedAt(store, row.key.split("."), graph);
  const source = bucketSource(store, graph, "encryption");
  const rule = "applyServerSideEncryptionByDefault|applyServerSideEncryptionByDefaults";
  if (source.from === "undecided") return unknown(source.why);
  if (source.from === "part") return keyNamedAt(source.resource, ["rules", rule, "kmsMasterKeyId"], graph);
  return keyNamedAt(store, ["serverSideEncryptionConfiguration", "rule|rules", rule, "kmsMasterKeyId"], graph);
});

function keyNamedAt(resource: SeenResource, path: readonly string[], graph: Graph): Fact<KeyName> {
  const reference = textAt(resource.props, ...path);
  if (reference.state === "absent") return reference;
  if (reference.state === "known") {
    if (keyRefOf(reference.value, regionOf(resource, graph).region).managedBy === "aws") return absent();
    const found = index(graph).get(reference.value) ?? index(graph).get(lastPart(reference.value));
    if (found) return known(named(found));
  }
  const made = (resource.propertyDependencies[path[0] ?? ""] ?? []).map((urn) => graph.byUrn(urn));
  const keys = new Set(made.map((each) => each && keyBehind(each, graph)).filter((each) => each !== undefined));
  const [only, ...others] = keys;
  if (only && others.length === 0) return known(named(only));
  if (reference.state === "known") return known({ name: reference.value });
  return others.length > 0 ? unknown("it can't be told yet which of several keys is meant") : reference;
}

function named(key: SeenResource): KeyName {
  return { name: key.urn, resource: key };
}

/** `k` of `arn:aws:kms:eu-central-1:1:key/k`; an alias keeps its word, `alias/orders`. */
function lastPart(reference: string): string {
  const local = reference.split(":").slice(5).join(":");
  return local.startsWith("key/") ? local.slice("key/".length) : local;
}

/** Keys of the program by every name that is known. */
const index = oncePer((graph: Graph): Map<string, SeenResource> => {
  const found = new Map<string, SeenResource>();
  const names = (resource: SeenResource) =>
    ["arn", "keyId", "id", "name"].flatMap((property) => {
      const text = textAt(resource.props, property);
      return text.state === "known" ? [text.value] : [];
    });
  for (const key of graph.ofType(...keyTypes)) for (const name of names(key)) found.set(name, key);
  for (const alias of graph.ofType(aliasType)) {
    const key = keyBehind(alias, graph) ?? byTarget(alias, found);
    if (key) for (const name of names(alias)) found.set(name, key);
  }
  return found;
});

function byTarget(alias: SeenResource, found: ReadonlyMap<string, SeenResource>): SeenResource | undefined {
  const target = textAt(alias.props, "targetKeyId");
  return target.state === "known" ? (found.get(target.value) ?? found.get(lastPart(target.value))) : undefined;
}

/** The key itself, or the one that an alias of the program stands for. */
function keyBehind(resource: SeenResource, graph: Graph): SeenResource | undefined {
  if (keyTypes.includes(resource.type)) return resource;
  if (resource.type !== aliasType) return undefined;
  const targets = (resource.propertyDependencies["targetKeyId"] ?? [])
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each !== undefined && keyTypes.includes(each.type));
  return targets.length === 1 ? targets[0] : undefined;
}
