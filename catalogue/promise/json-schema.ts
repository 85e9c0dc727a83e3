import { z } from "zod";
import { promiseSchema } from "./schema";

/** The parts of a JSON Schema that this project reads. */
export interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  additionalProperties?: SchemaNode | boolean;
  description?: string;
  [keyword: string]: unknown;
}

/**
 * The JSON Schema of `tomguard.yaml`, for editors; written to `schema/tomguard.schema.json`. Draft 7, because that is
 * what YAML editors know best: https://github.com/redhat-developer/yaml-language-server
 */
export function promiseJsonSchema(): SchemaNode {
  const { $schema, ...rest } = z.toJSONSchema(promiseSchema, { io: "input", target: "draft-07" });
  // A JSON Schema is an open object; zod's type for it allows `undefined` where there is no key, which it never writes.
  return { $schema, $id: "urn:tomguard:promise:1", title: "tomguard.yaml", ...rest } as SchemaNode;
}

/** The file `schema/tomguard.schema.json`. */
export function promiseJsonSchemaText(): string {
  return `${JSON.stringify(promiseJsonSchema(), null, 2)}\n`;
}

/** Built once, when the first mistake needs it: a promise that is right has no use for it. */
let built: SchemaNode | undefined;

/** Keys that may stand at that place of the file; none where the place holds no section. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  built ??= promiseJsonSchema();
  let node: SchemaNode | undefined = built;
  for (const step of path) {
    const more: SchemaNode | boolean | undefined = node?.additionalProperties;
    node = node?.properties?.[String(step)] ?? node?.items ?? (typeof more === "object" ? more : undefined);
  }
  return Object.keys(node?.properties ?? {});
}
