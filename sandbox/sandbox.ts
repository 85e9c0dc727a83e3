import { startCloud, type Cloud } from "./cloud";
import { acquireEngine } from "./engine/acquire";
import type { Engine } from "./engine/engine";
import { cleanEnvironment, pulumiEnvironment } from "./environment";
import { startServer, type Server } from "./server-process";
import { silent, type Progress } from "./progress";
import { compiledFile } from "./project";
import { stubOfficialPlugin } from "./plugin-stub";
import { makeRunFolder, removeRunFolder } from "./run-folder";

export interface SandboxOptions {
  /**
   * Start moto? Without it the provider invents plausible outputs for S3, KMS and log groups too. One that runs already is
   * taken as it is, and goes on running. @default true
   */
  cloud?: boolean | Cloud;
  /** Start our AWS provider? Without it programs can't create AWS resources. @default true */
  provider?: boolean;
  /** Hears how far the preparations are; the first ones on a machine take minutes. */
  progress?: Progress;
  /** Stops a sandbox that is starting, and one that has started. */
  signal?: AbortSignal;
}

/** A real Pulumi engine with a backend of its own, and a local AWS. */
export interface Sandbox {
  engine: Engine;
  /** moto's address; absent with `cloud: false`. */
  endpoint?: string;
  /** The complete environment for child processes (not an addition to `process.env`). */
  env: Record<string, string>;
  /** A fresh folder that `stop` removes. Programs may be put here, beneath a name of their own. */
  folder: string;
  /** Process ids of what was started, for tests. */
  pids: number[];
  /** What moto and the provider wrote last, to see why something failed. */
  log(): string;
  /** Ends everything and removes the folder. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts a sandbox. Demo and tests both use this function, and several sandboxes may run at the same time: ports are free
 * ones, folders are fresh ones, and nothing in the project's folder is written to.
 * @throws NoEngine, NoCloud where the machine lacks what they need
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { cloud: wanted = true, provider: withProvider = true, progress = silent, signal } = options;
  const engine = await acquireEngine({ progress });
  signal?.throwIfAborted();
  const folder = makeRunFolder();
  const started: { stop(): Promise<void> }[] = [];
  const stop = stopper(folder, started, signal);
  try {
    const within = { folder, env: cleanEnvironment(folder), ...(signal && { signal }) };
    const cloud = wanted === true ? await startCloud({ ...within, progress }) : wanted || undefined;
    if (cloud && cloud !== wanted) started.push(cloud);
    const provider: Server | undefined = withProvider
      ? await startProvider({ ...within, endpoint: cloud?.endpoint })
      : undefined;
    if (provider) started.push(provider);
    if (provider && engine.way !== "build") stubOfficialPlugin(folder);
    signal?.throwIfAborted();
    return {
      engine,
      ...(cloud && { endpoint: cloud.endpoint }),
      env: pulumiEnvironment({ folder, engine, provider: provider?.port, endpoint: cloud?.endpoint }),
      folder,
      pids: [cloud?.pid, provider?.pid].filter((pid) => pid !== undefined),
      log: () => [cloud, provider].map((part) => part?.log() ?? "").join("\n"),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startProvider(options: {
  folder: string;
  env: NodeJS.ProcessEnv;
  endpoint: string | undefined;
  signal?: AbortSignal;
}): Promise<Server> {
  const { folder, env, endpoint, signal } = options;
  return startServer({
    name: "The sandbox's AWS provider",
    command: process.execPath,
    args: [compiledFile("provider", "main.js")],
    cwd: folder,
    env: { ...env, TOMGUARD_RESOURCES: `${folder}/resources`, ...(endpoint && { AWS_ENDPOINT_URL: endpoint }) },
    startWithin: 60_000,
    ...(signal && { signal }),
  });
}

/** What ends a sandbox: `stop()`, the caller's signal, or Ctrl-C and a polite kill of this process. A kill that is not polite closes the children's standard input, and they end themselves. */
function stopper(
  folder: string,
  started: { stop(): Promise<void> }[],
  signal: AbortSignal | undefined,
): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= (async () => {
      process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
      signal?.removeEventListener("abort", onAbort);
      await Promise.all(started.map((part) => part.stop()));
      removeRunFolder(folder);
    })());
  const onAbort = (): void => void stop();
  const onSignal = (name: NodeJS.Signals): void => {
    // Our listener took the place of the default action, so it is repeated when everything is clean.
    void stop().finally(() => process.kill(process.pid, name));
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  signal?.addEventListener("abort", onAbort);
  return stop;
}
