import { isAbsolute, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { defaultPromise, findPromise, loadPromise, type LoadedPromise } from "../catalogue/promise/load";

const chosen = new Map<string, LoadedPromise>();

/**
 * The promise that a component keeps: the file of the argument, else of the stack's configuration `tomguard:promise`,
 * else the nearest `tomguard.yaml` from the project's folder upward, else the strict default. Paths are relative to the
 * project's folder.
 * @throws RunError with the loader's message, when the file is missing or wrong
 */
export function promiseFor(argument: string | undefined): LoadedPromise {
  const folder = projectFolder();
  const stated = argument ?? new pulumi.Config("tomguard").get("promise");
  const file = stated === undefined ? findPromise(folder) : resolve(folder, stated);
  const id = file ?? "";
  const loaded = chosen.get(id) ?? load(file);
  if (!chosen.has(id)) tell(loaded);
  chosen.set(id, loaded);
  return loaded;
}

function load(file: string | undefined): LoadedPromise {
  try {
    return file === undefined ? defaultPromise() : loadPromise(file);
  } catch (error) {
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}

/** Notes of the loader are told once a file, not once a component. */
function tell(loaded: LoadedPromise): void {
  for (const note of loaded.notes) void pulumi.log.warn(note.en);
}

/**
 * The folder of Pulumi.yaml. With `main` in another folder the program's working directory is that folder, so it can't be
 * relied on. Pulumi's mocks know no folder (they answer a word), and there the working directory counts.
 */
function projectFolder(): string {
  const folder = pulumi.getRootDirectory();
  return isAbsolute(folder) ? folder : process.cwd();
}
