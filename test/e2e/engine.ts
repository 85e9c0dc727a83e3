import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { projectRoot } from "../../sandbox/project";

/* What the end-to-end tests share: the real engine, programs written for one test, and commands run to their end. */

export const root = projectRoot();
export const cli = join(root, "dist", "cli", "main.js");
export const ownPack = join(root, "policies");
export const photoLab = join(root, "catalogue", "organisations", "photo-lab.yaml");

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
  /** Both, as a person sees them. */
  output: string;
}

export function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? -1, stdout, stderr, output: stdout + stderr }));
  });
}

export interface Project {
  folder: string;
  pulumi(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  tomguard(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
}

/** One sandbox for all tests of a file, and a project of its own for each. A machine that has no engine fails here. */
export function onTheEngine({ cloud }: { cloud: boolean }) {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ cloud: cloud && (await workersCloud()) });
  });
  afterAll(async () => {
    await sandbox?.stop();
  });
  return {
    sandbox: () => sandbox,
    /** A project with that program (plain JavaScript; `aws` and `pulumi` are there) and a stack `dev` in Frankfurt. */
    async project(name: string, program: string): Promise<Project> {
      const folder = join(sandbox.folder, name);
      writeProgram(folder, name, program);
      const project = projectAt(folder, sandbox);
      const made = await project.pulumi(["stack", "init", "dev"]);
      if (made.status !== 0) throw new Error(made.output);
      return project;
    },
    projectAt: (folder: string) => projectAt(folder, sandbox),
  };
}

export function writeProgram(folder: string, name: string, program: string): void {
  mkdirSync(folder);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
  writeFileSync(
    join(folder, "Pulumi.yaml"),
    `name: ${name}\nruntime:\n  name: nodejs\n  options: { typescript: false }\n`,
  );
  writeFileSync(join(folder, "Pulumi.dev.yaml"), "config:\n  aws:region: eu-central-1\n");
  const head = 'const pulumi = require("@pulumi/pulumi");\nconst aws = require("@pulumi/aws");\n';
  writeFileSync(join(folder, "index.js"), head + program);
}

function projectAt(folder: string, { env }: Sandbox): Project {
  return {
    folder,
    pulumi: (args, more = {}) => run("pulumi", args, folder, { ...env, ...more }),
    tomguard: (args, more = {}) => run(process.execPath, [cli, ...args], folder, { ...env, ...more }),
  };
}
