import type { Promised } from "../../../catalogue/promise/schema";
import type { Vault, VaultLock } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/** Who has an administrator's password has the backups as well, unless they are locked. BSI CON.3, C5 OPS-06. */
export const backupLocked = rule({
  id: "backup-locked",
  kind: "vault",
  title: {
    de: "Sicherungstresore sind so gesperrt wie zugesagt",
    en: "Backup vaults are locked as promised",
  },
  why: {
    de: "Erpresser und übereilte Administratoren löschen zuerst die Sicherungen.",
    en: "Extortionists and administrators in a hurry delete the backups first.",
  },
  measures: ["backup.locked"],
  severity: "high",
  decide(vault, promise) {
    const { lock, of } = promise.backups;
    if (lock === "none") return notApplicable("no lock is promised");
    if (of.length === 0) return notApplicable("the promise names no class that is backed up");
    return decideOn(vault.lock, {
      absent: () => unlocked(vault, promise, "none"),
      known: (found) => {
        const is = found === "compliance" ? "compliance" : "governance";
        return is === lock || is === "compliance" ? pass({ lock: is, promised: lock }) : unlocked(vault, promise, is);
      },
    });
  },
});

function unlocked({ resource }: Vault, { backups }: Promised, found: VaultLock | "none"): Verdict {
  const final = backups.lock === "compliance";
  return fail(
    { lock: found, promised: backups.lock },
    text(
      `Der Tresor „${resource.name}“ ist ${found === "none" ? "nicht gesperrt" : "nur widerruflich gesperrt"}; zugesagt ist ${final ? "eine unwiderrufliche Sperre" : "eine Sperre"}.`,
      `The vault "${resource.name}" is ${found === "none" ? "not locked" : "locked only until somebody lifts it"}; ${final ? "a final lock" : "a lock"} is promised.`,
    ),
    text(
      `Fügen Sie eine \`aws.backup.VaultLockConfiguration\` mit \`minRetentionDays\`${final ? " und \`changeableForDays\`" : ""} hinzu.`,
      `Add an \`aws.backup.VaultLockConfiguration\` with \`minRetentionDays\`${final ? " and \`changeableForDays\`" : ""}.`,
    ),
  );
}
