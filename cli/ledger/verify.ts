import { Command } from "commander";
import { readFileSync } from "node:fs";
import { openLedger, publicKeyOf, type Verification } from "../../evidence/ledger";
import type { Language } from "../../catalogue/text";
import { exit } from "../exit";
import { withOutput, type CommonOptions } from "../options";
import { printJson, say } from "../print";
import { locationOf } from "./location";
import { verificationText } from "./verification-text";

interface VerifyOptions extends CommonOptions {
  key?: string[];
  expectKey?: string;
  expectHead?: string;
}

/** `tomguard ledger verify`: needs neither network (but for S3) nor a private key. Ends with 1 where anything is wrong. */
export function verifyCommand(): Command {
  return withOutput(new Command("verify").description("verify signatures, chain and completeness of a ledger"))
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .option("--key <public.pem...>", "public keys that count, instead of those that the ledger names")
    .option("--expect-key <fingerprint>", "fingerprint that the key must have, as you noted it in another place")
    .option("--expect-head <sha256>", "an entry that must still be in the chain, as you noted it in another place")
    .action(async (said: string | undefined, { key, expectKey, expectHead, json, lang }: VerifyOptions) => {
      const keys = key?.map((file) => publicKeyOf(readFileSync(file, "utf8"), file));
      const ledger = await openLedger(locationOf(said, lang), { keys, expectKey, expectHead });
      const verification = await ledger.verify();
      if (json) printJson({ location: ledger.location, ...verification });
      else process.stdout.write(verificationText(ledger.location, verification, lang));
      if (expectKey === undefined && key === undefined) say(selfNamed(verification)[lang]);
      process.exitCode = verification.ok ? exit.ok : exit.failed;
    });
}

/** What the verification did not show: the key came from the ledger itself. */
function selfNamed({ keys, last }: Verification): Record<Language, string> {
  const key = keys[0]?.fingerprint ?? "…";
  const head = last === undefined ? "" : ` --expect-head ${last.sha256}`;
  return {
    de: `Geprüft wurde mit dem Schlüssel, den das Ledger selbst nennt. Wer alles neu schreiben kann, kann auch ihn ersetzen; wer auch den Kopf durch einen älteren ersetzen kann, das Ende kürzen. Beides zeigt sich nur, wenn Sie vergleichen, was Sie an anderem Ort notiert haben:\n  --expect-key ${key}${head}`,
    en: `It was verified by the key that the ledger itself names. Whoever can write everything anew can replace it too; whoever can put back an older head can cut off the end. Either shows only when you compare what you noted in another place:\n  --expect-key ${key}${head}`,
  };
}
