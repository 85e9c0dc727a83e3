import { Option, type Command } from "commander";
import { languages, type Language } from "../catalogue/text";
import { languageFrom } from "../policies/environment";
import type { LedgerOptions } from "./ledger/options";

/** Options that every command has. */
export interface CommonOptions {
  json?: true;
  lang: Language;
}

/** Options of the commands that judge and write a record. */
export interface RecordOptions extends CommonOptions, LedgerOptions {
  promise?: string;
  allowUnknown?: true;
  out?: string;
}

export function withOutput(command: Command): Command {
  return command
    .option("--json", "print JSON on standard output, and nothing else there")
    .addOption(
      new Option("--lang <language>", "language of texts").choices([...languages]).default(languageFrom(process.env)),
    );
}

export function withPromise(command: Command): Command {
  return withOutput(command)
    .option(
      "--promise <file>",
      "the promise (default: that of the stack's configuration, else the nearest tomguard.yaml)",
    )
    .option("--allow-unknown", "let what is unknown after the deploy pass in the exit status; the record keeps it")
    .option("--out <file>", "write the record there as well");
}
