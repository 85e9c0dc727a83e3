import type { AnyRule } from "../../rule";
import { backupCopies } from "./backup-copies";
import { backupCovered } from "./backup-covered";
import { backupEncrypted } from "./backup-encrypted";
import { backupLocked } from "./backup-locked";
import { backupRecent } from "./backup-recent";
import { backupRestoreTested } from "./backup-restore-tested";

/** Verfügbarkeit, Wiederherstellbarkeit: Sicherungen. */
export const backupRules: readonly AnyRule[] = [
  backupCovered,
  backupCopies,
  backupEncrypted,
  backupLocked,
  backupRecent,
  backupRestoreTested,
];
