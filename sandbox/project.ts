import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../catalogue/package-root";

/** The folder of the checkout: the sandbox is not part of the package, so that the package's root is the checkout's. */
export const projectRoot = packageRoot;

/** A file beside the TypeScript sources that tsc doesn't copy, such as `cloud.py`. */
export function sourceFile(...path: string[]): string {
  return join(projectRoot(), "sandbox", ...path);
}

/** The compiled form of a sandbox module. The sandbox's child processes are plain Node, so they need it even when a test runs this from its source. */
export function compiledFile(...path: string[]): string {
  const file = join(projectRoot(), "dist", "sandbox", ...path);
  if (!existsSync(file))
    throw new Error(
      `${join("dist", "sandbox", ...path)} is missing. The sandbox starts it as a process of its own: compile first (npx tsc).`,
    );
  return file;
}
