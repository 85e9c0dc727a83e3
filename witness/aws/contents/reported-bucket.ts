import { S3Client } from "@aws-sdk/client-s3";
import { known, type Contents, type Fact } from "../../../posture";
import { bucketContents, versionContents, type Listing } from "./bucket";
import type { Cursor } from "./cursor";
import { reportedVersions, type Inventories } from "./inventory";
import type { Store } from "./store";

/** Days after which data of these classes has to be gone. */
export type PeriodsOf = (classes: readonly string[]) => readonly number[];

/** Looks into a bucket by listing it, or by its report of S3 Inventory where that is wanted. @throws Vanished */
export function lookIntoBucket(
  { account, region, name: bucket, ...store }: Store,
  cursor: Cursor,
  periodsOf: PeriodsOf,
  inventories: Inventories | undefined,
): Promise<Fact<Contents>> {
  const listing: Listing = { ...store, cloud: account, s3: account.client(S3Client, region), bucket, cursor };
  if (inventories === undefined) return bucketContents(listing);
  const reported = () => reportedVersions({ ...listing, region, now: store.now }, inventories);
  return bucketContents(listing, (of) =>
    inventories.places === undefined ? listedOrReported(of, reported, periodsOf) : reportedOrListed(of, reported),
  );
}

type Reported = () => Promise<Fact<Contents>>;

/** The report, where one is delivered to the places that were named. */
async function reportedOrListed(listing: Listing, reported: Reported): Promise<Fact<Contents>> {
  const versions = await reported();
  return versions.state === "absent" ? versionContents(listing) : versions;
}

/** The listing, and where it met its limit the report. */
async function listedOrReported(listing: Listing, reported: Reported, periodsOf: PeriodsOf): Promise<Fact<Contents>> {
  const listed = await versionContents(listing);
  if (listed.state !== "known" || listed.value.more === undefined) return listed;
  // What has been listed shows a breach already; the report of the day before may not have it.
  if (hasLate(listed.value, listing.classes, periodsOf)) return listed;
  const versions = await reported();
  if (versions.state === "known") return versions;
  const why = versions.state === "unknown" ? versions.why : "it has no S3 Inventory that could stand in";
  return known({ ...listed.value, more: `${listed.value.more}; ${why}` });
}

function hasLate({ parts }: Contents, classes: readonly string[], periodsOf: PeriodsOf): boolean {
  return parts.some(({ dataClass, groups }) => {
    const shortest = Math.min(...periodsOf(dataClass === undefined ? classes : [dataClass]));
    return groups.some(({ ages }) => (ages.at(-1)?.[0] ?? 0) >= shortest);
  });
}
