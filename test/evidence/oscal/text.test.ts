import fc from "fast-check";
import { markup, token, value } from "../../../evidence/oscal/text";
import { hostileNames } from "../records";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileNames));

describe("text for OSCAL", () => {
  it("is always one line with something in it, as its strings must be", () => {
    fc.assert(fc.property(anyText, (text) => /^\S(.*\S)?$/u.test(value(text))));
  });

  it("is always a token where an id is wanted", () => {
    fc.assert(fc.property(anyText, (text) => /^[A-Za-z_][A-Za-z0-9._-]*$/.test(token(text))));
  });

  it("has no element, link or insertion, whatever a resource is called", () => {
    fc.assert(fc.property(anyText, (text) => !/[<>]|(?<!\\)(\\\\)*[[\]{}`*|]/.test(markup(text))));
  });

  it("says – where there is nothing to say", () => {
    expect(value(" \n ")).toBe("–");
  });

  it("keeps an id that is one", () => {
    expect(token("deletion.all-copies")).toBe("deletion.all-copies");
  });
});
