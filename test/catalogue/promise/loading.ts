import {
  formatProblems,
  parsePromise,
  PromiseError,
  type LoadOptions,
  type Problem,
} from "../../../catalogue/promise/load";
import type { Language } from "../../../catalogue/text";

/** The day of all tests. */
export const today = "2026-11-22";

export function load(text: string, options: LoadOptions = {}) {
  return parsePromise(text, "tomguard.yaml", { today, ...options });
}

/** The mistakes of the text; none for a promise that is right. */
export function problemsOf(text: string, options: LoadOptions = {}): readonly Problem[] {
  try {
    load(text, options);
    return [];
  } catch (error) {
    if (error instanceof PromiseError) return error.problems;
    throw error;
  }
}

/** The same as people are told them, a line a mistake. */
export function problems(text: string, language: Language = "en", options: LoadOptions = {}): string[] {
  return formatProblems(problemsOf(text, options), language)
    .split("\n")
    .filter((line) => line !== "");
}
