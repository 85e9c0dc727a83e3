import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project";

/**
 * The project as a user has it, in a folder of the sandbox: its settings are copied, since the engine writes into them
 * (`encryptionsalt` of a new stack), the rest is linked.
 */
export function projectIn(folder: string): string {
  const root = projectRoot();
  const copy = join(folder, "project");
  mkdirSync(copy);
  for (const file of readdirSync(root)) {
    if (/^Pulumi(\..+)?\.yaml$/.test(file)) copyFileSync(join(root, file), join(copy, file));
  }
  for (const linked of ["catalogue", "dist", "node_modules", "package.json"])
    symlinkSync(join(root, linked), join(copy, linked));
  return copy;
}
