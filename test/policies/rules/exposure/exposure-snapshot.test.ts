import { absent, known, unknown } from "../../../../posture";
import { exposureSnapshot } from "../../../../policies/rules/exposure/exposure-snapshot";
import { describeRule } from "../../describe-rule";
import { switchOf } from "../../postures/network";

const snapshot = (on: Parameters<typeof switchOf<"publication">>[2]) =>
  switchOf("publication", "aws:rds/snapshot:Snapshot", on);

describeRule(exposureSnapshot, {
  passes: [["shared with nobody", snapshot({ on: known(false) })]],
  fails: [["shared with all", snapshot({ on: known(true) })]],
  unknown: [["not known", snapshot({ on: unknown("later") })]],
  notApplicable: [["nothing to share", snapshot({ on: absent() })]],
});
