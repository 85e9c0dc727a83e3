import { spawn, type ChildProcess } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import type { StackConfig } from "./config";
import { preloaded } from "./preloaded";
import type { Project } from "./project";

/** What the program printed itself, and how it ended. */
export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

export interface RunningProgram {
  ended: Promise<Ended>;
  kill(): void;
}

const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Starts the program as the engine's language host does, against an engine and a monitor at `address`. */
export function startProgram(project: Project, config: StackConfig, address: string): RunningProgram {
  const child = spawn(
    process.execPath,
    [
      ...preloaded,
      ...project.nodeArguments,
      project.sdkRun,
      `--monitor=${address}`,
      `--engine=${address}`,
      `--project=${project.name}`,
      `--stack=${config.stack}`,
      "--organization=organization", // the name that self-managed backends have
      `--root-directory=${project.root}`,
      `--pwd=${project.pwd}`,
      `--parallel=${concurrentCalls}`,
      "--dry-run",
      project.entry,
    ],
    { cwd: project.pwd, env: environmentOf(project, config), stdio: ["ignore", "pipe", "pipe"] },
  );
  running.add(child);
  const output = gather(child.stdout);
  const errors = gather(child.stderr);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) => {
      running.delete(child);
      resolve({ status, signal, output: output(), errors: errors() });
    });
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

const concurrentCalls = 64;

/**
 * Variables of the SDK (`cmd/run`), and Node's cache of compiled code, which saves a third of the start. Types are not
 * checked here: `tsc` does that, and it would take most of the time.
 */
function environmentOf(project: Project, config: StackConfig): NodeJS.ProcessEnv {
  const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "tomguard", "compiled");
  return {
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    NODE_COMPILE_CACHE: cache,
    ...process.env,
    PULUMI_CONFIG: JSON.stringify(config.values),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secretKeys),
    PULUMI_NODEJS_TYPESCRIPT: String(project.typescript),
  };
}

/** The end of what a program prints; one that prints without end must not fill our memory. */
const keptCharacters = 1_000_000;

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => (text = (text + chunk).slice(-keptCharacters)));
  return () => text;
}
