import { known, unknown } from "../../../../posture";
import { detectImageVulnerabilities } from "../../../../policies/rules/review/detect-image-vulnerabilities";
import { describeRule } from "../../describe-rule";
import { imageStore } from "../../postures/account";

describeRule(detectImageVulnerabilities, {
  passes: [["scanned and fixed", imageStore(known(true), known(true))]],
  fails: [
    ["not scanned", imageStore(known(false), known(true))],
    ["movable tags", imageStore(known(true), known(false))],
  ],
  unknown: [
    ["scans", imageStore(unknown("later"), known(true))],
    ["tags", imageStore(known(true), unknown("later"))],
  ],
  notApplicable: { never: "every repository can be scanned" },
});
