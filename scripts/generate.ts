import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compiledCatalogueText } from "../catalogue/compile";
import { packageRoot } from "../catalogue/package-root";
import { promiseJsonSchemaText } from "../catalogue/promise/json-schema";
import { recordJsonSchema } from "../evidence/record";

/** Files that are made from the code; tests compare them with it. */
const files: Record<string, () => string> = {
  "catalogue/compiled.json": compiledCatalogueText,
  "schema/tomguard.schema.json": promiseJsonSchemaText,
  "schema/record.schema.json": () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
};

for (const [file, content] of Object.entries(files)) {
  writeFileSync(join(packageRoot(), file), content());
  process.stdout.write(`${file}\n`);
}
