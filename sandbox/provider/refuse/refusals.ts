import type { Failure } from "../check";
import type { Properties } from "../values";
import { backups } from "./backups";
import { keysAndLogs } from "./keys-and-logs";
import { failuresOf, type Family } from "./limit";
import { networkAndAccess } from "./network-and-access";
import { s3 } from "./s3";

/** All that is known of what AWS refuses, a family of services each. A type that stands in none is accepted as it is. */
export const families: Family[] = [s3, keysAndLogs, backups, networkAndAccess];

/** What AWS would refuse of these inputs, by its documentation. */
export function refusals(token: string, inputs: Properties): Failure[] {
  // The second spelling of a type ("bucketAclV2:BucketAclV2") is the same resource.
  const plain = token.replace(/V2(?=:|$)/g, "");
  return families.flatMap(({ limits, together }) => [
    ...(limits[plain] ?? []).flatMap((limit) => failuresOf(limit, inputs)),
    ...(together?.[plain]?.(inputs) ?? []),
  ]);
}
