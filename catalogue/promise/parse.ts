import { isMap, isScalar } from "yaml";
import { plainPromise } from "./by-json-schema";
import type { Checked } from "./by-schema";
import { offsetOf, readYaml, refusedBelow, writtenAt, type Found, type ReadYaml } from "./document";
import type { Mistake } from "./explain";
import { meaningMistakes } from "./meaning";
import type { Context } from "./meaning/check";
import { pathText, PromiseError, type Path, type Problem } from "./problem";
import type { Promised } from "./schema";
import { wholeFile } from "./whole-file";

/**
 * The promise in a text: the whole file, or the section `promise` of an organisation's file of the catalogue, which has
 * `statements` beside it.
 * @throws PromiseError with every mistake, in the order of the text
 */
export function promiseInText(text: string, source: string, context: Context): Promised {
  if (text.includes("\0")) throw wholeFile("binary", source);
  const yaml = readYaml(text);
  if (!yaml.readable) throw errorFrom(yaml.found, yaml, source);
  const root = rootOf(yaml, source);
  const refused = refusedBelow(yaml.document, root);
  if (refused.length > 0) throw errorFrom([...yaml.found, ...refused], yaml, source);
  const checked = check(yaml, root, context);
  const found = [...yaml.found, ...checked.mistakes.map((each) => place(each, yaml, root))];
  if (checked.promise === undefined || found.length > 0) throw errorFrom(found, yaml, source);
  return checked.promise;
}

function rootOf({ document }: ReadYaml, source: string): Path {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) throw wholeFile("empty", source);
  if (!isMap(contents) || !contents.has("statements")) return [];
  if (!contents.has("promise")) throw wholeFile("no-promise", source);
  return ["promise"];
}

/** The schema is loaded only for what is not plainly right: that takes longer than to read most promises. */
function check(yaml: ReadYaml, root: Path, context: Context): Checked {
  const data = dataAt(yaml, root);
  const promise = plainPromise(data);
  if (promise !== undefined) return { promise, mistakes: meaningMistakes(promise, context, new Set()) };
  const { checkedBySchema } = require("./by-schema") as typeof import("./by-schema");
  return checkedBySchema(data, (path) => writtenAt(yaml.document, [...root, ...path]), context);
}

function dataAt({ document }: ReadYaml, root: Path): unknown {
  const all: unknown = document.toJS();
  return root.reduce<unknown>((data, key) => new Map(Object.entries(data ?? {})).get(String(key)), all);
}

function place({ path, of, wrong, right }: Mistake, { document }: ReadYaml, root: Path): Found {
  const whole = [...root, ...path];
  return { offset: offsetOf(document, whole, of), path: whole, wrong, right };
}

function errorFrom(found: readonly Found[], { linePosition }: ReadYaml, file: string): PromiseError {
  const inOrder = [...found].sort((one, other) => one.offset - other.offset);
  const problems = inOrder.map(({ offset, path, wrong, right }): Problem => ({
    file,
    ...linePosition(offset),
    path: pathText(path),
    wrong,
    right,
  }));
  return new PromiseError(problems);
}
