import { absent, known, unknown, type WriteLock } from "../../../../posture";
import { retentionEvidence } from "../../../../policies/rules/retention/retention-evidence";
import { describeRule } from "../../describe-rule";
import { keeping, promise, tags } from "../../postures";
import { evidence, evidenceStore } from "../../postures/retention";

const later = unknown("it is known only after the deploy");
/** Three years have 1096 days at most, ten have 3653. */
const [threeYears, tenYears] = [1096, 3653];
const promised = promise({
  retention: {
    proofs: { keep: "3 years", "at-least": true, because: "§ 195 BGB" },
    contracts: { keep: "3 years", after: "contract-end", "at-least": true, because: "§ 195 BGB" },
    invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" },
    "order-files": { keep: "14 days" },
  },
});
const lock = (days: WriteLock["days"] | number, mode: WriteLock["mode"] = "compliance") => ({
  lock: known({ mode, days: typeof days === "number" ? known(days) : days }),
});
const group = { service: "Amazon CloudWatch Logs", lock: absent(), lockedBy: "" };
const marked = (values: Parameters<typeof tags>[0]) => ({ tags: tags({ "tom:data-class": "proofs", ...values }) });

describeRule(retentionEvidence, {
  passes: [
    ["locked for three years, and nothing ends it", evidenceStore(), promised],
    ["locked for longer", evidenceStore({ ...evidence("proofs"), ...lock(4000) }), promised],
    ["several classes, and a lock for the longest", evidenceStore({ ...evidence("proofs invoices"), ...lock(tenYears) }), promised],
    ["ends when the time is over", evidenceStore(lock(threeYears), keeping(threeYears + 3)), promised],
    ["no rules of a lifecycle", { ...evidenceStore(), keepings: absent() }, promised],
    ["from the end of the contract, and nothing ends it", evidenceStore(evidence("contracts"), keeping(absent())), promised],
    ["evidence among other words", evidenceStore(marked({ "tom:purpose": "Evidence, audit" })), promised],
  ],
  fails: [
    ["no lock", evidenceStore({ lock: absent() }), promised],
    ["a service that locks nothing", evidenceStore(group, keeping(absent())), promised],
    ["a lock that a privileged role lifts", evidenceStore(lock(threeYears, "governance")), promised],
    ["a lock that ends a day early", evidenceStore(lock(threeYears - 1)), promised],
    ["a lock without a time", evidenceStore(lock(absent())), promised],
    ["a lock for the shorter of two classes", evidenceStore({ ...evidence("proofs invoices"), ...lock(threeYears) }), promised],
    ["data that must end beside it", evidenceStore({ ...evidence("proofs order-files"), ...lock(threeYears) }), promised],
    ["data that must end alone", evidenceStore(evidence("order-files")), promised],
    ["a lifecycle that ends it early", evidenceStore({}, keeping(30)), promised],
    ["a lock that can be lifted, for a time that is not known", evidenceStore(lock(later, "governance")), promised],
  ],
  unknown: [
    ["what it is for", evidenceStore(marked({ "tom:purpose": later })), promised],
    ["which class it holds", evidenceStore(marked({ "tom:data-class": later, "tom:purpose": "evidence" })), promised],
    ["its tags", evidenceStore({ tags: later }), promised],
    ["whether it is locked", evidenceStore({ lock: later }), promised],
    ["for how long", evidenceStore(lock(later)), promised],
    ["what ends it", { ...evidenceStore(), keepings: later }, promised],
    ["ends by age, and the period begins with the contract's end", evidenceStore(evidence("contracts"), keeping(tenYears)), promised],
  ],
  notApplicable: [
    ["another purpose", evidenceStore(marked({ "tom:purpose": "billing" })), promised],
    ["no purpose", evidenceStore(marked({})), promised],
    ["no tags", evidenceStore({ tags: absent() }), promised],
    ["no personal data", evidenceStore(evidence("none")), promised],
    ["a class that nobody promised", evidenceStore(evidence("weather")), promised],
  ],
}); // prettier-ignore
