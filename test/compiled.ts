import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../catalogue/package-root";

/** The compiled package, as a user has it. */
export const compiledFolder = join(packageRoot(), "dist");

/** `describe` for tests that start the compiled package. Where there is none they are skipped, and their name says why. */
export function describeCompiled(name: string, tests: () => void): void {
  if (existsSync(join(compiledFolder, "policies/tomguard-pack.js"))) describe(name, tests);
  else describe.skip(`${name} (skipped: the package is not compiled; \`make build\` does it)`, tests);
}
