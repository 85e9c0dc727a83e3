import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

let found: string | undefined;

/**
 * Folder of the package `tomguard`, in which the catalogue's YAML files lie: the nearest one above this file. The
 * compiler copies no YAML, so the compiled program finds the same files as the source.
 * @throws Error where the program was taken out of its package
 */
export function packageRoot(): string {
  return (found ??= packageAbove(__dirname));
}

/** @throws Error where neither the folder nor one above it is the package */
export function packageAbove(folder: string): string {
  if (isPackage(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("the catalogue's files are missing: no package tomguard is above this program");
  return packageAbove(parent);
}

function isPackage(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" && content !== null && "name" in content && content.name === "tomguard";
}
