import { Command } from "commander";
import { readFileSync } from "node:fs";
import { readRecord } from "../../evidence/record";
import { withOutput, type CommonOptions } from "../options";
import { printJson } from "../print";
import { locationOf, openToSeal } from "./location";
import { withLedger, type LedgerOptions } from "./options";

/** `tomguard ledger append record.json`: seals a record that a command wrote with --json or --out. */
export function appendCommand(): Command {
  return withOutput(withLedger(new Command("append").description("seal a record as the next entry")))
    .argument("<record.json>", "record, from --json or --out of another command")
    .action(async (file: string, options: LedgerOptions & CommonOptions) => {
      const record = readRecord(readFileSync(file, "utf8"));
      const ledger = await openToSeal(locationOf(options.ledger, options.lang), options);
      const sealed = await ledger.append(record);
      if (options.json) return printJson({ location: ledger.location, ...sealed });
      process.stdout.write(`${sealedAs(ledger.location, sealed)[options.lang]}\n`);
    });
}

/** What is said when a record was sealed. */
export function sealedAs(location: string, { sequence, sha256 }: { sequence: number; sha256: string }) {
  return {
    de: `Versiegelt als Eintrag ${sequence} in ${location}, SHA-256 ${sha256}`,
    en: `Sealed as entry ${sequence} in ${location}, SHA-256 ${sha256}`,
  };
}
