import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKeyFile, initLedger, keyFileSigner, openLedger } from "../../../evidence/ledger";
import type { Ledger, LedgerOptions, Signer } from "../../../evidence/ledger";
import { mixedRecord, run } from "../records";

/* Ledgers in folders of their own, removed after the tests of a file. */

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface MadeLedger {
  folder: string;
  keyFile: string;
  signer: Signer;
  /** Opened to append. */
  ledger: Ledger;
}

export async function newSigner(): Promise<{ keyFile: string; signer: Signer }> {
  const keyFile = join(newFolder(), "key.pem");
  await createKeyFile(keyFile);
  return { keyFile, signer: keyFileSigner(keyFile) };
}

/** A ledger with so many entries; entry n is of the stack `stack-n`. */
export async function newLedger(entries = 0, options: Pick<LedgerOptions, "now"> = {}): Promise<MadeLedger> {
  const folder = join(newFolder(), "ledger");
  const { keyFile, signer } = await newSigner();
  await initLedger(folder, { signer, ...options });
  const ledger = await openLedger(folder, { signer, ...options });
  for (let number = 1; number <= entries; number++) await ledger.append(recordOf(`stack-${number}`));
  return { folder, keyFile, signer, ledger };
}

export function recordOf(stack: string) {
  return mixedRecord({ run: run({ stack }) });
}

export function entryFile(folder: string, sequence: number): string {
  return join(folder, "entries", `${String(sequence).padStart(12, "0")}.json`);
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
