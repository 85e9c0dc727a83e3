import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { eachLine, type Command } from "./process";

/** A server of the sandbox: a child process that serves on a port of 127.0.0.1. */
export interface Server {
  pid: number;
  port: number;
  /** Standard error so far (its last part), for messages. */
  log(): string;
  stop(): Promise<void>;
  /** Lets this process end while the server runs. The server ends with it. */
  detach(): void;
}

export interface ServerCommand extends Pick<Command, "command" | "args" | "cwd" | "env" | "signal"> {
  /** For messages: what it is. */
  name: string;
  /** Milliseconds to wait for the port. */
  startWithin: number;
}

/**
 * Starts a server that chooses a free port itself and prints it as its first line: no port is guessed, so none can be taken.
 * It has to end when its standard input closes. This is what ends it even if this process is killed and can't clean up.
 */
export async function startServer({
  name,
  command,
  args,
  cwd,
  env,
  signal,
  startWithin,
}: ServerCommand): Promise<Server> {
  const child = spawn(command, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => undefined);
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-8000)));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const force = setTimeout(() => child.kill("SIGKILL"), 3000);
    await ended;
    clearTimeout(force);
  };
  try {
    const port = await firstPort(child, name, startWithin, signal, () => log);
    return { pid: child.pid ?? 0, port, log: () => log, stop, detach: () => detach(child) };
  } catch (error) {
    if (child.pid !== undefined) {
      child.kill("SIGKILL");
      await ended;
    }
    throw error;
  }
}

function detach(child: ChildProcessByStdio<Writable, Readable, Readable>): void {
  child.unref();
  // Pipes to a child are sockets, which their types don't say.
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Writable & Readable & Socket).unref();
}

function firstPort(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  name: string,
  within: number,
  signal: AbortSignal | undefined,
  log: () => string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void =>
      reject(new Error(`${name} did not start: ${why}${log() ? `\n${log().trim()}` : ""}`));
    const timer = setTimeout(() => fail(`it named no port within ${within / 1000} s.`), within);
    const abort = (): void =>
      reject(signal?.reason instanceof Error ? signal.reason : new Error(`${name} was stopped while it started.`));
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
    child.once("error", (error) => {
      settle();
      fail(error.message);
    });
    child.once("close", (code) => {
      settle();
      fail(`it ended with exit status ${code}.`);
    });
    eachLine(child.stdout, (line) => {
      const port = Number(line.trim());
      if (!Number.isInteger(port) || port <= 0) return;
      settle();
      resolve(port);
    });
  });
}
