import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { packageRoot } from "../package-root";
import { sourceName } from "./find";
import { readPromiseText } from "./load";
import { wholeFile } from "./whole-file";

/** A promise file that is about to be changed. */
export interface OpenPromise {
  /** As people call it. */
  source: string;
  /** Its text, without byte order mark. */
  text: string;
  /**
   * Puts the new text in its place at once or not at all: a reader sees the old file or the new one. A link to the file
   * stays a link; its rights and its byte order mark stay.
   * @throws PromiseError when somebody has changed the file since it was read
   */
  replace(text: string): void;
}

/**
 * Opens a promise file to change it.
 * @throws PromiseError for a file that can't be read, or that belongs to the catalogue of this package
 */
export function openPromise(file: string): OpenPromise {
  const source = sourceName(file);
  const text = readPromiseText(file, source);
  const target = realpathSync(file);
  if (target.startsWith(join(realpathSync(packageRoot()), "catalogue") + sep)) throw wholeFile("ours", source);
  const before = readFileSync(target);
  return {
    source,
    text,
    replace(edited) {
      if (!readFileSync(target).equals(before)) throw wholeFile("changed", source);
      const mark = before.subarray(0, 3).equals(byteOrderMark) ? "\uFEFF" : "";
      writeInPlace(target, mark + edited);
    },
  };
}

const byteOrderMark = Buffer.from("\uFEFF");

/** The edited text with the line ends of the one before it, and none at the end where that had none. */
export function keepLineEnds(edited: string, before: string): string {
  const windows = /\r\n/.test(before) && !/(?<!\r)\n/.test(before);
  const text = windows ? edited.replace(/(?<!\r)\n/g, "\r\n") : edited;
  return /\n$/.test(before) ? text : text.replace(/\r?\n$/, "");
}

/** Through a new file beside it, which takes its name: a full disk or a crash leaves the old one whole. */
function writeInPlace(target: string, text: string): void {
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const handle = openSync(unfinished, "wx");
  try {
    writeFileSync(handle, text);
    fchmodSync(handle, statSync(target).mode & 0o7777);
    fsyncSync(handle);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}
