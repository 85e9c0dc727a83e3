import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { publicKeyOf, schemeOf, signBy, type PublicKey, type Signer } from "./keys";
import { LedgerError } from "./ledger-error";
import { codeOf, reasonOf } from "./system-error";

/** Where the public key of a key file lies: `ledger.pem` has `ledger.pub.pem` beside it. */
export function publicFileOf(file: string): string {
  return `${file.replace(/\.pem$/, "")}.pub.pem`;
}

/**
 * Makes an Ed25519 key: PKCS#8 as PEM, readable by its owner alone, and the public key beside it.
 * @throws LedgerError where there is such a file already (it is never overwritten), or it can't be written
 */
export async function createKeyFile(file: string): Promise<PublicKey> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = publicKeyOf(publicKey);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
    await writeFile(publicFileOf(file), key.pem, { flag: "wx", mode: 0o644 });
  } catch (error) {
    throw notWritten(file, error);
  }
  return key;
}

function notWritten(file: string, error: unknown): LedgerError {
  if (codeOf(error) !== "EEXIST") {
    return new LedgerError("environment", {
      de: `Der Schlüssel ${file} kann nicht geschrieben werden: ${reasonOf(error)}.`,
      en: `The key ${file} can't be written: ${reasonOf(error)}.`,
    });
  }
  return new LedgerError("usage", {
    de: `${file} oder ${publicFileOf(file)} gibt es schon; Schlüssel werden nie überschrieben. Nennen Sie eine andere Datei.`,
    en: `${file} or ${publicFileOf(file)} exists already; keys are never overwritten. Name another file.`,
  });
}

/** What signs by a key file. @throws LedgerError where it is missing, no private key, or readable by others */
export function keyFileSigner(file: string): Signer {
  const privateKey = readPrivateKey(file);
  schemeOf(privateKey);
  return {
    key: publicKeyOf(createPublicKey(privateKey)),
    sign: (data) => Promise.resolve(signBy(privateKey, data)),
  };
}

function readPrivateKey(file: string): KeyObject {
  const pem = readOwn(file);
  try {
    return createPrivateKey(pem);
  } catch {
    // Not the reason: it may quote the file.
    throw new LedgerError("usage", {
      de: `${file} ist kein privater Schlüssel: erwartet wird PKCS#8 als PEM ohne Passwort, wie \`tomguard ledger init\` ihn macht.`,
      en: `${file} is no private key: expected is PKCS#8 as PEM without a password, as \`tomguard ledger init\` makes it.`,
    });
  }
}

function readOwn(file: string): string {
  try {
    if (process.platform !== "win32") refuseReadable(file, statSync(file).mode);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    throw new LedgerError("usage", {
      de: `Der Schlüssel ${file} kann nicht gelesen werden: ${reasonOf(error)}. \`tomguard ledger init\` macht einen.`,
      en: `The key ${file} can't be read: ${reasonOf(error)}. \`tomguard ledger init\` makes one.`,
    });
  }
}

/** Whoever reads the private key writes the ledger anew: then its signatures prove nothing. */
function refuseReadable(file: string, mode: number): void {
  if ((mode & 0o077) === 0) return;
  const octal = (mode & 0o777).toString(8).padStart(4, "0");
  throw new LedgerError("usage", {
    de: `Den privaten Schlüssel ${file} können auch andere lesen (Rechte ${octal}): er wird nicht benutzt. Mit \`chmod 600 ${file}\` gehört er Ihnen allein; wenn ihn jemand gelesen haben kann, tauschen Sie ihn aus.`,
    en: `Others can read the private key ${file} too (mode ${octal}): it is not used. \`chmod 600 ${file}\` makes it yours alone; if somebody may have read it, replace it.`,
  });
}
