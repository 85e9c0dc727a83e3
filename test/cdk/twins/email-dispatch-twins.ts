import { breakSeparation } from "../../../stacks/email-dispatch-broken/clients";
import { breakCopies } from "../../../stacks/email-dispatch-broken/copies";
import { breakDeletion } from "../../../stacks/email-dispatch-broken/deletion";
import { breakEncryption } from "../../../stacks/email-dispatch-broken/encryption";
import { breakRecords } from "../../../stacks/email-dispatch-broken/records";
import { breakResidency } from "../../../stacks/email-dispatch-broken/residency";
import type { Twins } from "./describe-twins";
import { emailDispatch } from "./email-dispatch";
import { emailDispatchBroken } from "./email-dispatch-broken";

const aDayOfBackups =
  "CloudFormation keeps a day of backups where nothing is stated, and Pulumi's provider none: the rest follows from it";
const database = /^RDS::DBInstance recipients$/;

export const emailDispatchTwins: Twins = {
  id: "email-dispatch",
  good: emailDispatch,
  broken: emailDispatchBroken,
  brokenInPulumi: () => {
    breakResidency();
    breakCopies();
    breakDeletion();
    breakSeparation();
    breakEncryption();
    breakRecords();
  },
  leftOut: [
    [/ (audit|audit-events|detection-settings)$/, "`tomguard/cdk` has no AuditTrail and no DetectionBaseline"],
    [/ (shop-7|publisher-12)-lists(-job-logs)?$/, "`tomguard/cdk` has no JobDrop"],
    [/ (network|office|staff|portal|portal-firewall|shop-7-worker|publisher-12-worker)-logs$/, "logs of parts that are no stores"], // prettier-ignore
  ],
  differences: {
    good: [
      {
        rule: "residency-replica",
        on: / backup-plan$/,
        verdicts: ["unknown", "pass"],
        because: "the CDK names the vault of another region by its ARN, which Pulumi has after the deploy only",
      },
    ],
    broken: [
      { rule: "backup-covered", on: database, verdicts: ["fail", "pass"], because: aDayOfBackups },
      { rule: "backup-copies", on: database, verdicts: ["nothing", "fail"], because: aDayOfBackups },
      { rule: "backup-recent", on: database, verdicts: ["nothing", "pass"], because: aDayOfBackups },
      { rule: "backup-restore-tested", on: database, verdicts: ["nothing", "unknown"], because: aDayOfBackups },
    ],
  },
};
