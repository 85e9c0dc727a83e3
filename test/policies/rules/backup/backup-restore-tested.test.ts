import { absent, known, unknown, type Fact, type RestoreResults } from "../../../../posture";
import { backupRestoreTested } from "../../../../policies/rules/backup/backup-restore-tested";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { backup, restoreTest, selected } from "../../postures/backup";

const promised = promise({ backups: { of: ["invoices"], "restore-test": "monthly" } });
const tested = (more: Parameters<typeof restoreTest>[0] = {}) => ({
  ...selected({}),
  restoreTests: [restoreTest(more)],
});
const later = unknown("later");
/** What AWS tells of a plan that was made long ago and run a week ago; rules are asked on 2026-11-22. */
const told = (more: Partial<RestoreResults>) =>
  tested({ results: known({ last: absent(), ran: known("2026-11-15"), since: known("2026-01-01"), ...more }) });
const last = (on: Fact<string>, worked = true) => told({ last: known({ worked, on }) });
const attested = (until: string) =>
  promise({
    backups: { of: ["invoices"] },
    attestations: [
      {
        measure: "recovery.restore-tested",
        type: "AT-TEST",
        by: "IT",
        on: "2026-01-01",
        "valid-until": until,
        document: "d",
      },
    ],
  });

describeRule(backupRestoreTested, {
  passes: [
    ["weekly", tested(), promised],
    ["among other types", tested({ selects: [known("S3"), known("DynamoDB")] }), promised],
    ["all vaults", tested({ vaults: known([known("*")]) }), promised],
    ["the vault of the copies", tested({ vaults: known([known("away")]) }), promised],
    ["the last restore worked yesterday", last(known("2026-11-21")), promised],
    ["the last restore is a month old, and begun at the end of its window", last(known("2026-10-21")), promised],
    [
      "one plan's last restore is too old, another's is not",
      { ...selected({}), restoreTests: [...last(known("2026-01-21")).restoreTests, ...last(known("2026-11-21")).restoreTests] }, // prettier-ignore
      promised,
    ],
    ["just monthly", tested({ everyDays: known(31) }), promised],
  ],
  fails: [
    ["no test", selected({}), promised],
    ["the last restore failed", last(known("2026-11-21"), false), promised],
    ["the last restore is older than promised", last(known("2026-10-20")), promised],
    ["the plan was run long ago, and nothing has ended", told({ ran: known("2026-10-20") }), promised],
    ["the plan was never run", told({ ran: absent() }), promised],
    ["too seldom", tested({ everyDays: known(32) }), promised],
    ["another vault", tested({ vaults: known([known("other")]) }), promised],
    ["no vault", tested({ vaults: absent() }), promised],
    ["another type is selected", tested({ selects: [known("S3")] }), promised],
    ["nothing is selected", tested({ selects: [] }), promised],
    ["no schedule", tested({ everyDays: absent() }), promised],
    ["an expired attestation", selected({}), attested("2026-11-21")],
  ],
  unknown: [
    ["the plan's results may not be looked at", tested({ results: later }), promised],
    ["the last restore may not be looked at", told({ last: later }), promised],
    ["nobody tells when the last restore was", last(later), promised],
    ["the plan is new, and was not run yet", told({ ran: absent(), since: known("2026-11-20") }), promised],
    ["nobody tells since when the plan is there", told({ ran: absent(), since: later }), promised],
    ["the plan was run, and nothing has ended", told({}), promised],
    ["schedule not known", tested({ everyDays: later }), promised],
    ["vaults not known", tested({ vaults: later }), promised],
    ["a vault not known", tested({ vaults: known([later]) }), promised],
    ["places not known", { ...selected({ places: later }), own: known(true), restoreTests: [restoreTest()] }, promised],
    ["selection not known", tested({ selects: [later] }), promised],
    ["AWS tests no restores of it", { ...tested(), service: "Amazon Timestream" }, promised],
    ["own backups only", backup({ own: known(true) }), promised],
  ],
  notApplicable: [
    ["attested", selected({}), attested("2026-11-22")],
    ["not backed up at all", backup(), promised],
    ["not promised", selected({})],
  ],
});
