import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeOnce } from "./cache";
import { run } from "./process";
import { startServer, type Server } from "./server-process";
import { sourceFile } from "./project";
import type { Progress } from "./progress";

/** No local cloud is to be had here; the message says why. */
export class NoCloud extends Error {
  override readonly name = "NoCloud";
  constructor(why: string) {
    super(
      `The local cloud (moto) could not be had on this machine: ${why}\nInstall Python 3.10 or newer with its venv module.`,
    );
  }
}

export interface Cloud {
  /** Such as "http://127.0.0.1:40123". */
  endpoint: string;
  pid: number;
  /** What it wrote last: a line for each request, and its own errors. */
  log(): string;
  stop(): Promise<void>;
}

/** Puts moto into a virtual environment of the cache folder, once for each content of requirements.txt, and gives its Python. @throws NoCloud */
export async function installCloud(progress: Progress): Promise<string> {
  const requirements = sourceFile("requirements.txt");
  const version = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  try {
    const base = await findPython();
    const folder = await makeOnce(`cloud-${version}-${base.version}`, progress, async (unfinished) => {
      progress("Making a virtual environment for moto");
      await run({ command: base.command, args: ["-m", "venv", unfinished], timeout: 120_000 });
      let packages = 0;
      const args = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--requirement", requirements];
      const onLine = (line: string): void => {
        if (line.startsWith("Collecting")) packages++;
        progress(line.startsWith("Installing") ? "Installing moto" : `Fetching moto: ${packages} packages`);
      };
      await run({ command: python(unfinished), args, timeout: 15 * 60_000, onLine });
    });
    return python(folder);
  } catch (error) {
    throw new NoCloud(error instanceof Error ? error.message : String(error));
  }
}

/** Starts moto on a free port; it answers when this resolves. @throws NoCloud where it can't be installed */
export async function startCloud(options: {
  progress: Progress;
  folder: string;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}): Promise<Cloud> {
  const command = await installCloud(options.progress);
  const server: Server = await startServer({
    name: "moto",
    command,
    args: [sourceFile("cloud.py")],
    cwd: options.folder,
    env: options.env,
    startWithin: 90_000,
    ...(options.signal && { signal: options.signal }),
  });
  return { endpoint: `http://127.0.0.1:${server.port}`, pid: server.pid, log: server.log, stop: server.stop };
}

/** Only `python` in the folder stays right when the folder is renamed: the scripts beside it name the place where they were installed. */
function python(folder: string): string {
  return process.platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

async function findPython(): Promise<{ command: string; version: string }> {
  const program = "import sys; print('%d.%d' % sys.version_info[:2])";
  for (const command of ["python3", "python"]) {
    const version = (await run({ command, args: ["-c", program], timeout: 20_000 }).catch(() => "")).trim();
    const [major = 0, minor = 0] = version.split(".").map(Number);
    if (major === 3 && minor >= 10) return { command, version };
  }
  throw new Error('there is no Python 3.10 or newer on the PATH, neither "python3" nor "python".');
}
