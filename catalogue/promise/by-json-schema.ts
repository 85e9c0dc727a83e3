import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import { remembered } from "../remembered";
import { dictionary } from "./dictionary";
import { durationOf, intervalOf, written, writtenInterval, writtenPositive } from "./duration-words";
import type { Promised } from "./schema";

/*
 * Reads a promise by its JSON Schema, which is made of the schema (`schema.ts`) and lies in the package for editors: zod
 * and the schema take longer to load than the promise to be read. Whatever is not plainly right is left to the schema,
 * which knows what to say about it. That both read everything alike is a property that the tests try out.
 */

/** The words of JSON Schema that the promise's uses. */
interface Node {
  type?: string;
  properties?: Readonly<Record<string, Node>>;
  required?: readonly string[];
  /** `false` beside `properties`, else what the values of a dictionary are. */
  additionalProperties?: false | Node;
  propertyNames?: Node;
  items?: Node;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  enum?: readonly unknown[];
  pattern?: string;
  default?: unknown;
  allOf?: readonly [Node];
  $ref?: string;
  definitions?: Readonly<Record<string, Node>>;
}

/** What is read of a node below; what says nothing about a value; and `format`, of which the pattern beside it says more. */
const understood = new Set([
  "type", "properties", "required", "additionalProperties", "propertyNames", "items", "minItems", "minimum", "maximum",
  "enum", "pattern", "default", "allOf", "$ref", "definitions", "description", "title", "id", "$id", "$schema", "format",
]); // prettier-ignore

/** The promise in a file's data, with every default; undefined where the schema has to look at it. */
export function plainPromise(data: unknown): Promised | undefined {
  try {
    return filled(schema(), data) as Promised; // what the schema makes of a file that its JSON Schema accepts
  } catch {
    return undefined; // it isn't plainly right, or the JSON Schema isn't there
  }
}

let read: Node | undefined;

function schema(): Node {
  const file = join(packageRoot(), "schema", "tomguard.schema.json");
  return (read ??= JSON.parse(readFileSync(file, "utf8")) as Node); // written by `make generate`
}

function filled(node: Node, value: unknown): unknown {
  demand(Object.keys(node).every((word) => understood.has(word)));
  if (node.$ref !== undefined) return filled(definition(node.$ref), value);
  if (node.allOf !== undefined) return filled(node.allOf[0], value);
  if (node.type === "string") return text(node, value);
  if (node.type === "array") return list(node, value);
  if (node.type === "object") return node.properties ? section(node.properties, node, value) : entries(node, value);
  if (node.type === "integer") demand(isWithin(node, value));
  else demand(node.type === "boolean" && typeof value === "boolean");
  return value;
}

function definition(reference: string): Node {
  const found = schema().definitions?.[reference.replace("#/definitions/", "")];
  demand(found !== undefined);
  return found;
}

/** Keys as rules read them; `valid-until` that is left out is there, undefined, as the schema makes it. */
function section(properties: Readonly<Record<string, Node>>, { required = [] }: Node, value: unknown): unknown {
  const given = objectIn(value);
  demand([...given.keys()].every((key) => Object.hasOwn(properties, key)) && required.every((key) => given.has(key)));
  const all: Record<string, unknown> = {};
  for (const [key, node] of Object.entries(properties)) {
    const name = camelCase(key);
    if (given.has(key)) all[name] = filled(node, given.get(key));
    else if (node.default !== undefined) all[name] = filled(node, node.default);
    else if (name !== key) all[name] = undefined;
  }
  return all;
}

function entries({ propertyNames, additionalProperties }: Node, value: unknown): unknown {
  demand(propertyNames !== undefined && typeof additionalProperties === "object");
  const pairs = [...objectIn(value)].map(([key, each]) => [
    filled(propertyNames, key),
    filled(additionalProperties, each),
  ]);
  return dictionary(Object.fromEntries(pairs) as Record<string, unknown>); // names are texts
}

function list({ items, minItems = 0 }: Node, value: unknown): unknown[] {
  demand(items !== undefined && Array.isArray(value) && value.length >= minItems);
  return value.map((each) => filled(items, each));
}

/** What a text means is told by its pattern. */
function text(node: Node, value: unknown): unknown {
  demand(typeof value === "string" && (node.enum === undefined || node.enum.includes(value)));
  if (node.pattern === undefined) return value;
  demand(compiled(node.pattern).test(value));
  return meanings.get(node.pattern)?.(value) ?? value;
}

const compiled = remembered((pattern) => new RegExp(pattern));

const meanings = new Map<string, (text: string) => unknown>([
  ["\\S", (text) => text.trim()],
  [written.source, durationOf],
  [writtenPositive.source, durationOf],
  [writtenInterval.source, intervalOf],
]);

function isWithin({ minimum = -Infinity, maximum = Infinity }: Node, value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= minimum && value <= maximum;
}

function objectIn(value: unknown): ReadonlyMap<string, unknown> {
  demand(typeof value === "object" && value !== null && !Array.isArray(value));
  return new Map(Object.entries(value));
}

const camelCase = remembered((key) => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));

function demand(right: boolean): asserts right {
  if (!right) throw new NotPlain();
}

class NotPlain extends Error {}
