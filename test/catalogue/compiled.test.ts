import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compiledCatalogueText } from "../../catalogue/compile";
import { compiledContent } from "../../catalogue/compiled";
import { categoryFile } from "../../catalogue/category";
import { measuresFileSchema } from "../../catalogue/measures-schema";
import { organisation, organisationFile, organisationIds } from "../../catalogue/organisations";
import { organisationSchema } from "../../catalogue/organisations-schema";
import { packageRoot } from "../../catalogue/package-root";
import { parseCatalogueFile, readCatalogueText } from "../../catalogue/read-file";

const file = categoryFile("verschluesselung");

describe("the compiled catalogue", () => {
  test("is what `make generate` makes of the files", () => {
    expect(readFileSync(join(packageRoot(), "catalogue/compiled.json"), "utf8")).toBe(compiledCatalogueText());
  });
  test("is taken for the text that it was made from", () => {
    const text = readCatalogueText(file);
    expect(compiledContent(file, text)).toEqual(parseCatalogueFile(text, file, measuresFileSchema));
  });
  test("is not taken for a text that has changed by a byte", () => {
    expect(compiledContent(file, `${readCatalogueText(file)} `)).toBeUndefined();
  });
  test("is not taken for another file", () => {
    expect(compiledContent("catalogue/measures/99-other.yaml", readCatalogueText(file))).toBeUndefined();
  });
  test.each(organisationIds)("gives %s as its schema does, down to lookups without a prototype", (id) => {
    const read = parseCatalogueFile(readCatalogueText(organisationFile(id)), organisationFile(id), organisationSchema);
    expect(organisation(id)).toEqual(read);
    expect("constructor" in organisation(id).promise.retention).toBe(false);
    expect("constructor" in organisation(id).promise.rules).toBe(false);
  });
  test("is read without zod and YAML, which take longer to load than all of it to read", () => {
    jest.isolateModules(() => {
      for (const late of ["zod", "yaml", "js-yaml"]) {
        jest.doMock(late, () => {
          throw new Error(`${late} is loaded`);
        });
      }
      const measures = require("../../catalogue/measures") as typeof import("../../catalogue/measures");
      const organisations = require("../../catalogue/organisations") as typeof import("../../catalogue/organisations");
      const promises = require("../../catalogue/promise/load") as typeof import("../../catalogue/promise/load");
      const path = join(packageRoot(), organisationFile("photo-lab"));
      expect([measures.allMeasures(), organisations.allOrganisations(), [promises.loadPromise(path)]]).toEqual([
        expect.arrayContaining([expect.anything()]),
        expect.arrayContaining([expect.anything()]),
        [expect.objectContaining({ source: "catalogue/organisations/photo-lab.yaml" })],
      ]);
    });
  });
});
