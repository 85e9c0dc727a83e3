import canonicalize from "canonicalize";
import fc from "fast-check";
import { canonicalJson } from "../../evidence/canonical";

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
