import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, type S3Client } from "@aws-sdk/client-s3";
import { copied } from "./copied";
import type { Answer, Found } from "./listed";

/** One page of `ListObjectVersions`: its versions and delete markers, and S3's word on where the next page begins. */
export interface VersionsPage {
  answer: Answer;
  rest: Pick<ListObjectVersionsCommandOutput, "IsTruncated" | "NextKeyMarker" | "NextVersionIdMarker">;
}

/**
 * Lists one page. Of a version three fields are wanted, while the SDK's reader makes objects of them all, which is what
 * takes time and memory where there are millions: so the entries are read out of the answer's text, and the SDK reads
 * what is left of it, errors included.
 * @param begun what takes in the entries of an answer: anew for each, since the SDK asks again where one breaks off
 */
export async function versionsPage(
  s3: S3Client,
  Bucket: string,
  from: readonly [string, string] | undefined,
  begun: () => Answer,
): Promise<VersionsPage> {
  let answer = begun();
  const command = new ListObjectVersionsCommand({
    Bucket,
    EncodingType: "url", // so that XML can carry every character that a key may have
    ...(from && { KeyMarker: from[0], VersionIdMarker: from[1] }),
  });
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const response = result.response as Response; // the answer as it came, since nobody has read it yet
      if (response.statusCode !== 200) return result;
      answer = begun();
      const rest = await withoutEntries(response.body, answer);
      return { ...result, response: Object.assign(response, { body: rest }) };
    },
    { step: "deserialize", name: "readEntries", priority: "low" },
  );
  const rest = await s3.send(command);
  return { answer, rest };
}

interface Response {
  statusCode: number;
  body: AsyncIterable<Buffer>;
}

/**
 * Takes the entries out of an answer, and returns what is left of it. It is read as it comes, and next to nothing is made
 * of an entry: the less is made, the seldomer V8 looks through the young generation, and what lives as long as a page is
 * still young when it dies. Grown old, it would lie in memory until the next full collection.
 */
async function withoutEntries(body: AsyncIterable<Buffer>, answer: Answer): Promise<Buffer> {
  let [rest, open] = ["", Buffer.alloc(0)];
  for await (const chunk of body) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const text = bytes.toString("latin1"); // a character for each byte: all can be given back as they came
    let end = 0;
    for (tags.lastIndex = 0; tags.test(text); tags.lastIndex = end) {
      const start = tags.lastIndex;
      const sort = text.endsWith(version.open, start) ? version : deleteMarker;
      const close = text.indexOf(sort.close, start);
      if (close < 0) break;
      answer.add(entryOf(sort, text.slice(start, close)));
      rest += copied(text.slice(end, start - sort.open.length));
      end = close + sort.close.length;
    }
    open = Buffer.from(bytes.subarray(end));
  }
  return Buffer.concat([Buffer.from(rest, "latin1"), open]);
}

const version = { open: "<Version>", close: "</Version>" };
const deleteMarker = { open: "<DeleteMarker>", close: "</DeleteMarker>" };
const tags = /<(?:Version|DeleteMarker)>/g;
const latest = "<IsLatest>true</IsLatest>";
const key = { open: "<Key>", close: "</Key>" };
const modified = { open: "<LastModified>", close: "</LastModified>" };

function entryOf(sort: Tag, entry: string): Found {
  return {
    what: sort === deleteMarker ? "delete-marker" : entry.includes(latest) ? "object" : "noncurrent-version",
    name: decodedKey(inUtf8(fieldIn(entry, key))),
    written: Date.parse(fieldIn(entry, modified)),
  };
}

interface Tag {
  open: string;
  close: string;
}

function fieldIn(entry: string, { open, close }: Tag): string {
  const start = entry.indexOf(open) + open.length;
  return entry.slice(start, entry.indexOf(close, start));
}

const beyondAscii = /[\x80-\xff]/;
const encoded = /[%+]/;

/** A local cloud may not encode keys. */
function inUtf8(bytes: string): string {
  return beyondAscii.test(bytes) ? Buffer.from(bytes, "latin1").toString() : bytes;
}

/** Keys come encoded as in a form; most have nothing to decode. */
export function decodedKey(key: string): string {
  return encoded.test(key) ? decodeURIComponent(key.replaceAll("+", " ")) : key;
}
