import { Command } from "commander";
import { openLedger } from "../../evidence/ledger";
import { withOutput, type CommonOptions } from "../options";
import { printJson } from "../print";
import { locationOf } from "./location";

/** `tomguard ledger head`: number and hash of the last entry, to be kept in another place. */
export function headCommand(): Command {
  return withOutput(new Command("head").description("print number and hash of the last entry, to keep elsewhere"))
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .action(async (said: string | undefined, { json, lang }: CommonOptions) => {
      const { count, last } = await (await openLedger(locationOf(said, lang))).head();
      if (json) return printJson({ count, sha256: last });
      process.stdout.write(`${count} ${last}\n`);
    });
}
