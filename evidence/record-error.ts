import type { Language, Text } from "../catalogue/text";

/**
 * `empty`, `truncated`, `not-json`: the text is no whole JSON document. `not-a-record`: JSON, but something else.
 * `newer-version`: of a later schema. `wrong-fields`: fields are missing, unknown or of the wrong type.
 * `inconsistent`: the summary does not count what the findings say. `credential`: something in it looks like a secret.
 */
export type RecordErrorCode =
  | "empty"
  | "truncated"
  | "not-json"
  | "not-a-record"
  | "newer-version"
  | "wrong-fields"
  | "inconsistent"
  | "credential";

/** One thing that is wrong, with its place as people write paths: `findings[3].outcome`. */
export interface RecordProblem {
  path: string;
  message: Text;
}

/** A record that can't be read or must not be written. `message` is English; `inLanguage` gives either. */
export class RecordError extends Error {
  override readonly name = "RecordError";

  constructor(
    readonly code: RecordErrorCode,
    readonly text: Text,
    readonly problems: readonly RecordProblem[] = [],
  ) {
    super(inLanguage(text, problems, "en"));
  }

  inLanguage(language: Language): string {
    return inLanguage(this.text, this.problems, language);
  }
}

function inLanguage(text: Text, problems: readonly RecordProblem[], language: Language): string {
  return [text[language], ...problems.map(({ path, message }) => `  ${path}: ${message[language]}`)].join("\n");
}

/** `["findings", 3, "resource", "tom:x"]` as `findings[3].resource["tom:x"]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z][\w-]*$/.test(name)) return `${written}[${JSON.stringify(name)}]`;
    return written === "" ? name : `${written}.${name}`;
  }, "");
}
