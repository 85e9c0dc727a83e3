import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { absent, unknown, type Fact } from "../../../../posture";
import { athenaCalls } from "./calls";
import type { Task } from "./engine";
import { named, textOf } from "./newest";
import type { ReportFile } from "./report";
import { fileListFolder } from "./table";

/**
 * Whether Athena will read what the manifest names, and nothing else: the list of files for Hive is the manifest's, each
 * file is there in its size, and in its content where S3's ETag is the MD5 of it.
 * Absent: there is nothing to say against it.
 */
export async function wrongIn(task: Task): Promise<Fact<never>> {
  const { report } = task;
  const key = `${fileListFolder(report)}symlink.txt`;
  const list = await textOf({ ...task, delivery: { ...report, maxDays: 0 } }, key);
  if (list.state === "unknown") return list;
  const listed = list.state === "known" ? list.value.split("\n").filter((each) => each.trim() !== "") : [];
  const wanted = report.files.map((file) => `s3://${report.bucket}/${file.key}`);
  if (
    listed
      .map((each) => each.trim())
      .sort()
      .join("\n") !== wanted.sort().join("\n")
  ) {
    return unknown("the list of files for Athena is not that of its inventory report's manifest");
  }
  const faults = await Promise.all(report.files.map((file) => faultOf(task, file)));
  return faults.find(({ state }) => state === "unknown") ?? absent();
}

async function faultOf({ cloud, s3, report }: Task, file: ReportFile): Promise<Fact<never>> {
  const head = await cloud.ask(
    athenaCalls.HeadObject,
    () => s3.send(new HeadObjectCommand({ Bucket: report.bucket, Key: file.key })),
    { absent: ["NotFound", "NoSuchKey"] },
  );
  if (head.state === "unknown") return named(head.why, report.underKey);
  if (head.state === "absent") return gone;
  const { ContentLength, ETag = "", ServerSideEncryption = "AES256" } = head.value;
  const tag = ETag.replaceAll('"', "");
  const digested = /^[0-9a-f]{32}$/.test(tag) && ServerSideEncryption === "AES256";
  return ContentLength !== file.size || (digested && tag !== file.md5) ? changed : absent();
}

export const gone = unknown("a file of its inventory report is not there any more");
export const changed = unknown("a file of its inventory report is not what the manifest says by size and checksum");
