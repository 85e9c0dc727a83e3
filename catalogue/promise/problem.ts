import type { Language, Text } from "../text";
import { quote } from "./phrases";

/** Way to a value of the file: keys, and numbers for the entries of lists. */
export type Path = readonly (string | number)[];

/** One mistake in a promise file: where it is, what is wrong, and what would be right. */
export interface Problem {
  /** As people call the file: never an absolute path. */
  file: string;
  /** From 1; 0 where the file could not be opened at all. */
  line: number;
  /** From 1, in UTF-16 units as editors count them; 0 as for `line`. */
  column: number;
  /** `residency.regions[1]`; empty for the file as a whole. */
  path: string;
  wrong: Text;
  right: Text;
}

/** A promise that can't be used. Carries every mistake that was found; the message is theirs in English. */
export class PromiseError extends Error {
  override readonly name = "PromiseError";

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems, "en"));
  }
}

/** One line a mistake: `tomguard.yaml:7:13 residency.regions[1]: eu-west-9 is not an AWS region; did you mean eu-west-1?` */
export function formatProblems(problems: readonly Problem[], language: Language): string {
  return problems.map((each) => formatProblem(each, language)).join("\n");
}

function formatProblem({ file, line, column, path, wrong, right }: Problem, language: Language): string {
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  const at = path === "" ? `${place}:` : `${place} ${path}:`;
  return `${at} ${wrong[language]}; ${right[language]}`;
}

/** `retention.order-files.keep`, `residency.regions[1]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? quote(step) : `${text}.${quote(step)}`;
  }, "");
}
