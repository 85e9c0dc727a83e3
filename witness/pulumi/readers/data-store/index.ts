import { knownByDefault, mapFact, type DataStore } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { dataStoreRows } from "../../tables/data-stores";
import type { DataStoreRow } from "../../tables/stores/row";
import { bucketParts, bucketTypes } from "../../tables/s3";
import { encryptionOf } from "../bucket/encryption";
import { balancerTypes, receivesAccessLogs } from "../bucket/log-target";
import { baseOf, tagsOf } from "../identity";
import { blockAt } from "../properties";
import { encryptedBy, pathOf } from "./encrypted";
import { keysOf, unusedBy } from "./keys";

const rows = new Map(dataStoreRows.map((row) => [row.type, row]));

/** Everything that keeps data at rest: one table row a service, and S3 through the posture of the bucket. */
export const dataStoreReader: Reader<"data-store"> = {
  kind: "data-store",
  scope: "stack",
  types: [...bucketTypes, ...rows.keys()],
  alone: [...rows.keys()],
  partTypes: [...bucketParts.encryption, ...bucketParts.logging, ...balancerTypes],
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

function fromRow(resource: SeenResource, graph: Graph, row: DataStoreRow): DataStore | undefined {
  if (row.only !== undefined && blockAt(resource.props, ...row.only.split(".")).state === "absent") return undefined;
  return {
    ...baseOf("data-store", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    encrypted: encryptedBy(resource, graph, row.encrypted),
    ...keysOf(resource, graph, row),
    ...(row.keyElsewhere !== undefined && { keyElsewhere: row.keyElsewhere }),
    stated: { encrypted: pathOf(row.encrypted) ?? row.key ?? "", key: statedKey(resource, row) },
  };
}

/** What the remedy names: the key, those of what a flag switches on beside it, and what keeps the service from using it. */
function statedKey(resource: SeenResource, row: DataStoreRow): string {
  const unused = unusedBy(resource, row);
  const beside = (row.moreKeys ?? []).flatMap(({ path, where }) => (where === undefined ? [] : [path]));
  return [row.key ?? "", ...beside, ...(unused.state === "known" ? [unused.value] : [])].join(", ");
}
