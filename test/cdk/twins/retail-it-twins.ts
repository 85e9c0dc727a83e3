import { breakLogs } from "../../../stacks/retail-it-broken/logs";
import { breakResidency } from "../../../stacks/retail-it-broken/residency";
import { breakRetention } from "../../../stacks/retail-it-broken/retention";
import type { Twins } from "./describe-twins";
import { retailIt } from "./retail-it";
import { retailItBroken } from "./retail-it-broken";

const keyOfReplica = "the CDK's table asks for a key of each replica; the Pulumi program names none";
const customers = / group-customers$/;

export const retailItTwins: Twins = {
  id: "retail-it",
  good: retailIt,
  broken: retailItBroken,
  brokenInPulumi: () => {
    breakLogs();
    breakResidency();
    breakRetention();
  },
  leftOut: [
    [/ (audit|audit-events|detection-settings)$/, "`tomguard/cdk` has no AuditTrail and no DetectionBaseline"],
    [/ (network|office-hamburg|office-munich|site|site-firewall)-logs$/, "logs of parts that are no stores"],
  ],
  differences: {
    good: [],
    broken: [
      { rule: "encryption-customer-key", on: customers, verdicts: ["fail", "pass"], because: keyOfReplica },
      { rule: "encryption-key-in-region", on: customers, verdicts: ["pass", "fail"], because: keyOfReplica },
    ],
  },
};
