import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { choosePromise, type ChosenPromise } from "../catalogue/promise/choose";
import type { Phase } from "../evidence/record";
import type { EngineContext } from "./engine-context";
import { isOn } from "./environment";
import { rules } from "./rules";

/** Settings of the pack for one run: what the engine says of it, and what the user says in the environment. */
export interface Settings {
  promise: ChosenPromise;
  phase: Phase;
  project: string;
  stack: string;
  /** File of the journal; `undefined`: none is written. */
  journal: string | undefined;
  allowUnknown: boolean;
  ci: boolean;
}

/**
 * The promise is that of `TOMGUARD_PROMISE`, else the one that the pack names, else see `choosePromise`. Relative paths
 * count from the pack's folder, those of the stack's configuration from the project's.
 * @throws PromiseError for a promise with mistakes
 */
export function settingsFrom(
  context: EngineContext,
  env: NodeJS.ProcessEnv,
  named: string | undefined,
  folder: string,
): Settings {
  return {
    promise: choosePromise(
      {
        named: env["TOMGUARD_PROMISE"] || named,
        configured: context.config["tomguard:promise"] ?? context.config["tomguard:config:promise"],
        project: projectFolder(env["PWD"]) ?? projectFolder(folder),
        folder,
      },
      { ruleIds: rules.map((rule) => rule.id) },
    ),
    phase: context.dryRun ? "preview" : "update",
    project: context.project,
    stack: context.stack,
    journal: env["TOMGUARD_JOURNAL"] || undefined,
    allowUnknown: isOn(env["TOMGUARD_ALLOW_UNKNOWN"]),
    ci: isOn(env["CI"]),
  };
}

/** The nearest folder upward that has a Pulumi.yaml: from where people call the engine, else from the pack. */
function projectFolder(from: string | undefined): string | undefined {
  if (!from) return undefined;
  if (existsSync(join(from, "Pulumi.yaml"))) return from;
  const parent = dirname(from);
  return parent === from ? undefined : projectFolder(parent);
}
