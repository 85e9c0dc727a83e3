import { known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { DataStore, Fact, KeyRef } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { dataStoreRows, type DataStoreRow, type Encrypted, type Unset, type When } from "../tables/data-stores";
import { bucketParts, bucketTypes } from "../tables/s3";
import { encryptionOf } from "./bucket/encryption";
import { receivesAccessLogs } from "./bucket/log-target";
import { baseOf, tagsOf } from "./identity";
import { keyRefAt } from "./key-ref";
import { blockAt, flagAt, orElse, textAt } from "./properties";

const rows = new Map(dataStoreRows.map((row) => [row.type, row]));

/** Everything that keeps data at rest: one table row a service, and S3 through the posture of the bucket. */
export const dataStoreReader: Reader<"data-store"> = {
  kind: "data-store",
  scope: "stack",
  types: [...bucketTypes, ...rows.keys()],
  alone: [...rows.keys()],
  partTypes: [...bucketParts.encryption, ...bucketParts.logging],
  read: dataStoreOf,
};

function dataStoreOf(resource: SeenResource, graph: Graph): DataStore | undefined {
  const row = rows.get(resource.type);
  if (row) return fromRow(resource, graph, row);
  return bucketTypes.some((type) => type === resource.type) ? fromBucket(resource, graph) : undefined;
}

function fromBucket(resource: SeenResource, graph: Graph): DataStore {
  const encryption = encryptionOf(resource, graph);
  const stated = "BucketServerSideEncryptionConfiguration";
  return {
    ...baseOf("data-store", resource, graph),
    service: "Amazon S3",
    tags: tagsOf(resource),
    encrypted: encryption.state === "known" ? mapFact(encryption.value.algorithm, () => true) : encryptedAnyway,
    key: encryption.state === "known" ? encryption.value.key : encryption,
    receivesAccessLogs: receivesAccessLogs(resource, graph),
    stated: { encrypted: stated, key: `${stated}: kmsMasterKeyId` },
  };
}

/** Whatever is still open about a bucket's encryption, S3 has no unencrypted objects any more. */
const encryptedAnyway = knownByDefault(true, "S3 encrypts every new object since 2023-01-05 (SSE-S3)");

function fromRow(resource: SeenResource, graph: Graph, row: DataStoreRow): DataStore {
  return {
    ...baseOf("data-store", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    encrypted: encryptedBy(resource, row.encrypted),
    key: keyOf(resource, graph, row),
    stated: { encrypted: pathOf(row.encrypted) ?? row.key ?? "", key: row.key ?? "" },
  };
}

function keyOf(resource: SeenResource, graph: Graph, row: DataStoreRow): Fact<KeyRef> {
  if (row.key === undefined) return { state: "absent" };
  return keyRefAt(resource, graph, row.key.split("."), row.keyAnswered ? "answered" : "as-written");
}

function pathOf(encrypted: Encrypted<string>): string | undefined {
  if ("flag" in encrypted) return encrypted.flag;
  if ("word" in encrypted) return encrypted.word;
  return "keyed" in encrypted ? encrypted.keyed : undefined;
}

function encryptedBy(resource: SeenResource, how: Encrypted<string>): Fact<boolean> {
  const { props } = resource;
  if ("always" in how) return knownByDefault(true, how.always);
  if ("flag" in how) {
    return orElse(
      flagAt(props, ...how.flag.split(".")),
      () => exception(resource, how.when) ?? unset(resource, how.unset),
    );
  }
  if ("word" in how)
    return orElse(byWord(textAt(props, ...how.word.split(".")), how), () => unset(resource, how.unset));
  const key = textAt(props, ...how.keyed.split("."));
  if (key.state === "known") return known(true);
  const flag = how.or === undefined ? undefined : flagAt(props, ...how.or.split("."));
  if (flag?.state === "known" && flag.value) return flag;
  if (key.state === "unknown") return keyed(resource, how.keyed, key);
  return flag === undefined ? unset(resource, how.unset) : orElse(flag, () => unset(resource, how.unset));
}

/** A key that is made by the program is there, though its id is not known yet. */
function keyed(resource: SeenResource, path: string, key: Fact<string>): Fact<boolean> {
  const dependencies = resource.propertyDependencies[path.split(".")[0] ?? ""] ?? [];
  return dependencies.some((urn) => urn.includes("aws:kms/")) ? known(true) : mapFact(key, () => true);
}

function byWord(word: Fact<string>, how: { on: readonly string[]; off: readonly string[] }): Fact<boolean> {
  if (word.state !== "known") return word;
  if (how.on.includes(word.value)) return known(true);
  return how.off.includes(word.value) ? known(false) : unknown(`it is none of ${[...how.on, ...how.off].join(", ")}`);
}

/** What holds instead of the default; a property that can't be read leaves open which of the two does. */
function exception(resource: SeenResource, clauses: readonly When<string>[] = []): Fact<boolean> | undefined {
  for (const { path, is, then } of clauses) {
    const fact = blockAt(resource.props, ...path.split("."));
    if (fact.state === "unknown" && is !== undefined) return fact;
    if (fact.state !== "absent" && (is === undefined || (fact.state === "known" && fact.value === is))) {
      return unset(resource, then);
    }
  }
  return undefined;
}

function unset(resource: SeenResource, rule: Unset): Fact<boolean> {
  if ("encrypted" in rule) return knownByDefault(rule.encrypted, rule.source);
  if ("depends" in rule) return unknown(rule.depends);
  return resource.origin === "created"
    ? knownByDefault(true, rule.source)
    : unknown(`nothing is stated, and ${rule.source}`);
}
