import { known, unknown, type Fact, type PolicyDocument, type Rights } from "../../../../posture";
import { grantAdministrators } from "../../../../policies/rules/access/grant-administrators";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { administration, administrator } from "../../postures/administration";
import { allows } from "../../postures/grant";

const later: Fact<PolicyDocument> = unknown("later");
const reviewed = (on = "2026-09-01", most = 2) =>
  promise({
    access: { "administrators-at-most": most },
    attestations: [
      { measure: "access.review", type: "AT-REV", by: "CISO", on, "valid-until": "2027-09-01", document: "r.pdf" },
      {
        measure: "access.review",
        type: "AT-REV",
        by: "CISO",
        on: "2025-01-01",
        "valid-until": "2025-09-01",
        document: "r.pdf",
      },
    ],
  });
const worker: Rights = [known({ statements: [allows("s3:GetObject", "arn:aws:s3:::orders/*")] })];

describeRule(grantAdministrators, {
  passes: [
    ["the first of two", administration(administrator), reviewed()],
    ["the second, after one who may do little", administration(administrator, administrator, worker), reviewed()],
    ["a review on the last day", administration(administrator), reviewed("2026-05-22")],
    ["fewer than promised, even if one may be", administration(administrator, [later]), reviewed()],
  ],
  fails: [
    ["the third of two", administration(administrator, administrator, administrator), reviewed()],
    [
      "all of IAM is as much",
      administration([known({ statements: [allows("iam:*")] })], administrator, administrator),
      reviewed(),
    ],
    [
      "one of its policies is enough",
      administration([later, ...administrator], administrator, administrator),
      reviewed(),
    ],
    ["no review", administration(administrator)],
    ["a review too long ago", administration(administrator), reviewed("2026-05-01")],
  ],
  unknown: [
    ["a policy not known", administration([later]), reviewed()],
    ["no review, and another one may be the first administrator", administration(administrator, [later])],
    ["others that may be administrators", administration(administrator, administrator, [later]), reviewed()],
  ],
  notApplicable: [
    ["a worker", administration(worker, administrator, administrator, administrator)],
    ["nobody's rights", administration([])],
  ],
});
