import { existsSync } from "node:fs";
import { join } from "node:path";
import { unknownMarker } from "../engine-proxy";
import { isObject, type Json } from "../state-shape";
import { ProgramNotRunnable } from "./failure";
import { readYaml, stacksOf, type Project } from "./project";

/** A stack's configuration as the SDK wants it: text by full key (`aws:region`), objects and lists as JSON. */
export interface StackConfig {
  stack: string;
  values: Record<string, string>;
  secretKeys: string[];
  /** Whether a value is encrypted, which only the stack's secrets provider could open: it is the unknown marker then. */
  sealed: boolean;
  /** What the program may miss, for its reader. */
  notes: string[];
}

export interface ConfigChoice {
  stack?: string | undefined;
  /** Values that win over those of the files. */
  config?: Readonly<Record<string, string>> | undefined;
}

/** Reads the defaults of `Pulumi.yaml`, then `Pulumi.<stack>.yaml`, then what the caller says. Throws `ProgramNotRunnable`. */
export function configOf(project: Project, choice: ConfigChoice): StackConfig {
  const stack = choice.stack ?? onlyStack(project);
  const config: StackConfig = { stack: stack ?? "dev", values: {}, secretKeys: [], sealed: false, notes: [] };
  addProjectDefaults(config, project);
  const file = stack === undefined ? undefined : stackFile(project, stack);
  if (file !== undefined) addStackFile(config, project, readYaml(file));
  else if (choice.stack !== undefined && stacksOf(project).length > 0) {
    throw new ProgramNotRunnable(
      `There is no Pulumi.${stack}.yaml in ${project.stackFolder}. There are: ${stacksOf(project).join(", ")}.`,
    );
  }
  for (const [key, value] of Object.entries(choice.config ?? {})) {
    config.values[fullKey(project, key)] = value;
    config.secretKeys = config.secretKeys.filter((each) => each !== fullKey(project, key));
  }
  return config;
}

function onlyStack(project: Project): string | undefined {
  const stacks = stacksOf(project);
  if (stacks.length > 1) {
    throw new ProgramNotRunnable(`${project.root} has several stacks. Name one of them: ${stacks.join(", ")}.`);
  }
  return stacks[0];
}

function stackFile({ stackFolder }: Project, stack: string): string | undefined {
  return ["yaml", "yml"]
    .map((ending) => join(stackFolder, `Pulumi.${stack}.${ending}`))
    .find((path) => existsSync(path));
}

/** `config:` of Pulumi.yaml: a value, or a declaration with `value` or `default`. */
function addProjectDefaults(config: StackConfig, project: Project): void {
  if (!isObject(project.config)) return;
  for (const [key, declared] of Object.entries(project.config)) {
    const value = isObject(declared) ? (declared["value"] ?? declared["default"]) : declared;
    if (value === undefined || value === null) continue;
    add(config, fullKey(project, key), value);
    if (isObject(declared) && declared["secret"] === true) config.secretKeys.push(fullKey(project, key));
  }
}

function addStackFile(config: StackConfig, project: Project, content: Json): void {
  const values = isObject(content["config"]) ? content["config"] : {};
  for (const [key, value] of Object.entries(values)) add(config, fullKey(project, key), value);
  if (content["environment"] !== undefined) {
    config.notes.push(
      "The stack takes values from a Pulumi ESC environment. They are not known here; give those that the program needs with --config.",
    );
  }
}

function add(config: StackConfig, key: string, value: unknown): void {
  const seals = { found: false };
  const opened = withoutSeals(value, seals);
  config.values[key] = typeof opened === "string" ? opened : JSON.stringify(opened);
  if (!seals.found) return;
  config.sealed = true;
  config.secretKeys.push(key);
}

/** An encrypted value, `{ secure: … }`, is not known here, wherever it stands. */
function withoutSeals(value: unknown, seals: { found: boolean }): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutSeals(each, seals));
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && typeof value["secure"] === "string") {
    seals.found = true;
    return unknownMarker;
  }
  return Object.fromEntries(keys.map((key) => [key, withoutSeals(value[key], seals)]));
}

/** A key without a namespace is the project's own. */
function fullKey(project: Project, key: string): string {
  return key.includes(":") ? key : `${project.name}:${key}`;
}
