import { breakBackups } from "../../../stacks/image-retouching-broken/backups";
import { breakDeletion } from "../../../stacks/image-retouching-broken/deletion";
import { breakPseudonyms } from "../../../stacks/image-retouching-broken/pseudonyms";
import { breakResidency } from "../../../stacks/image-retouching-broken/residency";
import type { Twins } from "./describe-twins";
import { imageRetouching } from "./image-retouching";
import { imageRetouchingBroken } from "./image-retouching-broken";

const keyOfReplica = "the CDK's table asks for a key of each replica; the Pulumi program names none";

export const imageRetouchingTwins: Twins = {
  id: "image-retouching",
  good: imageRetouching,
  broken: imageRetouchingBroken,
  brokenInPulumi: () => {
    breakBackups();
    breakResidency();
    breakPseudonyms();
    breakDeletion();
  },
  leftOut: [
    [/ (audit|audit-events|detection-settings)$/, "`tomguard/cdk` has no AuditTrail and no DetectionBaseline"],
    [/ workplaces-logs$/, "a log of the network"],
  ],
  differences: {
    good: [],
    broken: [
      { rule: "encryption-customer-key", on: / jobs$/, verdicts: ["fail", "pass"], because: keyOfReplica },
      { rule: "encryption-key-in-region", on: / jobs$/, verdicts: ["pass", "fail"], because: keyOfReplica },
    ],
  },
};
