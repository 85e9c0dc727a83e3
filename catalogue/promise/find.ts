import { statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

const fileName = "tomguard.yaml";

/** The nearest `tomguard.yaml`: in the folder or in one above it. Undefined where there is none. */
export function findPromise(fromFolder: string): string | undefined {
  const folder = resolve(fromFolder);
  const file = join(folder, fileName);
  if (isFile(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? undefined : findPromise(parent);
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false; // a folder that may not be entered has no promise for us
  }
}

/**
 * How the file is called in messages and evidence: relative to the working directory where it is below it or in a folder
 * above, else its bare name. A path of the machine is nobody's business.
 */
export function sourceName(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  const parts = path.split(sep);
  const below = parts.findIndex((part) => part !== "..");
  const telling = below > 0 && parts.length - below > 1;
  return isAbsolute(path) || telling ? basename(file) : parts.join("/") || ".";
}
