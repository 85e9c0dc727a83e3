import { absent, known, unknown } from "../../../../posture";
import { retentionOnCompletion } from "../../../../policies/rules/retention/retention-on-completion";
import { describeRule } from "../../describe-rule";
import { holding, keeping, promise } from "../../postures";
import { allows } from "../../postures/grant";
import { completion, job } from "../../postures/retention";

const later = unknown("later");
const rightTo = (action: string, resource = "arn:aws:s3:::drops/*") =>
  job({ rights: [known({ statements: [allows(action, resource)] })] });
const within = (keep: string) =>
  promise({ retention: { "job-drops": { keep, after: "completion" }, "order-files": { keep: "2 days" } } });
const atOnce = within("0 days");
const quickly = within("4 days");

describeRule(retentionOnCompletion, {
  passes: [
    ["a job", completion([job()]), atOnce],
    ["one of several jobs", completion([job({ alarmed: known(false) }), job()]), quickly],
    ["a lifecycle rule by age", completion([], { keepings: known([keeping(4)]) }), quickly],
    ["a lifecycle rule for what is completed", completion([], { keepings: known([keeping(4, { tags: { "tom:state": "completed" } })]) }), quickly],
    ["deleting objects of a bucket without versions", completion([rightTo("s3:DeleteObject")], { versioned: known(false) }), quickly],
  ],
  fails: [
    ["nothing", completion([]), quickly],
    ["a lifecycle rule that takes too long", completion([], { keepings: known([keeping(5)]) }), atOnce],
    ["nothing starts the job", completion([job({ started: known(false) })]), quickly],
    ["nobody hears of its failure", completion([job({ alarmed: known(false) })]), quickly],
    ["it may delete objects, not versions", completion([rightTo("s3:DeleteObject")]), quickly],
    ["it may empty another bucket", completion([rightTo("s3:DeleteObjectVersion", "arn:aws:s3:::other/*")]), quickly],
  ],
  unknown: [
    ["the lifecycle", completion([], { keepings: later }), quickly],
    ["the days of a rule", completion([], { keepings: known([keeping(later)]) }), quickly],
    ["what the job may do", completion([job({ rights: [later] })]), quickly],
    ["what starts it", completion([job({ started: later })]), quickly],
    ["the bucket's name", completion([job()], { contents: later }), quickly],
    ["what it holds", completion([], { tags: later }), quickly],
  ],
  notApplicable: [
    ["its class ends by age", completion([], { tags: holding("order-files") }), quickly],
    ["the period leaves a lifecycle rule the time", completion([])],
    ["no class is named", completion([], { tags: absent() }), quickly],
  ],
}); // prettier-ignore
