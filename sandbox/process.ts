import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export interface Command {
  /** For messages, where the command line would say little. */
  name?: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the process is ended and the call fails. */
  timeout?: number;
  signal?: AbortSignal;
  /** Called for each line of standard output and standard error. */
  onLine?: (line: string) => void;
}

/** Runs a program to its end and gives its standard output. Fails with a sentence that holds the last lines it wrote. */
export function run({ name, command, args, cwd, env, timeout, signal, onLine }: Command): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout, signal, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const tail: string[] = [];
    const line = (text: string): void => {
      tail.push(text);
      if (tail.length > 12) tail.shift();
      onLine?.(text);
    };
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    eachLine(child.stdout, line);
    eachLine(child.stderr, line);
    child.on("error", reject);
    child.on("close", (code, killedBy) => {
      if (code === 0) return resolve(output);
      const how = killedBy
        ? `was ended (${killedBy}${timeout ? `, at most ${timeout / 1000} s are allowed` : ""})`
        : `failed with exit status ${code}`;
      reject(
        new Error(
          `${name ?? `"${[command, ...args].join(" ").slice(0, 200)}"`} ${how}: ${tail.join("\n").trim() || "it printed nothing"}`,
        ),
      );
    });
  });
}

export function eachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => rest && onLine(rest));
}
