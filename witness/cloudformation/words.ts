import { oncePer } from "../../catalogue/once";
import { rows, rowOf } from "./tables";
import type { AnyShape, Entry, Row } from "./tables/row";

/** Names in which CloudFormation has capitals that aws-cdk-lib's spelling has lost; a test compares them with it. */
const capitals: Readonly<Record<string, string>> = {
  kmsMasterKeyId: "KMSMasterKeyID",
  sseAlgorithm: "SSEAlgorithm",
};

/** What classes and properties of @pulumi/aws are called in a template, for a resource of that type. */
export function wordsOf(type: string): ReadonlyMap<string, string> {
  const row = rowOf(type);
  return row === undefined ? classes : wordsOfRow(row);
}

/** `s3.BucketPolicy` is `AWS::S3::BucketPolicy`; what is part of another resource there, is its property. */
const classes: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row): [string, string][] => [
    ...Object.entries(row.shape).flatMap(([name, entry]): [string, string][] =>
      isPart(entry) ? [[classOf(entry.part), nameInTemplate(name)]] : [],
    ),
    [classOf(row.as), row.type],
  ]),
);

const wordsOfRow = oncePer((row: Row): ReadonlyMap<string, string> => {
  const words = new Map(classes);
  gather(row.shape, words);
  return words;
});

function gather(shape: AnyShape, into: Map<string, string>): void {
  for (const [name, entry] of Object.entries(shape)) {
    if (typeof entry === "string") into.set(entry, nameInTemplate(name));
    else if ("to" in entry && entry.to !== undefined) into.set(entry.to, nameInTemplate(name));
    if (typeof entry === "object" && "shape" in entry && !("whole" in entry.shape))
      gather(entry.shape as AnyShape, into);
  }
}

function isPart(entry: Entry): entry is Extract<Entry, { part: string }> {
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
