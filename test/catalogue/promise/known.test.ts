import { organisation, organisationFile, organisationIds } from "../../../catalogue/organisations";
import { knownPromise } from "../../../catalogue/promise/known";
import { promiseInText } from "../../../catalogue/promise/parse";
import { readCatalogueText } from "../../../catalogue/read-file";
import { today } from "./loading";

const context = { today, ruleIds: undefined };
const text = readCatalogueText(organisationFile("photo-lab"));

describe("the promise of an organisation of the catalogue", () => {
  test.each(organisationIds)("is known without being read again: %s", (id) => {
    const file = organisationFile(id);
    const known = knownPromise(readCatalogueText(file), context);
    expect(known).toEqual(promiseInText(readCatalogueText(file), file, context));
    expect(["constructor" in (known?.retention ?? {}), "constructor" in (known?.rules ?? {})]).toEqual([false, false]);
  });
  test("is read again where a byte has changed", () => {
    expect(knownPromise(`${text} `, context)).toBeUndefined();
  });
  test("is read again where it names a rule that there isn't any more, to tell its place", () => {
    const promise = { ...organisation("photo-lab").promise, rules: { "no-such-rule": "advisory" } };
    jest.isolateModules(() => {
      jest.doMock("../../../catalogue/compiled", () => ({ contentOf: () => ({ promise }) }));
      const isolated = require("../../../catalogue/promise/known") as typeof import("../../../catalogue/promise/known");
      const isKnown = (ruleIds: string[]) =>
        isolated.knownPromise(text, { today, ruleIds: new Set(ruleIds) }) !== undefined;
      expect([isKnown(["encryption-at-rest"]), isKnown(["no-such-rule"])]).toEqual([false, true]);
    });
  });
});

test("a promise of somebody else is not known", () => {
  expect(knownPromise("organisation: { name: Muster, country: DE }\n", context)).toBeUndefined();
});
