import fc from "fast-check";
import { promiseJsonSchema, type SchemaNode } from "../../../catalogue/promise/json-schema";
import { promiseFiles } from "./arbitrary";

/* Promises that are nearly right: what the loader accepts, with a value here and there put in another's place. */

/** Every key of the schema with its path. */
function keysBelow(node: SchemaNode, path: string): [path: string, node: SchemaNode][] {
  const more = typeof node.additionalProperties === "object" ? [["*", node.additionalProperties] as const] : [];
  const items = node.items === undefined ? [] : [["[]", node.items] as const];
  return [...Object.entries(node.properties ?? {}), ...more, ...items].flatMap(([key, child]) => {
    const at = `${path}.${key}`;
    return [[at, child], ...keysBelow(child, at)];
  });
}

/** Every key of the promise, lists' entries left out. */
export const keys = keysBelow(promiseJsonSchema(), "").filter(([path]) => !path.endsWith("[]"));

/** Anything that YAML can say, made of what a promise is made of, so that some of it is nearly right. */
const words = [
  "eu-central-1", "eu-west-9", "14 days", "0 days", "0 weeks", "99999 years", "every 6 months", "every 0 days", "weekly",
  "none", "order-files", "Order", "DE", "UK", "1.2", "1.3", "2027-02-28", "2027-02-29", "2028-02-29", "governance", "any",
  "another-region", "", " ", "\uFEFF", "\n", "012345678901", "AT-DOC", "dpf", "advisory",
]; // prettier-ignore
const value = fc.oneof(fc.constantFrom<unknown>(...words, 0, 1, 2, 10, 11, 1.5, -1, true, null, [], {}, 1e21));
const path = fc.constantFrom(...keys.map(([each]) => each.slice(1).split(".")));

function withValueAt(node: unknown, [step = "", ...rest]: readonly string[], put: unknown): unknown {
  const list = step === "[]";
  const before = typeof node === "object" && node !== null ? node : {};
  const key = step === "*" ? (Object.keys(before)[0] ?? "order-files") : step;
  const child = list ? (Array.isArray(node) ? node[0] : undefined) : Reflect.get(before, key);
  const after = rest.length === 0 ? put : withValueAt(child, rest, put);
  return list ? [after] : { ...before, [key]: after };
}

/** Data of a file; about half of them keep to the schema. */
export const anyFiles: fc.Arbitrary<unknown> = fc
  .tuple(promiseFiles, fc.array(fc.tuple(path, value), { maxLength: 2 }))
  .map(([file, changes]) => changes.reduce<unknown>((before, [at, put]) => withValueAt(before, at, put), file));
