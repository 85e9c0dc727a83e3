import { setTimeout as sleep } from "node:timers/promises";
import * as s3 from "@aws-sdk/client-s3";
import { isObject, list, object, text, type Properties } from "../values";
import { pick } from "./aws-shape";
import { shaped, type SubResource } from "./s3-sub-resource";

/* Sub-resources of a bucket that say how long objects live, and where else. */

export const lifecycle: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketLifecycleConfigurationCommand({
        Bucket,
        LifecycleConfiguration: { Rules: list(p["rules"]).map((rule) => lifecycleRule(object(rule))) },
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketLifecycleCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket })),
};

/** AWS wants a filter in each rule; the provider sends an empty one where none is given. A date is a date, not a string. */
function lifecycleRule(rule: Properties): s3.LifecycleRule {
  const { prefix, ...others } = rule;
  const result = shaped<s3.LifecycleRule>({
    ...others,
    filter: isObject(rule["filter"]) ? rule["filter"] : { prefix: prefix ?? "" },
  });
  for (const part of [result.Expiration, ...(result.Transitions ?? [])])
    if (part?.Date) part.Date = new Date(part.Date);
  return result;
}

export const replication: SubResource = {
  put: (client, Bucket, p) =>
    onceVersioned(() =>
      client.send(
        new s3.PutBucketReplicationCommand({
          Bucket,
          ReplicationConfiguration: shaped<s3.ReplicationConfiguration>(pick(p, ["role", "rules"])),
        }),
      ),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketReplicationCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketReplicationCommand({ Bucket })),
};

/** Milliseconds between two tries, and of all tries together. */
const [pause, patience] = [200, 60_000];

/**
 * The real provider tries again while the bucket is not versioned yet: its versioning is a resource of its own, that no
 * property of the replication names.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_replication_configuration.go
 */
async function onceVersioned<T>(put: () => Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await put();
    } catch (error) {
      const waits = error instanceof Error && error.message.includes("Versioning must be 'Enabled' on the bucket");
      if (!waits || Date.now() > end) throw error;
      await sleep(pause);
    }
  }
}

const id = (p: Properties): string => text(p["name"]) ?? "";
const named = (bucket: string, p: Properties): string => `${bucket}:${id(p)}`;

export const inventory: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketInventoryConfigurationCommand({
        Bucket,
        Id: id(p),
        InventoryConfiguration: inventoryConfiguration(p),
      }),
    ),
  // No `remove`: moto takes the deletion of an inventory for the deletion of its bucket.
  get: (client, Bucket, p) => client.send(new s3.GetBucketInventoryConfigurationCommand({ Bucket, Id: id(p) })),
  id: named,
};

function inventoryConfiguration(p: Properties): s3.InventoryConfiguration {
  const target = object(object(p["destination"])["bucket"]);
  const S3BucketDestination = {
    ...shaped<s3.InventoryS3BucketDestination>(pick(target, ["accountId", "format", "prefix"])),
    Bucket: text(target["bucketArn"]) ?? "",
  };
  const others = shaped<s3.InventoryConfiguration>(
    pick(p, ["includedObjectVersions", "optionalFields", "schedule", "filter"]),
  );
  return { ...others, Id: id(p), IsEnabled: p["enabled"] !== false, Destination: { S3BucketDestination } };
}
