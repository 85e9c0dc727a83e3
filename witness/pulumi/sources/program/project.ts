import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { isObject, type Json } from "../state-shape";
import { entryFile, whereMainIs } from "./entry";
import { ProgramNotRunnable } from "./failure";

/** A Pulumi project as far as it takes to run its program. */
export interface Project {
  name: string;
  /** Where `Pulumi.yaml` is. */
  root: string;
  /** Working directory of the program: the folder of `main`. */
  pwd: string;
  /** What `cmd/run` is told to run: a file, or `.` for what package.json names. */
  entry: string;
  /** `config` of `Pulumi.yaml`, and where the stacks' files are. */
  config: unknown;
  stackFolder: string;
  /** Entry point of the SDK that the program itself uses. */
  sdkRun: string;
  typescript: boolean;
  nodeArguments: readonly string[];
}

/** Finds the project of a folder or of a file. Throws `ProgramNotRunnable`. */
export function findProject(program: string): Project {
  const path = resolve(program);
  if (!existsSync(path)) {
    throw new ProgramNotRunnable(
      `There is no ${path}. Name the folder of a Pulumi program, the one with its Pulumi.yaml, or its file.`,
    );
  }
  const isFile = statSync(path).isFile();
  if (isFile && /^Pulumi\.ya?ml$/.test(basename(path))) return findProject(dirname(path));
  if (isFile && !/\.[cm]?[jt]s$/.test(path)) {
    throw new ProgramNotRunnable(
      `${path} is no program in JavaScript or TypeScript. Name the folder with the Pulumi.yaml, or a .js or .ts file.`,
    );
  }
  const root = isFile ? nearestRoot(dirname(path)) : path;
  const manifest = readProjectFile(root, isFile);
  const runtime = isObject(manifest["runtime"]) ? manifest["runtime"] : { name: manifest["runtime"] };
  if (typeof runtime["name"] === "string" && runtime["name"] !== "nodejs") {
    throw new ProgramNotRunnable(
      `The program in ${root} runs on ${runtime["name"]}; only nodejs can be run in memory. ` +
        "Check it in a deploy with the policy pack, or audit its state: `pulumi stack export`.",
    );
  }
  const options = isObject(runtime["options"]) ? runtime["options"] : {};
  const { pwd, entry } = isFile ? { pwd: dirname(path), entry: path } : whereMainIs(root, manifest["main"]);
  const file = entryFile(pwd, entry);
  return {
    name: typeof manifest["name"] === "string" ? manifest["name"] : basename(root),
    root,
    pwd,
    entry,
    config: manifest["config"],
    stackFolder: typeof manifest["stackConfigDir"] === "string" ? join(root, manifest["stackConfigDir"]) : root,
    sdkRun: sdkEntry(pwd),
    typescript: needsTypeScript(options["typescript"], file, pwd),
    nodeArguments: typeof options["nodeargs"] === "string" ? options["nodeargs"].split(" ").filter(Boolean) : [],
  };
}

function projectFile(folder: string): string | undefined {
  return ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** The folder of the Pulumi.yaml above a file; without any, the file's own folder. */
function nearestRoot(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (projectFile(here) !== undefined) return here;
    if (dirname(here) === here) return folder;
  }
}

function readProjectFile(root: string, mayBeMissing: boolean): Json {
  const path = projectFile(root);
  if (path === undefined) {
    if (mayBeMissing) return {};
    throw new ProgramNotRunnable(
      `There is no Pulumi.yaml in ${root}. Name the folder that has it, or the program's file.`,
    );
  }
  return readYaml(path);
}

/** A YAML file that is an object; the message names the place of a mistake. */
export function readYaml(path: string): Json {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ProgramNotRunnable(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (content === null || content === undefined) return {};
  if (!isObject(content)) throw new ProgramNotRunnable(`${path} is no list of settings: write \`name: value\` lines.`);
  return content;
}

/**
 * The engine loads TypeScript unless it is told not to. A JavaScript entry in a folder without a tsconfig.json doesn't
 * need it, and starts in half the time without.
 */
function needsTypeScript(option: unknown, file: string, pwd: string): boolean {
  if (option === false || option === "false") return false;
  return !/\.[cm]?js$/.test(file) || existsSync(join(pwd, "tsconfig.json"));
}

/** The SDK is the one that the program has installed, never ours: it has to be the copy that the program will load. */
function sdkEntry(folder: string): string {
  try {
    return createRequire(join(folder, "_")).resolve("@pulumi/pulumi/cmd/run");
  } catch {
    throw new ProgramNotRunnable(
      `@pulumi/pulumi is not installed for the program in ${folder}. Run \`npm install\` there.`,
    );
  }
}

/** Names of the stacks that have a file `Pulumi.<stack>.yaml`. */
export function stacksOf(project: Project): string[] {
  if (!existsSync(project.stackFolder)) return [];
  return readdirSync(project.stackFolder)
    .map((file) => /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1])
    .filter((name): name is string => name !== undefined)
    .sort();
}
