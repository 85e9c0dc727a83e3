import { absent, known, unknown } from "../../../../posture";
import { retentionCopies } from "../../../../policies/rules/retention/retention-copies";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { copies, copy } from "../../postures/retention";

const later = unknown("later");
const backedUp = promise({
  retention: { "order-files": { keep: "14 days" } },
  backups: { of: ["order-files"], keep: "7 days" },
});
const plan = { ...copies(copy(known(30))), service: "AWS Backup", tags: absent() };

describeRule(retentionCopies, {
  passes: [
    ["no copies", copies()],
    ["backups within the period", copies(copy(known(14)))],
    ["backups within the period for backups", copies(copy(known(7))), backedUp],
    ["a plan within the period for backups", plan],
  ],
  fails: [
    ["backups that stay longer", copies(copy(known(35)))],
    ["one of several copies", copies(copy(known(7)), copy(known(35), { sort: "point-in-time" }))],
    ["a snapshot without an end", copies(copy(absent(), { sort: "snapshot", stated: "" }))],
    ["backups longer than promised for backups", copies(copy(known(14))), backedUp],
    ["a plan longer than promised for backups", { ...plan, copies: known([copy(known(400))]) }],
    ["a dead-letter queue that names no class", copies(copy(known(20), { sort: "dead-letter", tags: absent() }))],
    ["the shortest of several classes counts", { ...copies(copy(known(20))), tags: holding("order-files previews") }],
  ],
  unknown: [
    ["how long", copies(copy(later))],
    ["which copies", { ...copies(), copies: later }],
    ["what it holds", { ...copies(copy(known(99))), tags: later }],
  ],
  notApplicable: [
    ["no personal data", { ...copies(copy(absent())), tags: holding("none") }],
    ["it must stay", { ...copies(copy(absent())), tags: holding("invoices") }],
    ["no class is named", { ...copies(copy(absent())), tags: absent() }],
    ["a class that the promise lacks", { ...copies(copy(absent())), tags: holding("other") }],
    ["the copy names a class of its own", copies(copy(known(99), { tags: holding("previews") }))],
    ["a plan that names a class", { ...plan, tags: holding("order-files") }],
  ],
}); // prettier-ignore
