import { absent, known, unknown } from "../../../../posture";
import { retentionOnDestroy } from "../../../../policies/rules/retention/retention-on-destroy";
import { describeRule } from "../../describe-rule";
import { holding } from "../../postures";
import { aftermath } from "../../postures/retention";

const leaves = known(true);

describeRule(retentionOnDestroy, {
  passes: [["nothing is left", aftermath(known(false))]],
  fails: [
    ["a last snapshot", aftermath(leaves)],
    ["a named last snapshot", aftermath(leaves, { stated: "finalSnapshotIdentifier" })],
  ],
  unknown: [
    ["what is left", aftermath(unknown("later"))],
    ["what it holds", aftermath(leaves, { tags: unknown("later") })],
  ],
  notApplicable: [
    ["some of it must stay", aftermath(leaves, { tags: holding("invoices order-files") })],
    ["it must stay", aftermath(leaves, { tags: holding("invoices") })],
    ["no personal data", aftermath(leaves, { tags: holding("none") })],
    ["a class that is not personal", aftermath(leaves, { tags: holding("weather") })],
    ["no class is named", aftermath(leaves, { tags: absent() })],
    ["the service has no such thing", aftermath(absent())],
  ],
});
