import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { recordJsonSchema } from "../../evidence/schema";

describe("the published schema of the record", () => {
  it("is the one that the code has; `make generate` writes it", () => {
    const published: unknown = JSON.parse(readFileSync(join(packageRoot(), "schema", "record.schema.json"), "utf8"));
    expect(published).toEqual(recordJsonSchema());
  });
});
