import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Seen } from "../seen";
import { StateUnreadable } from "./state-shape";
import { seenInState } from "./state";

/** Reads a state file: an export, or a checkpoint of the file backend, compressed or not. Throws `StateUnreadable`. */
export function readStateFile(path: string): Seen {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new StateUnreadable(`${path}: ${whyUnreadable(error)}`);
  }
  try {
    return seenInState(textOf(bytes));
  } catch (error) {
    if (error instanceof StateUnreadable) throw new StateUnreadable(`${path}: ${error.message}`);
    throw error;
  }
}

function whyUnreadable(error: unknown): string {
  switch (typeof error === "object" && error !== null && "code" in error ? error.code : undefined) {
    case "ENOENT":
      return "there is no such file.";
    case "EISDIR":
      return "this is a folder. Name the state file itself; in a file backend it is `.pulumi/stacks/<project>/<stack>.json`.";
    case "EACCES":
    case "EPERM":
      return "the file may not be read by this user.";
    default:
      return "the file can't be read.";
  }
}

/** Exports that PowerShell redirected are UTF-16; the file backend can compress (`PULUMI_SELF_MANAGED_STATE_GZIP`). */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textOf(unzipped(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  try {
    return bytes.toString("utf8", bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
  } catch {
    throw new StateUnreadable(`the file has ${bytes.length} bytes, which is more than can be read at once (512 MB).`);
  }
}

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new StateUnreadable("The file is compressed, and ends in the middle or is damaged. Export the state again.");
  }
}
