import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Language, Text } from "../catalogue/text";
import { codeOf } from "../evidence/ledger/system-error";
import { CliError, exit, type ExitStatus } from "./exit";

/**
 * Writes a file as a whole or not at all: beside it first, then under its name. What is no file (a pipe, a device) is
 * written to as it comes.
 * @throws CliError that says what is wrong: no such folder (2), no rights or a full disk (3)
 */
export function writeWholeFile(file: string, chunks: Iterable<string | Uint8Array>, language: Language): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    if (existsSync(target) && !statSync(target).isFile()) return writeTo(target, chunks);
    const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    try {
      writeTo(part, chunks);
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  } catch (error) {
    throw explained(error, file, language);
  }
} // prettier-ignore

function writeTo(file: string, chunks: Iterable<string | Uint8Array>): void {
  const handle = openSync(file, "w");
  try {
    for (const chunk of chunks) writeAll(handle, typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk);
    if (statSync(file).isFile()) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A write may take only part of what it is given. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

const reasons: Readonly<Record<string, readonly [status: ExitStatus, text: (file: string) => Text]>> = {
  ENOENT: [exit.usage, (file) => ({ de: `Den Ordner ${dirname(file)} gibt es nicht: Legen Sie ihn an, oder nennen Sie einen anderen.`, en: `There is no folder ${dirname(file)}: make it, or name another one.` })],
  ENOTDIR: [exit.usage, (file) => ({ de: `${dirname(file)} ist kein Ordner: Nennen Sie eine Datei in einem Ordner.`, en: `${dirname(file)} is no folder: name a file in a folder.` })],
  EISDIR: [exit.usage, (file) => ({ de: `${file} ist ein Ordner: Nennen Sie eine Datei.`, en: `${file} is a folder: name a file.` })],
  EACCES: [exit.environment, (file) => ({ de: `${file} darf nicht geschrieben werden: Prüfen Sie die Rechte.`, en: `${file} can't be written: look at its rights.` })],
  EPERM: [exit.environment, (file) => ({ de: `${file} darf nicht geschrieben werden: Prüfen Sie die Rechte.`, en: `${file} can't be written: look at its rights.` })],
  EROFS: [exit.environment, (file) => ({ de: `${file} liegt auf einem Datenträger, der nur gelesen werden kann.`, en: `${file} is on a disk that can only be read.` })],
  ENOSPC: [exit.environment, (file) => ({ de: `Der Datenträger ist voll, ${file} wurde nicht geschrieben. Schaffen Sie Platz und wiederholen Sie den Befehl.`, en: `The disk is full, ${file} was not written. Make room, and run the command again.` })],
}; // prettier-ignore

function explained(error: unknown, file: string, language: Language): unknown {
  const code = codeOf(error) ?? "";
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason === undefined ? error : new CliError(reason[1](file)[language], reason[0]);
}
