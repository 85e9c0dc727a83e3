/** A last snapshot is made where CloudFormation is told so, and by default; `Retain` leaves the database itself. */
export function lastSnapshotOfRds(policy: "Delete" | "Retain" | "Snapshot" | undefined) {
  return { skipFinalSnapshot: policy === "Delete" };
}
