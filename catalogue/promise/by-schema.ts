import { explain, type Mistake } from "./explain";
import { meaningMistakes } from "./meaning";
import type { Context } from "./meaning/check";
import type { Path } from "./problem";
import { promiseSchema, type Promised } from "./schema";

/** What the schema makes of a file's data: a promise, or every mistake. */
export interface Checked {
  promise?: Promised;
  mistakes: Mistake[];
}

/**
 * First what each key says, then what they mean together, as far as the keys are right.
 * @param written a scalar's own spelling at a path of the data
 */
export function checkedBySchema(data: unknown, written: (path: Path) => string | undefined, context: Context): Checked {
  const result = promiseSchema.safeParse(data);
  if (result.success) {
    return { promise: result.data, mistakes: meaningMistakes(result.data, context, new Set()) };
  }
  const mistakes = result.error.issues.flatMap((issue) => explain(issue, data, written));
  const broken = new Set(mistakes.map(({ path }) => path[0]));
  const rest = promiseSchema.safeParse(without(data, broken));
  if (!rest.success) return { mistakes };
  // Sections that meaning reads are spelled the same in the file and in the promise.
  const sections = broken as ReadonlySet<keyof Promised>;
  return { mistakes: [...mistakes, ...meaningMistakes(rest.data, context, sections)] };
}

function without(data: unknown, keys: ReadonlySet<unknown>): unknown {
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
}
