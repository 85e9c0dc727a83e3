import { createHash } from "node:crypto";
import { readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders that are no part of a pack. */
const skipped = new Set(["node_modules", ".git"]);

/**
 * SHA-256 over the files of a compiled pack. It is the hash of the list that `sha256sum` prints, so that anyone can
 * check it by hand in the folder:
 * `find . -name node_modules -prune -o -type f -print | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum`
 * @throws Error of Node's where the folder can't be read.
 */
export function packSha256(folder: string): string {
  const lines = filesIn(folder, "")
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((path) => `${sha256(contentOf(join(folder, path)))}  ${path}\n`);
  return sha256(lines.join(""));
}

/** Paths under the folder with `/`, in no order. */
function filesIn(root: string, under: string): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(root, path);
    return [path];
  });
}

/** A file's bytes; a link to a file counts as the file, one to a folder by where it points, so that loops end. */
function contentOf(path: string): Buffer | string {
  return statSync(path).isDirectory() ? readlinkSync(path) : readFileSync(path);
}

function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}
