import { absent, known, unknown } from "../../../../posture";
import { retentionNoConflict } from "../../../../policies/rules/retention/retention-no-conflict";
import { describeRule } from "../../describe-rule";
import { holding } from "../../postures";
import { lock, unlocked } from "../../postures/retention";

const later = unknown("later");
const on = known(true);
const vault = { service: "AWS Backup", tags: absent() };

describeRule(retentionNoConflict, {
  passes: [
    ["a lock that ends in time", lock(known(14))],
    ["a second factor, and nothing to delete by age", lock(absent(), { mfaDelete: on, lifecycle: known(false) })],
    ["a vault locked within the period for backups", lock(known(35), vault)],
  ],
  fails: [
    ["a lock beyond the period", lock(known(15))],
    ["a lock on data that must stay and data that must end", lock(known(4000), { tags: holding("invoices order-files") })],
    ["the shortest of several classes counts", lock(known(20), { tags: holding("order-files previews") })],
    ["a vault locked beyond the period for backups", lock(known(36), vault)],
    ["a vault that names a class, locked beyond the period for backups", lock(known(36), { ...vault, tags: holding("invoices") })],
    ["a second factor, and rules that delete", lock(absent(), { mfaDelete: on })],
  ],
  unknown: [
    ["how long it is locked", lock(later)],
    ["what it holds", lock(known(15), { tags: later })],
    ["whether it takes a second factor", lock(known(14), { mfaDelete: later })],
    ["whether rules delete", lock(known(14), { mfaDelete: on, lifecycle: later })],
  ],
  notApplicable: [
    ["no lock", unlocked],
    ["a lock on what must stay", lock(known(4000), { tags: holding("invoices") })],
    ["a lock on what is not personal", lock(known(4000), { tags: holding("none") })],
  ],
}); // prettier-ignore
