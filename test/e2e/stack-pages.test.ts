import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { stackPages } from "../../scripts/stacks/all";

/* Here and not among the unit tests, because the stacks are run compiled. */

test("the pages of the stacks, made by `make generate`, are fresh, and there for no other", async () => {
  const pages = await stackPages();
  const folder = join(packageRoot(), "docs", "stacks");
  expect(readdirSync(folder).map((each) => `docs/stacks/${each}`)).toEqual(Object.keys(pages).sort());
  for (const [file, text] of Object.entries(pages)) {
    expect(readFileSync(join(packageRoot(), file), "utf8")).toBe(text());
  }
});
