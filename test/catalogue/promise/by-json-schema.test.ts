import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { plainPromise } from "../../../catalogue/promise/by-json-schema";
import { promiseSchema, strictDefaultPromise } from "../../../catalogue/promise/schema";
import { anyFiles } from "./any-file";

describe("a promise that is read by its JSON Schema", () => {
  test("is the one that the schema makes, to the last key, and none where the schema finds a mistake", () => {
    fc.assert(
      fc.property(anyFiles, (file) => {
        const { data } = promiseSchema.safeParse(file);
        deepStrictEqual(plainPromise(file), data); // Jest's takes a class called `constructor` for a type
      }),
      { numRuns: 2000 },
    );
  });

  test("is every default where a file says nothing", () => {
    expect(plainPromise({})).toStrictEqual(strictDefaultPromise);
  });

  test("has classes and rules without a prototype", () => {
    const { retention = {}, rules = {} } = plainPromise({}) ?? {};
    expect(["constructor" in retention, "constructor" in rules]).toEqual([false, false]);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a list", []],
    ["a text", "residency"],
    ["a key that JavaScript knows", { constructor: {} }],
    ["a class that JavaScript has another use for", { retention: JSON.parse('{ "__proto__": { "keep": "1 day" } }') }],
    ["a number below the least", { backups: { copies: 0 } }],
    ["a number above the most", { backups: { copies: 11 } }],
    ["a fraction of one", { backups: { copies: 1.5 } }],
    ["a list with too little", { residency: { regions: [] } }],
    ["a key without a value", { transport: { "minimum-tls": undefined } }],
  ])("is left to the schema where it is %s", (_, data) => {
    expect(plainPromise(data)).toBeUndefined();
  });
});

describe("a JSON Schema with words that are not understood", () => {
  const isolated = (text: string) => {
    let promise: unknown = "not read";
    jest.isolateModules(() => {
      jest.doMock("node:fs", () => ({ ...jest.requireActual<object>("node:fs"), readFileSync: () => text }));
      jest.doMock("../../../catalogue/package-root", () => ({ packageRoot: () => "" }));
      const { plainPromise: read } = require("../../../catalogue/promise/by-json-schema") as { plainPromise: typeof plainPromise }; // prettier-ignore
      promise = read({ a: "x" });
    });
    return promise;
  };
  const object = (node: object) => JSON.stringify({ type: "object", properties: { a: node } });

  test.each<[string, string, unknown]>([
    ["is read without one", object({ type: "string" }), { a: "x" }],
    ["is left alone with one", object({ type: "string", minLength: 3 }), undefined],
    ["is left alone with a type of another kind", object({ type: "number" }), undefined],
    ["is left alone without a type", object({}), undefined],
    ["is left alone where it refers to what isn't there", object({ $ref: "#/definitions/b" }), undefined],
    ["is left alone where it is none", "{", undefined],
  ])("%s", (_, text, promise) => {
    expect(isolated(text)).toEqual(promise);
  });
});
