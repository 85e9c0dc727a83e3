import { LedgerError, type Ledger } from "../../evidence/ledger";
import type { EvidenceRecord } from "../../evidence/record";
import { CliError, exit } from "../exit";
import type { RecordOptions } from "../options";
import { say } from "../print";
import { openToSeal } from "./location";
import { sealedAs } from "./append";

/**
 * The ledger that a run is sealed in; undefined where none is named. To be opened before anything is deployed: a key that
 * can't be used, or a bucket that can't be reached, is then told in time.
 * @throws LedgerError, CliError
 */
export async function ledgerFor(options: RecordOptions): Promise<Ledger | undefined> {
  const location = options.ledger ?? (process.env["TOMGUARD_LEDGER"] || undefined);
  return location === undefined ? undefined : openToSeal(location, options);
}

/** Seals the record, and says where. @throws CliError (3) where it can't be: the record has been printed then */
export async function seal(record: EvidenceRecord, ledger: Ledger, { lang }: RecordOptions): Promise<void> {
  try {
    say(sealedAs(ledger.location, await ledger.append(record))[lang]);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new CliError(`${notSealed[lang]} ${error.inLanguage(lang)}`, exit.environment);
  }
}

const notSealed = {
  de: "Der Nachweis ist ausgegeben, aber nicht versiegelt; holen Sie es mit `tomguard ledger append` nach.",
  en: "The record was printed, but not sealed; make up for it by `tomguard ledger append`.",
};
