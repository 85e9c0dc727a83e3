import fc from "fast-check";
import { PromiseError } from "../../../catalogue/promise/load";
import { promiseSchema } from "../../../catalogue/promise/schema";
import { stringifyPromise } from "../../../catalogue/promise/write";
import { promiseFiles } from "./arbitrary";
import { load } from "./loading";

describe("a promise that is written", () => {
  test("is read again unchanged", () => {
    fc.assert(
      fc.property(promiseFiles, (file) => {
        expect(load(stringifyPromise(file)).promise).toEqual(promiseSchema.parse(file));
      }),
      { numRuns: 100 },
    );
  });

  test("has no anchors, though two of its values are one object", () => {
    const processor = { name: "x", country: "DE", task: "y" };
    expect(stringifyPromise({ processors: [processor, processor] })).not.toContain("&");
  });

  test("keeps quotes where a text would be read as a number", () => {
    expect(stringifyPromise({ transport: { "minimum-tls": "1.2" } })).toBe('transport:\n  minimum-tls: "1.2"\n');
  });
});

describe("a promise with a slip of the pen", () => {
  const slips = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.integer({ min: 0, max: 5 }),
      put: fc.oneof(
        fc.constantFrom(
          "",
          ":",
          "\n",
          " ",
          "\t",
          "- ",
          "[",
          "}",
          "*a",
          "&a ",
          "!",
          "|",
          "#",
          '"',
          "<<: ",
          "%",
          "---\n",
          "? ",
          "null",
          "\u2028",
        ),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test("is read, or refused with a place and a sentence, but never crashes the loader", () => {
    fc.assert(
      fc.property(promiseFiles, slips, (file, changes) => {
        const text = changes.reduce((before, { at, drop, put }) => {
          const from = Math.floor(at * before.length);
          return before.slice(0, from) + put + before.slice(from + drop);
        }, stringifyPromise(file));
        try {
          load(text);
        } catch (error) {
          if (!(error instanceof PromiseError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          for (const { line, column, wrong, right } of error.problems) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(text.split("\n").length);
            expect(column).toBeGreaterThan(0);
            for (const sentence of [wrong.de, wrong.en, right.de, right.en]) expect(sentence).toMatch(/^[^\n]+$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is any text whatever, and never crashes the loader", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        try {
          load(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PromiseError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
