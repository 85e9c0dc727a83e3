import Ajv from "ajv";
import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documents, results } from "./documents";

/** NIST's schemas are not part of the checkout; where they lie beside it, they are asked. */
const folder = join(__dirname, "..", "..", "..", "..", "shared", "schemas");
const there = existsSync(join(folder, "oscal_catalog_schema.json"));
const reason = there ? "" : " (skipped: NIST's schemas do not lie beside this checkout)";

const validators = new Map<string, ValidateFunction>();

function validator(schema: string): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // NIST's patterns ask for Unicode classes, which Ajv compiles with the flag that they need.
  const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: true }));
  const made = ajv.compile(JSON.parse(readFileSync(join(folder, `oscal_${schema}_schema.json`), "utf8")) as object);
  validators.set(schema, made);
  return made;
}

function errors(schema: string, document: object): string[] {
  const validate = validator(schema);
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
}

(there ? describe : describe.skip)(`by NIST's OSCAL schemas${reason}`, () => {
  it.each(documents)("(%s) %s is valid", (schema, _name, make) => {
    expect(errors(schema, make())).toEqual([]);
  });

  it("a state that OSCAL does not know is found", () => {
    const text = JSON.stringify(results()).replace('"state":"not-satisfied"', '"state":"unknown"');
    expect(errors("assessment-results", JSON.parse(text) as object)).toContainEqual(
      expect.stringContaining("/target/status/state"),
    );
  });
});
