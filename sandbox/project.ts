import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the checkout: the nearest one upward whose `package.json` is tomguard's. Found, not assumed, because this file runs from `dist/` and, in tests, from its source. */
export function projectRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "tomguard")
      return folder;
  }
  throw new Error(
    `The sandbox runs from ${__dirname}, which is not inside a tomguard checkout. It needs one, because it is not part of the package.`,
  );
}

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
