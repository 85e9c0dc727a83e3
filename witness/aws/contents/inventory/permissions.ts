import type { Call } from "../../call";
import type { Statement } from "../../permissions";
import { athenaCalls, reportCalls } from "./calls";
import type { S3Place } from "./delivery";
import { tablePrefix } from "./table";

/** What reading reports is narrowed to. */
export interface InventoryRights {
  /** Where reports lie. */
  places: readonly S3Place[];
  /** Left out where they are counted on the user's own machine. */
  athena?: { output: S3Place; workgroup?: string; database?: string };
}

/**
 * Statements that allow reading the reports, and nothing else in S3; and, for Athena, its queries, the table that they
 * need for a moment, and the place of their results.
 */
export function inventoryStatements({ places, athena }: InventoryRights): Statement[] {
  return [...places.flatMap(readingOf), ...(athena === undefined ? [] : askingAthena(athena))].map((each, index) => ({
    ...each,
    Sid: `${each.Sid}${index}`,
  }));
}

const actionsOf = (...calls: readonly Call[]) => [...new Set(calls.flatMap(({ action }) => action ?? []))];

function readingOf({ bucket, prefix }: S3Place): Statement[] {
  const below = prefix === "" ? "*" : `${prefix}/*`;
  const [arn, files] = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/${below}`];
  return [
    {
      ...allow("TomguardFindsReports", actionsOf(reportCalls.ListObjectsV2), [arn]),
      Condition: { StringLike: { "s3:prefix": [below] } },
    },
    allow("TomguardReadsReports", actionsOf(reportCalls.GetObject, athenaCalls.HeadObject), [files]),
    {
      // For reports under a key of KMS; with a bucket key S3 names the bucket in the context, else the file.
      ...allow("TomguardDecryptsReports", ["kms:Decrypt"], ["*"]),
      Condition: {
        StringLike: { "kms:EncryptionContext:aws:s3:arn": [arn, files], "kms:ViaService": ["s3.*.amazonaws.com"] },
      },
    },
  ];
}

/** What Athena does in the name of who asks: https://docs.aws.amazon.com/athena/latest/ug/security-iam-athena.html */
function askingAthena({
  output,
  workgroup = "primary",
  database = "default",
}: NonNullable<InventoryRights["athena"]>): Statement[] {
  const results = `arn:aws:s3:::${output.bucket}`;
  const glue = (rest: string) => `arn:aws:glue:*:*:${rest}`;
  const { StartQueryExecution, GetQueryExecution, GetQueryResults, StopQueryExecution } = athenaCalls;
  return [
    allow(
      "TomguardAsksAthena",
      actionsOf(StartQueryExecution, GetQueryExecution, GetQueryResults, StopQueryExecution),
      [`arn:aws:athena:*:*:workgroup/${workgroup}`],
    ),
    allow(
      "TomguardMakesTable",
      ["glue:CreateTable", "glue:DeleteTable", "glue:GetDatabase", "glue:GetTable"],
      [glue("catalog"), glue(`database/${database}`), glue(`table/${database}/${tablePrefix}*`)],
    ),
    allow("TomguardFindsResults", ["s3:GetBucketLocation", "s3:ListBucket"], [results]),
    allow(
      "TomguardWritesResults",
      ["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"],
      [`${results}/${output.prefix === "" ? "*" : `${output.prefix}/*`}`],
    ),
  ];
}

function allow(Sid: string, Action: string[], Resource: string[]): Statement {
  return { Sid, Effect: "Allow", Action: Action.sort(), Resource };
}
