import { sourceFile } from "./project";
import { installPackages } from "./python";
import { startServer, type Server } from "./server-process";
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

export interface Cloud extends Omit<Server, "port"> {
  /** Such as "http://127.0.0.1:40123". */
  endpoint: string;
}

/** Puts moto into a virtual environment of the cache folder, once for each content of requirements.txt, and gives its Python. @throws NoCloud */
export async function installCloud(progress: Progress): Promise<string> {
  try {
    return await installPackages({ name: "moto", folder: "cloud", requirements: "requirements.txt" }, progress);
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
  const { port, ...server } = await startServer({
    name: "moto",
    command,
    args: [sourceFile("cloud.py")],
    cwd: options.folder,
    // Of the thousand images that moto pretends to have, none is the account's, and they take seconds to load.
    env: { ...options.env, MOTO_EC2_LOAD_DEFAULT_AMIS: "false" },
    startWithin: 90_000,
    ...(options.signal && { signal: options.signal }),
  });
  return { ...server, endpoint: `http://127.0.0.1:${port}` };
}

/** Takes everything out of a cloud, as if it had just been started. */
export async function emptyCloud({ endpoint }: Pick<Cloud, "endpoint">): Promise<void> {
  const { ok, status } = await fetch(`${endpoint}/moto-api/reset`, { method: "POST" });
  if (!ok) throw new Error(`moto could not be emptied: it answers ${status}.`);
}
