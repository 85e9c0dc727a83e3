import { Command } from "commander";
import { appendCommand } from "./ledger/append";
import { exportCommand } from "./ledger/export";
import { exportKeyCommand } from "./ledger/export-key";
import { headCommand } from "./ledger/head";
import { initCommand } from "./ledger/init";
import { listCommand } from "./ledger/list";
import { showCommand } from "./ledger/show";
import { verifyCommand } from "./ledger/verify";

/** `tomguard ledger`: records in a signed chain, in a folder or in S3. */
export function ledgerCommand(): Command {
  const command = new Command("ledger").description("seal records in a signed chain, and verify it");
  for (const each of [
    initCommand,
    appendCommand,
    verifyCommand,
    listCommand,
    showCommand,
    headCommand,
    exportKeyCommand,
    exportCommand,
  ]) {
    command.addCommand(each().exitOverride());
  }
  return command;
}
