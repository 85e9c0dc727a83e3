import { absent, known, unknown } from "../../../../posture";
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
    ["all vaults", tested({ vaults: known([known("*")]) }), promised],
    ["the vault of the copies", tested({ vaults: known([known("away")]) }), promised],
    ["the last restore worked", tested({ lastWorked: known(true) }), promised],
    ["just monthly", tested({ everyDays: known(31) }), promised],
  ],
  fails: [
    ["no test", selected({}), promised],
    ["the last restore failed", tested({ lastWorked: known(false) }), promised],
    ["too seldom", tested({ everyDays: known(32) }), promised],
    ["another vault", tested({ vaults: known([known("other")]) }), promised],
    ["no vault", tested({ vaults: absent() }), promised],
    ["nothing is selected", tested({ selects: known(false) }), promised],
    ["no schedule", tested({ everyDays: absent() }), promised],
    ["an expired attestation", selected({}), attested("2026-11-21")],
  ],
  unknown: [
    ["the last restore may not be looked at", tested({ lastWorked: later }), promised],
    ["schedule not known", tested({ everyDays: later }), promised],
    ["vaults not known", tested({ vaults: later }), promised],
    ["a vault not known", tested({ vaults: known([later]) }), promised],
    ["places not known", { ...selected({ places: later }), own: known(true), restoreTests: [restoreTest()] }, promised],
    ["selection not known", tested({ selects: later }), promised],
    ["own backups only", backup({ own: known(true) }), promised],
  ],
  notApplicable: [
    ["attested", selected({}), attested("2026-11-22")],
    ["not backed up at all", backup(), promised],
    ["not promised", selected({})],
  ],
});
