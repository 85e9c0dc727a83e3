import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inconsistenciesOf, type ConsistencyOptions } from "../consistency";
import { organisation, organisationFile, type OrganisationId } from "../organisations";
import { packageRoot } from "../package-root";
import { offsetOf, readYaml, refusedBelow, type ReadYaml } from "../promise/document";
import { sourceName } from "../promise/find";
import { parsePromise, readPromiseText } from "../promise/load";
import { meaningMistakes } from "../promise/meaning";
import type { Context } from "../promise/meaning/check";
import type { Path } from "../promise/problem";
import { promiseSchema, type Promised } from "../promise/schema";
import type { Inconsistency, Side } from "./finding";
import { refusedAtLoad } from "./promise";
import { sidesOf } from "./sides";
import { withLines } from "./statement-lines";

type FileOptions = Omit<ConsistencyOptions, "sides"> & { ruleIds?: Iterable<string> };

/**
 * What does not go together in a promise file, with line and column. Values that can't both hold are findings here and
 * no errors; everything else that the loader refuses is refused here too.
 * @throws PromiseError with every mistake of the file
 */
export function inconsistenciesInFile(file: string, options: FileOptions): Inconsistency[] {
  const source = sourceName(file);
  return inconsistenciesInText(readPromiseText(file, source), source, options);
}

/** @throws PromiseError as `inconsistenciesInFile` */
export function inconsistenciesInText(text: string, source: string, options: FileOptions): Inconsistency[] {
  const promise = promiseIn(text, source, options);
  return inconsistenciesOf(promise, { ...options, sides: placedSides(promise, readYaml(text), source) });
}

/** The same for an organisation of the catalogue and its document, with the lines of its file. */
export function inconsistenciesOfOrganisation(id: OrganisationId, options: FileOptions): Inconsistency[] {
  const file = organisationFile(id);
  const text = readFileSync(join(packageRoot(), file), "utf8");
  const whole = organisation(id);
  const sides = placedSides(whole.promise, readYaml(text), file);
  return withLines(inconsistenciesOf(whole.promise, { ...options, sides }, whole), id);
}

/** The promise of a text, also where values of it can't both hold. */
function promiseIn(text: string, source: string, { today, ruleIds }: FileOptions): Promised {
  const data: unknown = dataIn(text);
  const context: Context = { today, ruleIds: ruleIds && new Set(ruleIds) };
  const result = promiseSchema.safeParse(data);
  if (result.success && onlyInconsistent(result.data, context)) return result.data;
  return parsePromise(text, source, { today, ...(ruleIds && { ruleIds }) }).promise;
}

/** Whether the loader would refuse the promise for inconsistencies, and for nothing else. */
function onlyInconsistent(promise: Promised, context: Context): boolean {
  const found = [...refusedAtLoad.keys()].flatMap((check) => check.mistakes(promise, context));
  return found.length > 0 && found.length === meaningMistakes(promise, context, new Set()).length;
}

/** Undefined for what is no plain YAML: the loader says what is wrong with it. */
function dataIn(text: string): unknown {
  const { document, found, readable } = readYaml(text);
  const root = document.has("statements") ? ["promise"] : [];
  if (!readable || found.length > 0 || refusedBelow(document, root).length > 0) return undefined;
  const data: unknown = document.toJS();
  if (typeof data !== "object" || data === null || !("statements" in data)) return data;
  return "promise" in data ? data.promise : undefined;
}

function placedSides(promise: Promised, yaml: ReadYaml, file: string): (path: Path) => Side {
  const bare = sidesOf(promise);
  const root: Path = yaml.document.has("statements") ? ["promise"] : [];
  return (path) => {
    const { place, says } = bare(path);
    const at = yaml.linePosition(offsetOf(yaml.document, [...root, ...path], "key"));
    return { place: { ...place, file, ...at }, says };
  };
}
