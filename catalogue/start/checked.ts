import { parsePromise, type LoadOptions } from "../promise/load";
import { PromiseError } from "../promise/problem";

/**
 * The text, if the loader takes it. It is not written yet, so that mistakes have no line that anybody could look at.
 * @throws PromiseError with every mistake, by its key
 */
export function checkedText(text: string, source: string, options: LoadOptions = {}): string {
  try {
    parsePromise(text, source, options);
    return text;
  } catch (error) {
    if (!(error instanceof PromiseError)) throw error;
    throw new PromiseError(error.problems.map((each) => ({ ...each, line: 0, column: 0 })));
  }
}
