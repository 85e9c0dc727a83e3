import Ajv from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  keysAt,
  promiseJsonSchema,
  promiseJsonSchemaText,
  type SchemaNode,
} from "../../../catalogue/promise/json-schema";
import { promiseSchema } from "../../../catalogue/promise/schema";
import { promiseFiles } from "./arbitrary";

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(promiseJsonSchema());

/** Every key of the schema with its path. */
function keysBelow(node: SchemaNode, path: string): [path: string, node: SchemaNode][] {
  const more = typeof node.additionalProperties === "object" ? [["*", node.additionalProperties] as const] : [];
  const items = node.items === undefined ? [] : [["[]", node.items] as const];
  return [...Object.entries(node.properties ?? {}), ...more, ...items].flatMap(([key, child]) => {
    const at = `${path}.${key}`;
    return [[at, child], ...keysBelow(child, at)];
  });
}
const keys = keysBelow(promiseJsonSchema(), "").filter(([path]) => !path.endsWith("[]"));

describe("the JSON Schema of the promise", () => {
  test("is the one in the repository", () => {
    expect(readFileSync("schema/tomguard.schema.json", "utf8")).toBe(promiseJsonSchemaText());
  });
  test.each(keys)("describes %s", (_, node) => {
    expect(node.description).toMatch(/\S.*\.$/);
  });
  test("names a default for every section", () => {
    const sections = Object.entries(promiseJsonSchema().properties ?? {});
    expect(sections.filter(([, section]) => section["default"] === undefined).map(([name]) => name)).toEqual([]);
  });
  test("has defaults that are those of the loader", () => {
    const sections = Object.entries(promiseJsonSchema().properties ?? {});
    const written = Object.fromEntries(sections.map(([name, section]) => [name, section["default"]]));
    expect(promiseSchema.parse(written)).toEqual(promiseSchema.parse({}));
  });
  test("accepts the example of the documentation", () => {
    expect(validate(parse(readFileSync("docs/examples/tomguard.yaml", "utf8")))).toBe(true);
  });
  test("accepts what the loader accepts", () => {
    fc.assert(
      fc.property(promiseFiles, (file) => validate(file)),
      { numRuns: 60 },
    );
  });
  test("tells which keys may stand at a place", () => {
    expect(keysAt(["processors", 3])).toContain("valid-until");
    expect(keysAt(["retention", "order-files"])).toContain("at-least");
    expect(keysAt(["backups", "copies"])).toEqual([]);
  });
});

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

describe("a mistake of structure", () => {
  test("is one for the JSON Schema exactly when it is one for the loader", () => {
    fc.assert(
      fc.property(promiseFiles, fc.array(fc.tuple(path, value), { maxLength: 2 }), (file, changes) => {
        const changed = changes.reduce<unknown>((before, [at, put]) => withValueAt(before, at, put), file);
        expect({ changed, right: validate(changed) }).toEqual({
          changed,
          right: promiseSchema.safeParse(changed).success,
        });
      }),
      { numRuns: 800 },
    );
  });
  test.each([
    ["an unknown key", { residency: { region: [] } }],
    ["an unknown section", { waiver: [] }],
    ["a class called none", { retention: { none: { keep: "1 day" } } }],
    ["an empty list of regions", { residency: { regions: [] } }],
  ])("is %s, for both", (_, file) => {
    expect([validate(file), promiseSchema.safeParse(file).success]).toEqual([false, false]);
  });
});
