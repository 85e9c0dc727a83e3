import type { Command } from "commander";
import { homedir } from "node:os";
import { join } from "node:path";

/** Which ledger, and what it is signed by. */
export interface LedgerOptions {
  ledger?: string;
  ledgerKey?: string;
  kmsKey?: string;
}

/** Options of the commands that seal a record. `otherwise` is what holds where no ledger is named. */
export function withLedger(command: Command, otherwise = "default: TOMGUARD_LEDGER, else none"): Command {
  return withSigner(command.option("--ledger <folder or s3 url>", `seal the record in that ledger (${otherwise})`));
}

export function withSigner(command: Command): Command {
  return command
    .option(
      "--ledger-key <file>",
      "private key that signs (default: TOMGUARD_LEDGER_KEY, else tomguard/ledger.pem in the user's configuration)",
    ) // prettier-ignore
    .option("--kms-key <id>", "sign by a key of AWS KMS instead: its id, ARN or alias/… (TOMGUARD_LEDGER_KMS_KEY)");
}

/** The key of AWS KMS that signs, where one is named. */
export function kmsKeyOf({ ledgerKey, kmsKey }: LedgerOptions): string | undefined {
  if (ledgerKey !== undefined) return undefined;
  return kmsKey ?? (process.env["TOMGUARD_LEDGER_KMS_KEY"] || undefined);
}

/** The file of the private key that signs where none of KMS does. What is said on the command line comes first. */
export function keyFileOf({ ledgerKey }: LedgerOptions): string {
  return ledgerKey ?? (process.env["TOMGUARD_LEDGER_KEY"] || defaultKeyFile());
}

/** Where the key of this user lies, if nothing else is said: never in the ledger, nor in a repository. */
function defaultKeyFile(): string {
  return join(process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "tomguard", "ledger.pem");
}
