import Ajv from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { keysAt, promiseJsonSchema, promiseJsonSchemaText } from "../../../catalogue/promise/json-schema";
import { promiseSchema } from "../../../catalogue/promise/schema";
import { anyFiles, keys } from "./any-file";
import { promiseFiles } from "./arbitrary";

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(promiseJsonSchema());

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

describe("a mistake of structure", () => {
  test("is one for the JSON Schema exactly when it is one for the loader", () => {
    fc.assert(
      fc.property(anyFiles, (file) => {
        expect({ file, right: validate(file) }).toEqual({ file, right: promiseSchema.safeParse(file).success });
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
