/**
 * A last snapshot is made where CloudFormation is told so, and by default; `Retain` leaves the database itself. The default is
 * `Snapshot` for these alone: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export function lastSnapshotOfRds(policy: "Delete" | "Retain" | "Snapshot" | undefined) {
  return { skipFinalSnapshot: policy === "Delete" };
}
