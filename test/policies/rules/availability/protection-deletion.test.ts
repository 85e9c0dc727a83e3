import { absent, known, knownByDefault, unknown, type DeletionGuard } from "../../../../posture";
import { protectionDeletion } from "../../../../policies/rules/availability/protection-deletion";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { switchOf } from "../../postures/network";

const database = (on: DeletionGuard["on"], more: Partial<DeletionGuard> = {}): DeletionGuard => ({
  ...switchOf("deletion-guard", "aws:rds/instance:Instance", { on }),
  ofService: true,
  ...more,
});
const store = (on: DeletionGuard["on"], tags = holding("invoices")) => database(on, { ofService: false, tags });
const strict = promise({ "state-defaults": "required" });

describeRule(protectionDeletion, {
  passes: [
    ["a protected database", database(known(true))],
    ["a database that AWS protects by default", database(knownByDefault(true, "QLDB"))],
    ["a store of data that must stay", store(known(true))],
    ["such a store by default, where all must be stated", store(knownByDefault(true, "S3")), strict],
  ],
  fails: [
    ["an unprotected database", database(known(false))],
    ["a database that says nothing", database(knownByDefault(false, "RDS"))],
    ["protected by default only, where all must be stated", database(knownByDefault(true, "QLDB")), strict],
    ["an unprotected store of data that must stay", store(known(false))],
    ["an unprotected store without a switch", database(known(false), { ofService: false, tags: holding("invoices"), stated: "" })],
  ],
  unknown: [
    ["not known", database(unknown("later"))],
    ["a store of who knows what", store(known(false), unknown("later"))],
    ["an unprotected database of who knows what", database(known(false), { tags: unknown("later") })],
  ],
  notApplicable: [
    ["a database without personal data", database(known(false), { tags: holding("none") })],
    ["a store of data that must go", store(known(false), holding("order-files"))],
    ["a store that says nothing", store(known(false), absent())],
    ["what can't be deleted alone", database(absent())],
  ],
}); // prettier-ignore
