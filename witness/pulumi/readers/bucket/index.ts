import { unknown, type Bucket } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { bucketParts, bucketPartTypes, bucketTypes } from "../../tables/s3";
import { baseOf, refTo, tagsOf, writtenName } from "../identity";
import { aclGrantsOf, ownershipOf, policyOf, publicAccessBlockOf, websiteOf } from "./access";
import { encryptionOf } from "./encryption";
import { lifecycleOf } from "./lifecycle";
import { orElse } from "../properties";
import { loggingOf } from "./logging";
import { mfaDeleteOf, objectLockOf, versioningOf } from "./versions";
import { replicationOf } from "./replication";

/** S3 general purpose buckets with the resources that hang on them. */
export const bucketReader: Reader<"bucket"> = {
  kind: "bucket",
  scope: "stack",
  types: bucketTypes,
  partTypes: bucketPartTypes,
  read: bucketOf,
};

export function bucketOf(resource: SeenResource, graph: Graph): Bucket {
  return {
    ...baseOf("bucket", resource, graph),
    name: orElse(writtenName(resource, "bucket", "id"), () => unknown("the name is chosen only by the deploy")),
    tags: tagsOf(resource),
    policy: policyOf(resource, graph),
    publicAccessBlock: publicAccessBlockOf(resource, graph),
    aclGrants: aclGrantsOf(resource, graph),
    ownership: ownershipOf(resource, graph),
    website: websiteOf(resource, graph),
    versioning: versioningOf(resource, graph),
    mfaDelete: mfaDeleteOf(resource, graph),
    lifecycle: lifecycleOf(resource, graph),
    objectLock: objectLockOf(resource, graph),
    replication: replicationOf(resource, graph),
    encryption: encryptionOf(resource, graph),
    logging: loggingOf(resource, graph),
    parts: Object.values(bucketParts).flatMap((types) => graph.partsOf(resource, "bucket", types).certain.map(refTo)),
  };
}
