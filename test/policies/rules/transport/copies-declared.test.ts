import { absent, known, unknown, type Replication, type Tags } from "../../../../posture";
import { copiesDeclared } from "../../../../policies/rules/transport/copies-declared";
import { describeRule } from "../../describe-rule";
import { replication, tags } from "../../postures";

const later = unknown("it is known only after the deploy");
const copying = (marks: Tags, more: Partial<Replication> = {}): Replication => ({
  ...replication(known("eu-west-1")),
  tags: marks,
  ...more,
});
const approved = tags({ "tom:data-class": "order-files", "tom:copy-approval": "AVV § 7" });
const marked = tags({ "tom:data-class": "order-files" });

describeRule(copiesDeclared, {
  passes: [
    ["an approval", copying(approved)],
    ["an approval on what is copied", copying(absent(), { sourceTags: approved })],
    ["an approval, of a class not known yet", copying(tags({ "tom:data-class": later, "tom:copy-approval": "AVV" }))],
  ],
  fails: [
    ["no mark", copying(absent())],
    ["no approval", copying(marked)],
    ["an empty one", copying(tags({ "tom:data-class": "order-files", "tom:copy-approval": " " }))],
    ["none on what is copied", copying(approved, { sourceTags: marked })],
  ],
  unknown: [
    ["an approval not known yet", copying(tags({ "tom:copy-approval": later }))],
    ["tags not known yet", copying(later)],
    ["a source outside of the program", copying(absent(), { sourceTags: later })],
    ["a class not known yet, which may be none", copying(tags({ "tom:data-class": later }))],
    ["destinations not known yet", copying(marked, { destinations: later })],
  ],
  notApplicable: [
    ["no copy", { ...replication(), tags: marked }],
    ["nothing at all", copying(marked, { destinations: absent() })],
    ["no personal data", copying(tags({ "tom:data-class": "none" }))],
    ["a backup, which is promised", copying(marked, { service: "AWS Backup" })],
  ],
});
