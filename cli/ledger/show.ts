import { Command, InvalidArgumentError } from "commander";
import { openLedger } from "../../evidence/ledger";
import { render } from "../../evidence/formats";
import { serializeRecord } from "../../evidence/record";
import { CliError, exit } from "../exit";
import { withOutput, type CommonOptions } from "../options";
import { locationOf } from "./location";

/** `tomguard ledger show 12`: the record of an entry, as text or as the JSON that `tomguard report` reads. */
export function showCommand(): Command {
  return withOutput(new Command("show").description("show the record of an entry"))
    .argument("<number>", "number of the entry", wholeNumber)
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .action(async (sequence: number, said: string | undefined, { json, lang }: CommonOptions) => {
      const ledger = await openLedger(locationOf(said, lang));
      const entry = await ledger.entry(sequence);
      if (entry === undefined) {
        const { count } = await ledger.head();
        throw new CliError(noEntry(ledger.location, sequence, count)[lang], exit.usage);
      }
      process.stdout.write(
        json ? `${serializeRecord(entry.record)}\n` : render(entry.record, "text", { language: lang }),
      );
    });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write the number of an entry, from 1.");
}

function noEntry(location: string, sequence: number, count: number) {
  return {
    de: `Das Ledger ${location} hat keinen Eintrag ${sequence}; der letzte ist ${count}.`,
    en: `The ledger ${location} has no entry ${sequence}; the last one is ${count}.`,
  };
}
