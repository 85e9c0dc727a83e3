import type { S3Client } from "@aws-sdk/client-s3";
import type { Fact } from "../../../../posture";
import type { Cloud } from "../../cloud";
import type { FoundReport } from "./report";
import type { Row } from "./rows";

/** What counts the lines of a report. */
export interface Engine {
  /** Answers a query over the report's files, which it calls as it likes; unknown, with the end of a sentence, where it can't. */
  answer(task: Task): Promise<Fact<Row[]>>;
}

export interface Task {
  cloud: Cloud;
  s3: S3Client;
  /** Where the report lies, and Athena with it: S3 delivers in the bucket's own region alone. */
  region: string;
  report: FoundReport;
  query(table: string): string;
}
