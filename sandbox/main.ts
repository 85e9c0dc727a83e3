import { spawn } from "node:child_process";
import { installCloud, NoCloud } from "./cloud";
import { acquireEngine } from "./engine/acquire";
import { NoEngine } from "./engine/engine";
import { progressOn } from "./progress";
import { startSandbox } from "./sandbox";

const usage = `Usage:
  node dist/sandbox/main.js install              get the Pulumi engine and the local cloud (once a machine)
  node dist/sandbox/main.js run -- COMMAND ...   run a command with a fresh sandbox in its environment`;

const say = (text: string): unknown => process.stderr.write(`${text}\n`);

/** @returns the exit status: 0 done, 2 wrong usage, 3 the machine lacks something; or that of the command */
async function main([verb, ...rest]: string[]): Promise<number> {
  if (verb === "install" && rest.length === 0) return install();
  const command = rest[0] === "--" ? rest.slice(1) : rest;
  if (verb === "run" && command.length > 0) return runInside(command);
  say(usage);
  return 2;
}

async function install(): Promise<number> {
  const progress = progressOn(process.stderr);
  const engine = await acquireEngine({ progress });
  await installCloud(progress);
  progress.end();
  say(`Pulumi ${engine.version} (${engine.command}) and the local cloud are ready.`);
  return 0;
}

async function runInside([command = "", ...args]: string[]): Promise<number> {
  const progress = progressOn(process.stderr);
  const sandbox = await startSandbox({ progress });
  progress.end();
  try {
    const child = spawn(command, args, { stdio: "inherit", env: sandbox.env });
    // A terminal sends Ctrl-C to the command as well; it decides what to do, and this waits for it.
    return await new Promise<number>((resolve, reject) => {
      child.once("error", (error) => reject(new Error(`"${command}" can't be started: ${error.message}`)));
      child.once("close", (code) => resolve(code ?? 1));
    });
  } finally {
    await sandbox.stop();
  }
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof NoEngine || error instanceof NoCloud ? 3 : 1;
  },
);
