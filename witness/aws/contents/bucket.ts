import { ListMultipartUploadsCommand, type S3Client } from "@aws-sdk/client-s3";
import { known, mapFact, unknown, type Contents, type Fact } from "../../../posture";
import { callsOf } from "../call";
import type { Cloud } from "../cloud";
import type { Budget } from "./budget";
import type { Cursor, Next } from "./cursor";
import type { Answer } from "./listed";
import { together } from "./parts";
import { tallyOf, type Tally } from "./tally";
import { decodedKey, versionsPage } from "./versions-page";

export const bucketContentCalls = callsOf("s3", {
  ListObjectVersions: { needs: "s3:ListBucketVersions" },
  ListMultipartUploads: { needs: "s3:ListBucketMultipartUploads" },
});

export interface Listing {
  cloud: Cloud;
  s3: S3Client;
  bucket: string;
  arn: string;
  /** Data classes that the bucket's tag names. */
  classes: readonly string[];
  budget: Budget;
  cursor: Cursor;
}

/** One page of a listing, and where the next one begins. */
interface Page {
  answer: Answer;
  next?: readonly [key: string, id: string];
}

/**
 * Counts every version, delete marker and unfinished upload of a bucket; unknown where S3 does not tell. Uploads are asked
 * for first: there are few, and nothing but a listing tells of them. The versions do not wait for them.
 * @param versionsOf what counts the versions. Default: listing them
 * @throws Vanished
 */
export async function bucketContents(listing: Listing, versionsOf = versionContents): Promise<Fact<Contents>> {
  const [started, written] = await Promise.all([walked(listing, uploads), versionsOf(listing)]);
  if (started.state !== "known" || started.value.more !== undefined) return started;
  return mapFact(written, (value) => together(started.value, value, listing.classes));
}

/** Lists the versions and delete markers. @throws Vanished */
export function versionContents(listing: Listing): Promise<Fact<Contents>> {
  return walked(listing, versions);
}

async function walked(listing: Listing, walk: Walk): Promise<Fact<Contents>> {
  const { arn, classes, cursor } = listing;
  const tally = tallyOf(arn, classes, cursor.now, cursor.at(`${arn} ${walk.name}`)?.tally);
  const stop = await through(listing, walk, tally);
  return stop?.why === undefined ? known(tally.contents(stop?.more)) : unknown(stop.why);
}

/** Why a listing ended before its end. */
type Stop = { why: string; more?: never } | { more: string; why?: never };

interface Walk {
  name: string;
  page(listing: Listing, from: readonly [string, string] | undefined, begun: () => Answer): Promise<Fact<Page>>;
}

async function through(listing: Listing, walk: Walk, tally: Tally): Promise<Stop | undefined> {
  const { arn, cursor, budget } = listing;
  const place = `${arn} ${walk.name}`;
  let next: Next = cursor.at(place)?.next ?? "start";
  while (next !== "done") {
    if (!budget.take()) return { more: `the listing stopped at the limit of ${budget.limit} requests` };
    const page = await walk.page(listing, next === "start" ? undefined : next, tally.answer);
    if (page.state !== "known") return { why: page.state === "unknown" ? page.why : "S3 gave no answer" };
    page.value.answer.keep();
    next = page.value.next ?? "done";
    cursor.move(place, next, tally.saved);
  }
  return undefined;
}

const versions: Walk = {
  name: "versions",
  page: ({ cloud, s3, bucket }, from, begun) =>
    cloud.ask(
      bucketContentCalls.ListObjectVersions,
      async () => {
        const { answer, rest } = await versionsPage(s3, bucket, from, begun);
        return { answer, ...nextOf(rest.IsTruncated, rest.NextKeyMarker, rest.NextVersionIdMarker) };
      },
      gone,
    ),
};

const uploads: Walk = {
  name: "uploads",
  page: ({ cloud, s3, bucket }, from, begun) =>
    cloud.ask(
      bucketContentCalls.ListMultipartUploads,
      async () => {
        const page = await s3.send(
          new ListMultipartUploadsCommand({
            Bucket: bucket,
            EncodingType: "url",
            ...(from && { KeyMarker: from[0], UploadIdMarker: from[1] }),
          }),
        );
        const { Uploads = [], IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
        const answer = begun();
        for (const { Key = "", Initiated = new Date(0) } of Uploads) {
          answer.add({ what: "upload", name: decodedKey(Key), written: Initiated.getTime() });
        }
        return { answer, ...nextOf(IsTruncated, NextKeyMarker, NextUploadIdMarker) };
      },
      gone,
    ),
};

const gone = { gone: ["NoSuchBucket"] };

/**
 * S3 says of every page whether another one follows, and where it begins. An answer that does not, such as an empty one, is
 * no page: what was not listed would count as not there.
 */
function nextOf(truncated: boolean | undefined, key: string | undefined, id = ""): Pick<Page, "next"> {
  if (truncated === false) return {};
  if (truncated === undefined || key === undefined) {
    throw Object.assign(new Error("the answer does not say how the listing goes on"), { name: "IncompleteAnswer" });
  }
  return { next: [decodedKey(key), id] };
}
