import { callsOf } from "../../call";

export const backupCalls = callsOf("backup", {
  ListBackupVaults: "same",
  GetBackupVaultAccessPolicy: "same",
  ListTags: "same",
  ListBackupPlans: "same",
  GetBackupPlan: "same",
  ListBackupSelections: "same",
  GetBackupSelection: "same",
});

export const restoreTestingCalls = callsOf("backup", {
  ListRestoreTestingPlans: "same",
  GetRestoreTestingPlan: "same",
  ListRestoreTestingSelections: "same",
  ListRestoreJobs: "same",
});

export const gone = { gone: ["ResourceNotFoundException"] };
