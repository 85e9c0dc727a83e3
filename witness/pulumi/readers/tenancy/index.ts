import { oncePer } from "../../../../catalogue/once";
import { known, mapFact, unknown } from "../../../../posture";
import type { Fact, KeyUse, Tags, Tenancy } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { dataStoreRows } from "../../tables/data-stores";
import { bucketParts } from "../../tables/s3";
import { baseOf, tagsOf } from "../identity";
import { environmentOf } from "./environment";
import { keyNameOf, storeTypes, type KeyName } from "./keys";

const services = new Map(dataStoreRows.map((row) => [row.type, row.service]));

/** Stores beside each other. */
export const tenancyReader: Reader<"tenancy"> = {
  kind: "tenancy",
  scope: "stack",
  types: storeTypes,
  partTypes: [...bucketParts.encryption, "aws:kms/alias:Alias", "aws:kms/key:Key"],
  read: tenancyOf,
};

function tenancyOf(store: SeenResource, graph: Graph): Tenancy {
  const all = storesOf(graph);
  return {
    ...baseOf("tenancy", store, graph),
    service: services.get(store.type) ?? "Amazon S3",
    tags: tagsOf(store),
    key: mapFact(keyNameOf(store, graph), (key): KeyUse => ({
      tags: tagsOfKey(key),
      others: othersUnder(key, store, all),
    })),
    environment: environmentOf(store),
    besideProduction: all.production,
  };
}

function tagsOfKey({ resource }: KeyName): Tags {
  return resource
    ? tagsOf(resource)
    : unknown("the key is made by another program: an audit of its stack shows its tags");
}

/** Stores with the same tags, whatever their number. */
interface Alike {
  tags: Tags;
  count: number;
}

interface Stores {
  /** By the name of their key and by their tags, written out: many stores under one key have the same few. */
  byKey: ReadonlyMap<string, ReadonlyMap<string, Alike>>;
  /** Whether the key of some store is not known. */
  open: boolean;
  production: Fact<boolean>;
}

const storesOf = oncePer((graph: Graph): Stores => {
  const byKey = new Map<string, Map<string, Alike>>();
  let open = false;
  const environments = [];
  // In an order that doesn't depend on how the resources came.
  const stores = [...graph.ofType(...storeTypes)].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  for (const store of stores) {
    const key = keyNameOf(store, graph);
    open ||= key.state === "unknown";
    environments.push(environmentOf(store));
    if (key.state !== "known") continue;
    const under = byKey.get(key.value.name) ?? new Map<string, Alike>();
    const tags = tagsOf(store);
    const written = writtenOut(tags);
    under.set(written, { tags, count: (under.get(written)?.count ?? 0) + 1 });
    byKey.set(key.value.name, under);
  }
  return { byKey, open, production: isThere(environments) };
});

const writtenOut = oncePer((tags: Tags) => JSON.stringify(tags));

function isThere(environments: readonly Tenancy["environment"][]): Fact<boolean> {
  if (environments.some((each) => each.state === "known" && each.value === "production")) return known(true);
  const blind = environments.find((each) => each.state === "unknown");
  return blind?.state === "unknown" ? blind : known(false);
}

/** While the key of some store is not known, it may be this one: others that are seen are certain, that there are no more is not. */
function othersUnder(key: KeyName, store: SeenResource, { byKey, open }: Stores): KeyUse["others"] {
  const own = writtenOut(tagsOf(store));
  const others = [...(byKey.get(key.name) ?? [])]
    .filter(([written, { count }]) => written !== own || count > 1)
    .map(([, { tags }]) => tags);
  return others.length === 0 && open
    ? unknown("the key of another store is known only after the deploy")
    : known(others);
}
