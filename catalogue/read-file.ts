import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { compiledContent } from "./compiled";
import { packageRoot } from "./package-root";

/** A file of the catalogue that can't be used. Its message names the file, the line where it has one, and every mistake. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";

  constructor(
    /** Below the package, such as `catalogue/measures/06-verschluesselung.yaml`. */
    readonly file: string,
    readonly mistakes: readonly string[],
  ) {
    super(mistakes.map((mistake) => `${file}${mistake}`).join("\n"));
  }
}

/**
 * Reads and checks a file of the catalogue; `file` is below the package. These files ship with the package, so a reader
 * five times as fast as the one for promises, which knows every position, is worth more here. The schema is asked for only
 * where the file is not the one that was compiled.
 * @throws CatalogueError for a file that is missing, is no YAML, or does not have the schema's form
 */
export function readCatalogueFile<S extends z.ZodType>(file: string, schema: () => S): z.output<S> {
  const text = readCatalogueText(file);
  const compiled = compiledContent(file, text);
  if (compiled === undefined) return parseCatalogueFile(text, file, schema());
  return compiled as z.output<S>; // made by this schema of this text, which a test makes sure of
}

/** @throws CatalogueError as `readCatalogueFile` */
export function parseCatalogueFile<S extends z.ZodType>(text: string, file: string, schema: S): z.output<S> {
  const content = parseYaml(text, file);
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new CatalogueError(
    file,
    result.error.issues.map(({ path, message }) => `${placeOf(path, content, text)}: ${message}`),
  );
}

/** @throws CatalogueError for a file that can't be read */
export function readCatalogueText(file: string): string {
  try {
    return readFileSync(join(packageRoot(), file), "utf8");
  } catch {
    throw new CatalogueError(file, [": can't be read"]);
  }
}

function parseYaml(text: string, file: string): unknown {
  const { CORE_SCHEMA, load, YAMLException } = require("js-yaml") as typeof import("js-yaml"); // seldom needed
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new CatalogueError(file, [`:${error.mark.line + 1}: is no YAML: ${error.reason}`]);
  }
}

/** `:12 statements[3].text.de (001-004)`: the line at which the entry with that id begins, and the way to the value. */
function placeOf(path: readonly PropertyKey[], content: unknown, text: string): string {
  const way = path.reduce<string>(
    (all, step) => all + (typeof step === "number" ? `[${step}]` : `.${String(step)}`),
    "",
  );
  const id = idAlong(path, content);
  if (id === undefined) return ` ${way.replace(/^\./, "")}`;
  const line = text.split("\n").findIndex((each) => each.trim() === `- id: ${id}`) + 1;
  return `${line > 0 ? `:${line}` : ""} ${way.replace(/^\./, "")} (${id})`;
}

function idAlong(path: readonly PropertyKey[], content: unknown): string | undefined {
  let node = content;
  let id: string | undefined;
  for (const step of path) {
    node = property(node, step);
    const own = property(node, "id");
    if (typeof step === "number" && typeof own === "string") id = own;
  }
  return id;
}

function property(node: unknown, key: PropertyKey): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
}
