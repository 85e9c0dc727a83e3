import { createHash } from "node:crypto";
import compiled from "./compiled.json";

/*
 * The catalogue's files as they came out of their schemas, written by `make generate`. Reading and checking 7,000 lines
 * of YAML takes longer than anything else a command does before its first line; what has not changed since it was checked
 * need not be checked again. A file that has changed by a byte is read and checked as ever.
 */

interface CompiledFile {
  /** SHA-256 of the YAML that it was made from. */
  sha256: string;
  /** JSON of what the schema made of it. */
  content: string;
}

/** What the file's schema made of that text; `undefined` where it was another text, or none. */
export function compiledContent(file: string, text: string): unknown {
  const files: Readonly<Record<string, CompiledFile>> = compiled;
  const known = files[file];
  if (known === undefined || known.sha256 !== sha256Of(text)) return undefined;
  return JSON.parse(known.content);
}

/** The same for a text wherever it lies: what the schema of the file made of it that has this very text. */
export function contentOf(text: string): unknown {
  const sha256 = sha256Of(text);
  const known = Object.values<CompiledFile>(compiled).find((each) => each.sha256 === sha256);
  return known && JSON.parse(known.content);
}

export function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
