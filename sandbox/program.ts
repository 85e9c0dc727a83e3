import { cpSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { projectRoot } from "./project";
import type { Sandbox } from "./sandbox";

/**
 * Copies a Pulumi program into the sandbox's folder and links our node_modules beside it. The engine writes the stack's
 * configuration into the program's folder; this way two sandboxes can run the same program, and the original stays as it is.
 */
export function copyProgram(sandbox: Pick<Sandbox, "folder">, from: string, name = basename(from)): string {
  const folder = join(sandbox.folder, "programs", name);
  cpSync(from, folder, { recursive: true, filter: (source) => basename(source) !== "node_modules" });
  symlinkSync(join(projectRoot(), "node_modules"), join(folder, "node_modules"));
  return folder;
}
