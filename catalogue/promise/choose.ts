import { resolve } from "node:path";
import { defaultPromise, loadPromise, type LoadedPromise, type LoadOptions } from "./load";
import { findPromise } from "./find";

/** Where a promise may be named, the first that is set counts. */
export interface PromiseChoice {
  /** Named by the caller: a flag, an argument. Relative to `folder`. */
  named?: string | undefined;
  /** `tomguard:promise` of the stack's configuration, relative to the project's folder. */
  configured?: string | undefined;
  project?: string | undefined;
  /** From here upward the nearest `tomguard.yaml` is looked for. */
  folder: string;
}

export interface ChosenPromise extends LoadedPromise {
  /** Absolute path; absent for the strict default. */
  file?: string;
}

/**
 * The promise that counts: the one that is named, else that of the stack's configuration, else the nearest
 * `tomguard.yaml` upward, else the strict default.
 * @throws PromiseError with every mistake of the file
 */
export function choosePromise(choice: PromiseChoice, options: LoadOptions = {}): ChosenPromise {
  const file = promiseFile(choice);
  return file === undefined ? defaultPromise() : { ...loadPromise(file, options), file };
}

function promiseFile({ named, configured, project, folder }: PromiseChoice): string | undefined {
  if (named) return resolve(folder, named);
  if (configured) return resolve(project ?? folder, configured);
  return findPromise(folder);
}
