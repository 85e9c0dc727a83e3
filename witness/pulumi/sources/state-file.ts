import { closeSync, openSync, read, readFileSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Seen } from "../seen";
import { StateUnreadable } from "./state-shape";
import { seenInState } from "./state";

/** Reads a state file: an export, or a checkpoint of the file backend, compressed or not. Throws `StateUnreadable`. */
export async function readStateFile(path: string): Promise<Seen> {
  return seenInFile(path, await startReading(path));
}

/** Reads a file beside whatever its caller does meanwhile: in one go, however large it is. Rejects with `StateUnreadable`. */
export async function startReading(path: string): Promise<Buffer> {
  try {
    const found = statSync(path);
    if (!found.isFile()) return readFileSync(path); // a pipe tells no size
    const file = openSync(path, "r");
    try {
      const { bytesRead, buffer } = await promisify(read)(file, Buffer.allocUnsafeSlow(found.size), 0, found.size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new StateUnreadable(`${path}: ${whyUnreadable(error)}`);
  }
}

/** What a state file says, whose bytes were read before. Throws `StateUnreadable`. */
export function seenInFile(path: string, bytes: Buffer): Seen {
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
