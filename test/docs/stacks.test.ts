import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { organisationIds } from "../../catalogue/organisations";
import { packageRoot } from "../../catalogue/package-root";
import { stackPage } from "../../scripts/stacks/page";
import { organisationStacks } from "../../stacks/organisations";
import { describeCompiled } from "../compiled";

const folder = join(packageRoot(), "docs", "stacks");
const withStacks = organisationIds.flatMap((id) => {
  const stacks = organisationStacks[id];
  return stacks === undefined ? [] : [[id, stacks] as const];
});

// The pages are of stacks that are run as compiled programs.
describeCompiled("the pages of the stacks, made by `make generate`,", () => {
  it.each(withStacks)("are fresh: %s", async (id, stacks) => {
    expect(readFileSync(join(folder, `${id}.md`), "utf8")).toBe(await stackPage(id, stacks));
  });

  it.each(withStacks)("say of every enforceable sentence of %s what meets it", (id) => {
    const rows = readFileSync(join(folder, `${id}.md`), "utf8").split("\n").filter((line) => /^\| \d{3}-\d{3} /.test(line)); // prettier-ignore
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((line) => line.includes("nothing of it is in the stack"))).toEqual([]);
  });
});

it("are there for no other organisation", () => {
  const pages = readdirSync(folder).map((each) => each.replace(/\.md$/, ""));
  expect(pages.sort()).toEqual(withStacks.map(([id]) => id).sort());
});
