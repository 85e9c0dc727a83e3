import { kmsSigner, keyFileSigner, openLedger, type Ledger, type Signer } from "../../evidence/ledger";
import { CliError, exit } from "../exit";
import type { CommonOptions } from "../options";
import { keyFileOf, kmsKeyOf, type LedgerOptions } from "./options";

/** What signs. @throws LedgerError where the key can't be used, CliError where two are named */
export async function signerOf(options: LedgerOptions & Pick<CommonOptions, "lang">): Promise<Signer> {
  if (options.ledgerKey !== undefined && options.kmsKey !== undefined) {
    throw new CliError(twoKeys[options.lang], exit.usage);
  }
  const kmsKey = kmsKeyOf(options);
  return kmsKey === undefined ? keyFileSigner(keyFileOf(options)) : kmsSigner(kmsKey);
}

/** The ledger's place: as it was said, else TOMGUARD_LEDGER. @throws CliError where neither says anything */
export function locationOf(said: string | undefined, language: CommonOptions["lang"]): string {
  const location = said ?? process.env["TOMGUARD_LEDGER"];
  if (location) return location;
  throw new CliError(noLocation[language], exit.usage);
}

/** The ledger, opened to seal in. @throws LedgerError, CliError */
export async function openToSeal(
  location: string,
  options: LedgerOptions & Pick<CommonOptions, "lang">,
): Promise<Ledger> {
  return openLedger(location, { signer: await signerOf(options) });
}

const noLocation = {
  de: "Welches Ledger? Nennen Sie einen Ordner oder s3://bucket/prefix, oder setzen Sie TOMGUARD_LEDGER.",
  en: "Which ledger? Name a folder or s3://bucket/prefix, or set TOMGUARD_LEDGER.",
};

const twoKeys = {
  de: "Es signiert ein Schlüssel: nennen Sie --ledger-key oder --kms-key, nicht beide.",
  en: "One key signs: name --ledger-key or --kms-key, not both.",
};
