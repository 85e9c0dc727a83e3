import { absent, known, unknown } from "../../../../posture";
import { backupCovered } from "../../../../policies/rules/backup/backup-covered";
import { describeRule } from "../../describe-rule";
import { holding, promise, tags } from "../../postures";
import { backup, inRegion, selected, selection, tableArn, tagTest } from "../../postures/backup";

const invoices = promise({ backups: { of: ["invoices"] } });
const itself = "urn:pulumi:test::test::aws:dynamodb/table:Table::orders";
const later = unknown("later");
const tag = "tom:data-class";

describeRule(backupCovered, {
  passes: [
    ["point in time", backup({ own: known(true) }), invoices],
    ["a selection of everything", selected({}), invoices],
    ["its ARN", selected({ resources: known([known(tableArn)]) }), invoices],
    ["a wildcard", selected({ resources: known([known("arn:aws:dynamodb:*:*:table/ord*")]) }), invoices],
    ["made from it, in a preview", selected({ resources: known([later]), from: [itself] }), invoices],
    ["one of several tags", selected({ anyTag: known([tagTest("a", "b"), tagTest(tag, "invoices")]) }), invoices],
    ["all conditions", selected({ allTags: known([tagTest(tag, "inv*", { like: true })]) }), invoices],
    ["another value", selected({ allTags: known([tagTest(tag, "previews", { negated: true })]) }), invoices],
    ["others left out", selected({ except: known([known("arn:aws:s3:::*")]) }), invoices],
    [
      "a region that one provider states for both, and that is not known",
      backup({
        where: { region: later, statedBy: "provider" },
        selections: [selection({ where: { region: later, statedBy: "provider" } })],
      }),
      invoices,
    ],
    ["several classes", backup({ tags: holding("weather invoices"), own: known(true) }), invoices],
  ],
  fails: [
    ["nothing", backup(), invoices],
    ["a service without backups of its own", backup({ own: absent(), stated: "" }), invoices],
    ["a cache without AWS Backup", backup({ planned: false, selections: selected({}).selections }), invoices],
    ["another ARN", selected({ resources: known([known("arn:aws:dynamodb:*:*:table/others")]) }), invoices],
    ["made from another, in a preview", selected({ resources: known([later]), from: ["urn:other"] }), invoices],
    ["another tag", selected({ anyTag: known([tagTest(tag, "Invoices")]) }), invoices],
    ["one of two conditions", selected({ allTags: known([tagTest(tag, "invoices"), tagTest("a", "b")]) }), invoices],
    [
      "the value that is excluded",
      selected({ allTags: known([tagTest(tag, "invoices", { negated: true })]) }),
      invoices,
    ],
    ["left out by its ARN", selected({ except: known([known("arn:aws:dynamodb:*:*:table/*")]) }), invoices],
    [
      "resources first, then tags",
      selected({ resources: known([known(tableArn)]), anyTag: known([tagTest("backup", "yes")]) }),
      invoices,
    ],
    ["a plan without rules", selected({ places: known([]) }), invoices],
    ["a plan in another region", selected({ where: inRegion("eu-west-1") }), invoices],
  ],
  unknown: [
    ["an ARN of somebody else's output", selected({ resources: known([later]) }), invoices],
    [
      "an ARN of a certain account",
      selected({ resources: known([known("arn:aws:dynamodb:*:123456789012:table/*")]) }),
      invoices,
    ],
    ["a tag that is not known", selected({ anyTag: known([tagTest(tag, "x", { value: later })]) }), invoices],
    ["a missing tag that must differ", selected({ allTags: known([tagTest("x", "y", { negated: true })]) }), invoices],
    ["a plan whose region is not known", selected({ where: { region: later, statedBy: "a" } }), invoices],
    ["own backups not known", backup({ own: later }), invoices],
    ["class not known", backup({ tags: tags({ [tag]: later }) }), invoices],
    ["plans elsewhere", backup(), promise({ backups: { of: ["invoices"], plans: "central" } })],
  ],
  notApplicable: [
    ["no class is promised", backup()],
    ["another class", backup({ tags: holding("previews") }), invoices],
    ["no class said", backup({ tags: absent() }), invoices],
    ["nothing can back it up", backup({ planned: false, own: absent() }), invoices],
  ],
});
