import { endpoint } from "./clients";
import { alias, key, keyPolicy } from "./kms";
import { logGroup } from "./log-group";
import type { Real } from "./real";
import { bucket } from "./s3-bucket";
import { s3Object } from "./s3-object";
import { subResources } from "./s3-sub-resources";

const kinds = new Map<string, Real>([
  ["aws:s3/bucket:Bucket", bucket],
  ["aws:s3/bucketV2:BucketV2", bucket],
  ["aws:s3/bucketObject:BucketObject", s3Object],
  ["aws:s3/bucketObjectv2:BucketObjectv2", s3Object],
  ...subResources,
  ["aws:kms/key:Key", key],
  ["aws:kms/alias:Alias", alias],
  ["aws:kms/keyPolicy:KeyPolicy", keyPolicy],
  ["aws:cloudwatch/logGroup:LogGroup", logGroup],
]);

/** How a type is kept in the local cloud; nothing if it isn't, or if there is no local cloud. */
export const realKind = (token: string): Real | undefined => (endpoint() ? kinds.get(token) : undefined);
