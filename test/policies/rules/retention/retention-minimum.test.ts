import { absent, known, unknown } from "../../../../posture";
import { retentionMinimum } from "../../../../policies/rules/retention/retention-minimum";
import { describeRule } from "../../describe-rule";
import { holding, keeping, promise, retention } from "../../postures";

const later = unknown("it is known only after the deploy");
const invoices = { tags: holding("invoices") };
/** Ten years have 3653 days at most. */
const tenYears = 3653;

const proofs = { tags: holding("proofs") };
/** Three years from an event that no store sees. */
const fromTheEnd = promise({
  retention: { proofs: { keep: "3 years", after: "contract-end", "at-least": true, because: "§ 195 BGB" } },
});

/** A customer may get in touch again in the third year: the object is not written anew for that by itself. */
const fromLastContact = promise({
  retention: { proofs: { keep: "3 years", after: "last-contact", "at-least": true, because: "§ 195 BGB" } },
});

describeRule(retentionMinimum, {
  passes: [
    ["never ends", retention(invoices)],
    ["never ends, wherever the contract does", retention(proofs, keeping(absent())), fromTheEnd],
    ["no rules stated", { ...retention(invoices), keepings: absent() }],
    ["a rule without end", retention(invoices, keeping(absent()))],
    ["ends after ten years and S3's delay", retention(invoices, keeping(tenYears + 3))],
    [
      "ends after ten years as the witness counts",
      retention(invoices, { ...keeping(tenYears + 4), earliestDays: known(tenYears) }),
    ],
    ["a queue of ten years: SQS has no delay", retention({ ...invoices, service: "Amazon SQS" }, keeping(tenYears))],
    [
      "a shorter rule for another class's part",
      retention({ tags: holding("invoices order-files") }, keeping(10, { prefix: "order-files/" })),
    ],
  ],
  fails: [
    ["ends in time only with S3's delay", retention(invoices, keeping(tenYears + 2))],
    [
      "ends too early as the witness counts",
      retention(invoices, { ...keeping(tenYears + 4), earliestDays: known(tenYears - 1) }),
    ],
    ["ends before the period, whenever that begins", retention(proofs, keeping(30)), fromTheEnd],
    ["a part ends too early", retention(invoices, keeping(30, { prefix: "drafts/" }))],
    ["the other class's rule is for everything", retention({ tags: holding("invoices order-files") }, keeping(10))],
    ["too early beside a rule that is not known", retention(invoices, keeping(later), keeping(30))],
  ],
  unknown: [
    ["rules that are not known", { ...retention(invoices), keepings: later }],
    ["ends by age, and the period begins with the contract's end", retention(proofs, keeping(3653)), fromTheEnd],
    [
      "ends by age once the contract has ended, which may be long after the upload",
      retention(proofs, keeping(3653, { tags: { "tom:state": "completed" } })),
      fromTheEnd,
    ],
    ["ends by age, and the period begins with the last contact", retention(proofs, keeping(3653)), fromLastContact],
    ["days that are not known", retention(invoices, keeping(later), keeping(tenYears + 3))],
    ["a class that is not known", retention({ tags: holding(later) })],
  ],
  notApplicable: [
    ["a maximum only", retention({ tags: holding("order-files") }, keeping(5))],
    ["no personal data", retention({ tags: holding("none") }, keeping(5))],
    ["no class", retention({ tags: absent() }, keeping(5))],
  ],
});
