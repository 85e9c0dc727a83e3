import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProgram } from "../../sandbox/program";
import type { Sandbox } from "../../sandbox/sandbox";

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the sandbox's `pulumi` in a folder. A failure is an outcome here, not an exception. */
export function pulumi(sandbox: Sandbox, cwd: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(sandbox.engine.command, [...args, "--non-interactive", "--color=never"], {
      cwd,
      env: sandbox.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = { status: 1, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (outcome.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (outcome.stderr += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...outcome, status: code ?? 1 }));
  });
}

/** As `pulumi`, for what has to work. */
export async function succeed(sandbox: Sandbox, cwd: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await pulumi(sandbox, cwd, ...args);
  if (status !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Puts a program from `programs/` or, given as JavaScript, a new one into the sandbox, with a stack of that name in Frankfurt. */
export async function stackOf(sandbox: Sandbox, program: string, code?: string): Promise<string> {
  const folder = copyProgram(sandbox, join(__dirname, "programs", code === undefined ? program : "empty"), program);
  if (code !== undefined) writeFileSync(join(folder, "index.js"), `const aws = require("@pulumi/aws");\n${code}`);
  await succeed(sandbox, folder, "stack", "init", program);
  await succeed(sandbox, folder, "config", "set", "aws:region", "eu-central-1");
  return folder;
}
