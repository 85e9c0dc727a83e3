import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "./process";

const prefix = "tomguard-sandbox-";

/** A fresh folder for one run of the sandbox: the backend with its state, Pulumi's home, and what the provider remembers. */
export function makeRunFolder(): string {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, "owner"), String(process.pid));
  for (const part of ["backend", "home", "resources"]) mkdirSync(join(folder, part));
  return folder;
}

export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the folders of runs whose process was killed before it could do so itself. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      if (existsSync(join(folder, "owner")) && !isAlive(Number(readFileSync(join(folder, "owner"), "utf8"))))
        removeRunFolder(folder);
    } catch {
      // Another sandbox is sweeping the same folder, or it is another user's: not ours to clean.
    }
  }
}
