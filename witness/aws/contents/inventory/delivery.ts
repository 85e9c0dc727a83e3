import {
  ListBucketInventoryConfigurationsCommand,
  type InventoryConfiguration,
  type S3Client,
} from "@aws-sdk/client-s3";
import { absent, known, unknown, type Fact } from "../../../../posture";
import type { Cloud } from "../../cloud";
import { followed } from "../../listing";
import { deliveryCalls } from "./calls";

/** A place in S3. */
export interface S3Place {
  bucket: string;
  /** What keys begin with; empty for the whole bucket. */
  prefix: string;
}

/** Where the reports on a bucket are delivered. */
export interface Delivery {
  bucket: string;
  /** Folder of the configuration: `prefix/source/configuration/`. */
  folder: string;
  /** Days after which its newest report says too little. */
  maxDays: number;
  underKey: boolean;
}

/**
 * A report is made once a day or week, and may take two days to come
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html): what is older has been overtaken.
 */
const maxDays: Readonly<Record<string, number>> = { Daily: 1 + 2, Weekly: 7 + 2 };

/**
 * Where the bucket's own configuration has reports delivered that list every version of everything in it. Absent where
 * nothing is delivered to any of the places; unknown where what is delivered there does not show everything.
 * @param places of which one has to be the destination; left out: anywhere
 */
export async function deliveryOf(
  cloud: Cloud,
  s3: S3Client,
  bucket: string,
  places?: readonly S3Place[],
): Promise<Fact<Delivery>> {
  const configured = await cloud.ask(
    deliveryCalls.ListBucketInventoryConfigurations,
    () =>
      followed(async (ContinuationToken) => {
        const page = await s3.send(new ListBucketInventoryConfigurationsCommand({ Bucket: bucket, ContinuationToken }));
        return { items: page.InventoryConfigurationList, next: page.NextContinuationToken };
      }),
    { gone: ["NoSuchBucket"] },
  );
  if (configured.state !== "known") return configured;
  const there = configured.value.filter((each) => places?.some((place) => liesIn(each, bucket, place)) ?? true);
  const judged = there.map((each) => deliveryBy(each, bucket));
  return judged.find(({ state }) => state === "known") ?? judged[0] ?? absent();
}

function liesIn(configuration: InventoryConfiguration, source: string, { bucket, prefix }: S3Place): boolean {
  const { Bucket = "" } = configuration.Destination?.S3BucketDestination ?? {};
  const begins = prefix === "" || folderOf(configuration, source).startsWith(`${prefix}/`);
  return bucketIn(Bucket) === bucket && begins;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html */
function folderOf({ Id, Destination }: InventoryConfiguration, source: string): string {
  const path = [Destination?.S3BucketDestination?.Prefix, source, Id];
  return `${path.filter((each) => each !== undefined && each !== "").join("/")}/`;
}

function deliveryBy(configuration: InventoryConfiguration, source: string): Fact<Delivery> {
  const { IncludedObjectVersions, Filter, Schedule, Destination } = configuration;
  const { Bucket, Encryption } = Destination?.S3BucketDestination ?? {};
  const off = String(configuration.IsEnabled) !== "true";
  if (off || Bucket === undefined) return unknown("its S3 Inventory is switched off");
  if (IncludedObjectVersions !== "All") return unknown("its S3 Inventory lists current versions only");
  if (Filter?.Prefix) return unknown("its S3 Inventory lists a part of the bucket only");
  return known({
    bucket: bucketIn(Bucket),
    folder: folderOf(configuration, source),
    maxDays: maxDays[Schedule?.Frequency ?? ""] ?? 9,
    underKey: Encryption?.SSEKMS !== undefined,
  });
}

/** `arn:aws:s3:::reports` → `reports` */
function bucketIn(arn: string): string {
  return arn.slice(arn.lastIndexOf(":") + 1);
}
