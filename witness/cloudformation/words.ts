import { oncePer } from "../../catalogue/once";
import { rows, rowsOf } from "./tables";
import { capitals } from "./tables/capitals";
import type { AnyShape, Entry, OneEntry, Part, Row } from "./tables/row";

/** What classes and properties of @pulumi/aws are called in a template, for a resource of that type. */
export function wordsOf(type: string): ReadonlyMap<string, string> {
  const own = rowsOf(type);
  return own.length === 0 ? classes : wordsOfRows(own);
}

/** `s3.BucketPolicy` is `AWS::S3::BucketPolicy`; what is part of another resource there, is its property. */
const classes: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row): [string, string][] => [
    ...Object.entries(row.shape).flatMap(([name, entries]) =>
      each(entries)
        .filter(isPart)
        .map((entry): [string, string] => [classOf(entry.part), nameInTemplate(name)]),
    ),
    [classOf(row.as), row.type],
  ]),
);

const wordsOfRows = oncePer((own: readonly Row[]): ReadonlyMap<string, string> => {
  const words = new Map(classes);
  for (const { shape } of own) gather(shape, words);
  return words;
});

function gather(shape: AnyShape, into: Map<string, string>): void {
  for (const [name, entries] of Object.entries(shape)) {
    for (const entry of each(entries)) {
      if (typeof entry === "string") into.set(entry, nameInTemplate(name));
      else if ("to" in entry && entry.to !== undefined) into.set(entry.to, wordIn(entry) ?? nameInTemplate(name));
      if (typeof entry === "object" && "shape" in entry && !("whole" in entry.shape))
        gather(entry.shape as AnyShape, into);
    }
  }
}

function wordIn(entry: Exclude<OneEntry, string>): string | undefined {
  return "word" in entry ? entry.word : undefined;
}

function each(entries: Entry): readonly OneEntry[] {
  return Array.isArray(entries) ? (entries as readonly OneEntry[]) : [entries as OneEntry];
}

function isPart(entry: OneEntry): entry is Part {
  return typeof entry === "object" && "part" in entry;
}

/** `aws:s3/bucketPolicy:BucketPolicy` is written `aws.s3.BucketPolicy`; here without the package. */
function classOf(token: string): string {
  const [, path = "", name = ""] = token.split(":");
  return `${path.split("/")[0] ?? ""}.${name}`;
}

/** The property as it is written in a template. */
export function nameInTemplate(spelling: string): string {
  return capitals[spelling] ?? spelling.charAt(0).toUpperCase() + spelling.slice(1);
}
