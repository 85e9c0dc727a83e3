import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import type { Language } from "../../catalogue/text";
import { CliError, exit } from "../exit";

/** A document as an attestation names it: its path from the promise's folder, never one of the machine, and its hash. */
export function documentAt(path: string, folder: string, language: Language): { document: string; sha256: string } {
  const file = resolve(path);
  const sha256 = hashOf(file, path, language);
  const way = relative(folder, file);
  return { document: isAbsolute(way) ? basename(file) : way.split(sep).join("/"), sha256 };
}

/** SHA-256 of a file's bytes, piece by piece: a scan can be larger than memory. */
function hashOf(file: string, named: string, language: Language): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1 << 16);
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest("hex");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CliError(cannotRead(named, code)[language], exit.usage);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function cannotRead(named: string, code: string) {
  return {
    de: `--document: ${named} lässt sich nicht lesen (${code}). Nennen Sie eine Datei, oder mit --reference einen Verweis ohne Hash.`,
    en: `--document: ${named} can't be read (${code}). Name a file, or by --reference a reference without a hash.`,
  };
}
