import { isMap, isScalar } from "yaml";
import { offsetOf, readYaml, refusedBelow, writtenAt, type Found, type ReadYaml } from "./document";
import { explain, type Mistake } from "./explain";
import { meaningMistakes } from "./meaning";
import type { Context } from "./meaning/check";
import { pathText, PromiseError, type Path, type Problem } from "./problem";
import { promiseSchema, type Promised } from "./schema";
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

/** First what each key says, then what they mean together, as far as the keys are right. */
function check(yaml: ReadYaml, root: Path, context: Context): { promise?: Promised; mistakes: Mistake[] } {
  const data = dataAt(yaml, root);
  const result = promiseSchema.safeParse(data);
  if (result.success) {
    return { promise: result.data, mistakes: meaningMistakes(result.data, context, new Set()) };
  }
  const written = (path: Path): string | undefined => writtenAt(yaml.document, [...root, ...path]);
  const mistakes = result.error.issues.flatMap((issue) => explain(issue, data, written));
  const broken = new Set(mistakes.map(({ path }) => path[0]));
  const rest = promiseSchema.safeParse(without(data, broken));
  if (!rest.success) return { mistakes };
  // Sections that meaning reads are spelled the same in the file and in the promise.
  const sections = broken as ReadonlySet<keyof Promised>;
  return { mistakes: [...mistakes, ...meaningMistakes(rest.data, context, sections)] };
}

function dataAt({ document }: ReadYaml, root: Path): unknown {
  const all: unknown = document.toJS();
  return root.reduce<unknown>((data, key) => new Map(Object.entries(data ?? {})).get(String(key)), all);
}

function without(data: unknown, keys: ReadonlySet<unknown>): unknown {
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
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
