import type { Language, Text } from "../../catalogue/text";

/**
 * What a ledger's error is to be blamed on. `usage`: what was handed over (no ledger there, a key that others can read).
 * `environment`: a full disk, no rights, no bucket. `broken`: the ledger itself; `verify` tells what is wrong with it.
 */
export type LedgerBlame = "usage" | "environment" | "broken";

/** The ledger can't be read or written. `message` is English; `inLanguage` gives either. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";

  constructor(
    readonly blame: LedgerBlame,
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }

  inLanguage(language: Language): string {
    return this.text[language];
  }
}
