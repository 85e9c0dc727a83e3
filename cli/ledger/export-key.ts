import { Command } from "commander";
import { openLedger } from "../../evidence/ledger";
import { withOutput, type CommonOptions } from "../options";
import { printJson, say } from "../print";
import { locationOf } from "./location";

/** `tomguard ledger export-key`: the public keys of a ledger, as PEM, for whoever verifies it. */
export function exportKeyCommand(): Command {
  return withOutput(new Command("export-key").description("print the ledger's public keys as PEM"))
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .action(async (said: string | undefined, { json, lang }: CommonOptions) => {
      const { keys } = await openLedger(locationOf(said, lang));
      if (json) return printJson(keys.map(({ fingerprint, pem }) => ({ keyId: fingerprint, pem })));
      for (const { fingerprint, pem } of keys) {
        process.stdout.write(pem);
        say({ de: `Fingerabdruck: ${fingerprint}`, en: `Fingerprint: ${fingerprint}` }[lang]);
      }
    });
}
