import { absent, known, unknown } from "../../../../posture";
import { backupLocked } from "../../../../policies/rules/backup/backup-locked";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { vault } from "../../postures/backup";

const promised = (lock: "none" | "governance" | "compliance") => promise({ backups: { of: ["invoices"], lock } });

describeRule(backupLocked, {
  passes: [
    ["as promised", vault(), promised("governance")],
    ["better than promised", vault({ lock: known("compliance") }), promised("governance")],
    ["for good", vault({ lock: known("compliance") }), promised("compliance")],
  ],
  fails: [
    ["no lock", vault({ lock: absent() }), promised("governance")],
    ["removable", vault(), promised("compliance")],
  ],
  unknown: [["later", vault({ lock: unknown("later") }), promised("governance")]],
  notApplicable: [
    ["no lock is promised", vault({ lock: absent() }), promised("none")],
    ["no backups are promised", vault({ lock: absent() })],
  ],
});
