import { Command } from "commander";
import { existsSync } from "node:fs";
import { createKeyFile, initLedger, publicFileOf } from "../../evidence/ledger";
import { withOutput, type CommonOptions } from "../options";
import { printJson, say } from "../print";
import { locationOf, signerOf } from "./location";
import { keyFileOf, kmsKeyOf, withSigner, type LedgerOptions } from "./options";

/** `tomguard ledger init`: an empty ledger, and a key where there is none yet. */
export function initCommand(): Command {
  return withOutput(
    withSigner(new Command("init").description("begin an empty ledger, and make a key where there is none yet")),
  )
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .action(async (said: string | undefined, options: LedgerOptions & CommonOptions) => {
      const location = locationOf(said, options.lang);
      const file = kmsKeyOf(options) === undefined ? keyFileOf(options) : undefined;
      const made = file !== undefined && !existsSync(file);
      if (made) await createKeyFile(file);
      const signer = await signerOf(options);
      await initLedger(location, { signer });
      const keyId = signer.key.fingerprint;
      if (options.json) {
        return printJson({
          location,
          keyId,
          ...(file !== undefined && { keyFile: file, publicKeyFile: publicFileOf(file), madeKey: made }),
        });
      }
      process.stdout.write(`${begun(location, keyId)[options.lang]}\n`);
      if (file !== undefined) say((made ? keyMade : keyUsed)(file)[options.lang]);
      say(keepElsewhere(location, keyId)[options.lang]);
    });
}

function begun(location: string, keyId: string) {
  return {
    de: `Ledger begonnen: ${location}\nSchlüssel: ${keyId}`,
    en: `Ledger begun: ${location}\nKey: ${keyId}`,
  };
}

function keyMade(file: string) {
  return {
    de: `Privater Schlüssel: ${file}. Sichern Sie ihn an einem anderen Ort: ohne ihn kann dieses Ledger nicht fortgeführt werden.`,
    en: `Private key: ${file}. Keep a copy in another place: without it this ledger can't be continued.`,
  };
}

function keyUsed(file: string) {
  return { de: `Vorhandener Schlüssel: ${file}`, en: `Key that was there: ${file}` };
}

function keepElsewhere(location: string, keyId: string) {
  return {
    de: `Heben Sie diesen Fingerabdruck außerhalb des Ledgers auf (im Vertrag, beim Prüfer). Geprüft wird mit:\n  tomguard ledger verify ${location} --expect-key ${keyId}`,
    en: `Keep this fingerprint outside of the ledger (in the contract, with the auditor). It is verified by:\n  tomguard ledger verify ${location} --expect-key ${keyId}`,
  };
}
