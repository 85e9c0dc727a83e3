import { known, type Contents, type Fact } from "../../../posture";
import { automatedBackupType, clusterSnapshotTypes } from "../../pulumi/readers/deletion";
import type { SeenResource } from "../../pulumi/seen";
import { asText, at } from "../../pulumi/value";
import { tallyOf } from "./tally";

/** Snapshots by type, with the property that says when they were made; of automated backups, since when they reach back. */
const times: Readonly<Record<string, string>> = {
  "aws:ebs/snapshot:Snapshot": "startTime",
  [automatedBackupType]: "earliestRestorableTime",
  "aws:rds/snapshot:Snapshot": "snapshotCreateTime",
  ...Object.fromEntries(clusterSnapshotTypes.map((type) => [type, "snapshotCreateTime"])),
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
    written: new Date(time.state === "known" ? time.value : 0).getTime(),
  });
  return known(tally.contents(isCopy(props) ? ofCopy : undefined));
}

const ofCopy = "it was copied from another snapshot, and AWS does not tell how old that one was";

/** The time of a copy is that of the copying; only copies of instances' snapshots tell of the original's. */
function isCopy(props: SeenResource["props"]): boolean {
  const [volume, source] = ["volumeId", "sourceDbClusterSnapshotArn"].map((name) => asText(at(props, name)));
  return source?.state === "known" || (volume?.state === "known" && volume.value === noVolume);
}

/** What AWS writes in the place of a copied snapshot's volume. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Snapshot.html */
const noVolume = "vol-ffffffff";
