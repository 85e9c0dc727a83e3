import { StringDecoder } from "node:string_decoder";
import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, type S3Client } from "@aws-sdk/client-s3";
import { copied } from "./copied";
import type { Answer, Found } from "./tally";

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
      return { ...result, response: Object.assign(response, { body: Buffer.from(rest) }) };
    },
    { step: "deserialize", name: "readEntries", priority: "low" },
  );
  const rest = await s3.send(command);
  return { answer, rest };
}

interface Response {
  statusCode: number;
  body: AsyncIterable<Uint8Array>;
}

/**
 * Takes the entries out of an answer, and returns its text without them. It is read as it comes: what lives as
 * long as a page outlives the young generation, and then lies in memory until the next full collection.
 */
async function withoutEntries(body: AsyncIterable<Uint8Array>, answer: Answer): Promise<string> {
  const decoder = new StringDecoder("utf8");
  let [rest, open] = ["", ""];
  for await (const chunk of body) {
    open += decoder.write(chunk);
    let end = 0;
    for (const match of open.matchAll(entries)) {
      answer.add(entryOf(match[1], match[2] ?? ""));
      rest += copied(open.slice(end, match.index));
      end = match.index + match[0].length;
    }
    open = copied(open.slice(end));
  }
  return rest + open + decoder.end();
}

const entries = /<(Version|DeleteMarker)>(.*?)<\/\1>/gs;
const latest = "<IsLatest>true</IsLatest>";

function entryOf(sort: string | undefined, entry: string): Found {
  return {
    what: sort === "DeleteMarker" ? "delete-marker" : entry.includes(latest) ? "object" : "noncurrent-version",
    name: decodedKey(fieldIn(entry, "Key")),
    written: writtenAt(fieldIn(entry, "LastModified")),
  };
}

function fieldIn(entry: string, name: string): string {
  const start = entry.indexOf(`<${name}>`) + name.length + 2;
  return entry.slice(start, entry.indexOf(`</${name}>`, start));
}

/** A thing without a time can't be shown to be young: it counts as written at the beginning of time. */
function writtenAt(text: string): Date {
  const written = new Date(text);
  return Number.isNaN(written.getTime()) ? new Date(0) : written;
}

/** Keys come encoded as in a form; most have nothing to decode. */
export function decodedKey(key: string): string {
  return /[%+]/.test(key) ? decodeURIComponent(key.replaceAll("+", " ")) : key;
}
