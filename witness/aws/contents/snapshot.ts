import { known, type Contents, type Fact } from "../../../posture";
import { automatedBackupType } from "../../pulumi/readers/deletion";
import type { SeenResource } from "../../pulumi/seen";
import { asText, at } from "../../pulumi/value";
import { tallyOf } from "./tally";

/** Snapshots by type, with the property that says when they were made; of automated backups, since when they reach back. */
const times: Readonly<Record<string, string>> = {
  "aws:ebs/snapshot:Snapshot": "startTime",
  [automatedBackupType]: "earliestRestorableTime",
  "aws:rds/snapshot:Snapshot": "snapshotCreateTime",
  "aws:rds/clusterSnapshot:ClusterSnapshot": "snapshotCreateTime",
};

export function isSnapshot({ type }: SeenResource): boolean {
  return Object.hasOwn(times, type);
}

/**
 * A snapshot is looked into without opening it: what is in it is at least as old as the snapshot itself. One that does not
 * tell when it was made can't be shown to be young.
 */
export function snapshotContents(
  { type, urn, name, props }: SeenResource,
  classes: readonly string[],
  now: Date,
): Fact<Contents> {
  const time = asText(at(props, times[type] ?? ""));
  if (time.state === "unknown") return time;
  const tally = tallyOf(urn, classes, now);
  tally.add({
    what: type === automatedBackupType ? "automated-backup" : "snapshot",
    name,
    written: new Date(time.state === "known" ? time.value : 0),
  });
  return known(tally.contents());
}
