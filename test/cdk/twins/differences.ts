import type { Outcome } from "./twins";

/** A verdict that is another one in the CDK, and why that is right. */
export interface Difference {
  rule: string;
  /** Type and name of the resource: `RDS::DBInstance recipients`. Default: any. */
  on?: RegExp;
  /** In Pulumi's preview, and in the CDK's template: `["unknown", "pass"]`. */
  verdicts: readonly [pulumi: Outcome, cdk: Outcome];
  because: string;
}

const textsOfNames = "names and ids that the deploy makes are open in Pulumi's preview, and references in a template";
const writtenKeyPolicy = "the CDK writes out the key policy that AWS gives Pulumi's keys";
const partsLeftOut =
  "Pulumi's stack has roles whose rights are not known yet; they belong to parts that the twin leaves out";

/** What is different wherever it occurs. */
export const everywhere: readonly Difference[] = [
  { rule: "residency-reference", verdicts: ["nothing", "pass"], because: textsOfNames },
  { rule: "residency-reference", verdicts: ["unknown", "pass"], because: textsOfNames },
  { rule: "residency-reference", verdicts: ["unknown", "nothing"], because: textsOfNames },
  { rule: "share-approved", on: /^KMS::Key /, verdicts: ["nothing", "pass"], because: writtenKeyPolicy },
  { rule: "backup-copies", verdicts: ["unknown", "pass"], because: textsOfNames },
  { rule: "backup-restore-tested", verdicts: ["unknown", "pass"], because: textsOfNames },
  { rule: "log-protected", verdicts: ["unknown", "pass"], because: partsLeftOut },
];
