import type { Command } from "commander";
import { homedir } from "node:os";
import { join } from "node:path";
import { kmsSigner, keyFileSigner, openLedger, type Ledger, type Signer } from "../../evidence/ledger";
import { CliError, exit } from "../exit";
import type { CommonOptions } from "../options";

/** Which ledger, and what it is signed by. */
export interface LedgerOptions {
  ledger?: string;
  ledgerKey?: string;
  kmsKey?: string;
}

/** Options of the commands that seal a record. */
export function withLedger(command: Command): Command {
  return withSigner(
    command.option(
      "--ledger <folder or s3 url>",
      "seal the record in that ledger (default: TOMGUARD_LEDGER, else none)",
    ),
  );
}

export function withSigner(command: Command): Command {
  return command
    .option("--ledger-key <file>", `private key that signs (default: TOMGUARD_LEDGER_KEY, else ${defaultKeyFile()})`)
    .option("--kms-key <id>", "sign by a key of AWS KMS instead: its id, ARN or alias/… (TOMGUARD_LEDGER_KMS_KEY)");
}

/** Where the key of this user lies, if nothing else is said: never in the ledger, nor in a repository. */
export function defaultKeyFile(): string {
  return join(process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "tomguard", "ledger.pem");
}

/** The file of the private key; undefined where a key of KMS signs. What is said on the command line comes first. */
export function keyFileOf({ ledgerKey, kmsKey }: LedgerOptions): string | undefined {
  if (ledgerKey !== undefined) return ledgerKey;
  if (kmsKeyOf({ kmsKey }) !== undefined) return undefined;
  return process.env["TOMGUARD_LEDGER_KEY"] || defaultKeyFile();
}

function kmsKeyOf({ kmsKey }: { kmsKey: string | undefined }): string | undefined {
  return kmsKey ?? (process.env["TOMGUARD_LEDGER_KMS_KEY"] || undefined);
}

/** What signs. @throws LedgerError where the key can't be used, CliError where two are named */
export async function signerOf(options: LedgerOptions & Pick<CommonOptions, "lang">): Promise<Signer> {
  if (options.ledgerKey !== undefined && options.kmsKey !== undefined)
    throw new CliError(twoKeys[options.lang], exit.usage);
  const file = keyFileOf(options);
  return file === undefined ? kmsSigner(kmsKeyOf({ kmsKey: options.kmsKey }) ?? "") : keyFileSigner(file);
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
