import type { S3Client } from "@aws-sdk/client-s3";
import { absent, known, type Contents, type Fact } from "../../../../posture";
import type { Cloud } from "../../cloud";
import { deliveryOf, type S3Place } from "./delivery";
import type { Engine } from "./engine";
import { newestReport } from "./newest";
import { countingQuery } from "./query";
import { partsIn } from "./rows";

/** How reports of S3 Inventory stand in for listing. */
export interface Inventories {
  /**
   * Buckets whose reports are delivered to one of these places are not listed at all. Left out: wherever they are
   * delivered, for buckets of which listing met the limit of requests.
   */
  places?: readonly S3Place[];
  /** Days that a report may be old. Default: 3 where it is made every day, 9 where every week. */
  maxDays?: number;
  engine: Engine;
}

/** A bucket on which there may be a report. */
export interface Reported {
  cloud: Cloud;
  s3: S3Client;
  region: string;
  bucket: string;
  arn: string;
  classes: readonly string[];
  /** The moment of looking. */
  now: Date;
}

/**
 * The versions and delete markers of a bucket as its newest report lists them, as old as they were when it was made.
 * Absent where the bucket has none in these places; unknown where it can't stand in for a listing, with the reason.
 * Unfinished uploads are in no report.
 */
export async function reportedVersions(of: Reported, inventories: Inventories): Promise<Fact<Contents>> {
  const { cloud, s3, region, bucket, arn, classes, now } = of;
  const { places, maxDays, engine } = inventories;
  const delivery = await deliveryOf(cloud, s3, bucket, places);
  if (delivery.state !== "known") return delivery;
  const report = await newestReport({ cloud, s3, delivery: delivery.value }, bucket, { now, maxDays });
  if (report.state !== "known") return report;
  const asOf = report.value.at.toISOString();
  if (report.value.files.length === 0) return known({ parts: [], asOf });
  const query = (table: string) => countingQuery(table, { report: report.value, arn, classes });
  const rows = await engine.answer({ cloud, s3, region, report: report.value, query });
  if (rows.state !== "known") return rows.state === "absent" ? absent() : rows;
  const parts = partsIn(rows.value, classes);
  return parts.state === "known" ? known({ parts: parts.value, asOf }) : parts;
}
