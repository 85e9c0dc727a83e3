import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeOnce } from "./cache";
import { run } from "./process";
import type { Progress } from "./progress";
import { sourceFile } from "./project";

export interface Python {
  command: string;
  /** Such as "3.11". */
  version: string;
}

/** The Python of this machine, 3.10 or newer; undefined where there is none. */
export function findPython(): Python | undefined {
  const program = "import sys; print('%d.%d' % sys.version_info[:2])";
  for (const command of ["python3", "python"]) {
    const { stdout } = spawnSync(command, ["-c", program], { encoding: "utf8", timeout: 20_000 });
    const version = (stdout ?? "").trim(); // null where the command does not exist
    const [major = 0, minor = 0] = version.split(".").map(Number);
    if (major === 3 && minor >= 10) return { command, version };
  }
  return undefined;
}

export interface PythonPackages {
  /** What it is for, as people call it. */
  name: string;
  /** Begins the name of its folder in the cache. */
  folder: string;
  /** File beside this one that pins them. */
  requirements: string;
}

/**
 * Puts packages into a virtual environment of the cache folder, once for each content of their requirements file, and
 * gives its Python. @throws Error where there is no Python, or a package can't be had
 */
export async function installPackages(
  { name, folder, requirements: file }: PythonPackages,
  progress: Progress,
): Promise<string> {
  const requirements = sourceFile(file);
  const version = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const base = findPython();
  if (base === undefined) {
    throw new Error('there is no Python 3.10 or newer on the PATH, neither "python3" nor "python".');
  }
  const made = await makeOnce(`${folder}-${version}-${base.version}`, progress, async (unfinished) => {
    progress(`Making a virtual environment for ${name}`);
    await run({ command: base.command, args: ["-m", "venv", unfinished], timeout: 120_000 });
    let packages = 0;
    const args = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--requirement", requirements];
    const onLine = (line: string): void => {
      if (line.startsWith("Collecting")) packages++;
      progress(line.startsWith("Installing") ? `Installing ${name}` : `Fetching ${name}: ${packages} packages`);
    };
    await run({ command: pythonIn(unfinished), args, timeout: 15 * 60_000, onLine });
  });
  return pythonIn(made);
}

/** Only `python` in the folder stays right when the folder is renamed: the scripts beside it name the place where they were installed. */
function pythonIn(folder: string): string {
  return process.platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}
