"use strict";

exports.promise = {
  retention: { invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" } },
  backups: { of: ["invoices"], copies: 1, in: "same-region", lock: "governance" },
};

exports.passes = (aws) => {
  const vault = new aws.backup.Vault("backups");
  new aws.backup.VaultLockConfiguration("backups", { backupVaultName: vault.name, minRetentionDays: 7 });
};

exports.fails = (aws) => {
  new aws.backup.Vault("backups");
};
