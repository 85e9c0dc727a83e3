import canonicalize from "canonicalize";
import fc from "fast-check";
import { canonicalJson, canonicalPieces } from "../../evidence/canonical";

describe("canonical JSON", () => {
  it("is what the reference implementation writes, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it.each([
    ["keys in another order", { b: 1, a: { d: 1, c: [{ z: 1, y: 2 }] } }, '{"a":{"c":[{"y":2,"z":1}],"d":1},"b":1}'],
    ["keys that are numbers", { 10: 1, 9: 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
    ["values that are not set", { b: undefined, a: 1 }, '{"a":1}'],
    ["numbers as ECMAScript writes them", [1e21, -0, 0.000001], "[1e+21,0,0.000001]"],
  ])("takes %s", (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("has U+FFFD for a lone surrogate, and leaves pairs alone", () => {
    expect(canonicalJson(["a\ud800b", "😀"])).toBe('["a\ufffdb","😀"]');
  });

  it("is the same whether parts are shared or not", () => {
    const part = { b: [1], a: "x" };
    expect(canonicalJson([part, { part }, part.b])).toBe('[{"a":"x","b":[1]},{"part":{"a":"x","b":[1]}},[1]]');
  });
});

describe("canonical JSON in pieces", () => {
  const written = (object: object) => canonicalPieces(object).join("");

  it("is the same text, whatever the object", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (object) => {
        expect(written(object)).toBe(canonicalize(object));
      }),
    );
  });

  it.each([0, 1, 127, 128, 129, 2000])("is the same text with a list of %d", (count) => {
    const findings = Array.from({ length: count }, (_, index) => ({ z: index, a: `„${index}“` }));
    expect(written({ zone: "x", findings, at: undefined })).toBe(canonicalize({ findings, zone: "x" }));
  });

  it("has no piece that begins or ends within a text", () => {
    const findings = Array.from({ length: 1500 }, (_, index) => ({ text: `"${index}\\` }));
    for (const piece of canonicalPieces({ findings, note: 'a"b' })) {
      expect((piece.replace(/\\./g, "").match(/"/g) ?? []).length % 2).toBe(0);
    }
  });
});
