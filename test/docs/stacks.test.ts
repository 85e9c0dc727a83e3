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

/** Kept by what is not there: no copies, no log-in beside the directory; and two that no rule can show. */
const byAbsence: Partial<Record<string, string[]>> = {
  "email-dispatch": ["004-016", "004-058", "004-109", "004-113", "004-138"],
};

// The pages are of stacks that are run as compiled programs.
describeCompiled("the pages of the stacks, made by `make generate`,", () => {
  it.each(withStacks)("are fresh: %s", async (id, stacks) => {
    expect(readFileSync(join(folder, `${id}.md`), "utf8")).toBe(await stackPage(id, stacks));
  });

  it.each(withStacks)("say of every enforceable sentence of %s what meets it", (id) => {
    const rows = readFileSync(join(folder, `${id}.md`), "utf8").split("\n").filter((line) => /^\| \d{3}-\d{3} /.test(line)); // prettier-ignore
    expect(rows.length).toBeGreaterThan(0);
    const without = rows
      .filter((line) => line.includes("nothing of it is in the stack"))
      .map((line) => line.slice(2, 9));
    expect(without).toEqual(byAbsence[id] ?? []);
  });
});

it("are there for no other organisation", () => {
  const pages = readdirSync(folder).map((each) => each.replace(/\.md$/, ""));
  expect(pages.sort()).toEqual(withStacks.map(([id]) => id).sort());
});
