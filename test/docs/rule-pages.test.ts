import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { rules as pack } from "../../policies/rules";
import { withLiveOnly } from "../../policies/witnesses";
import { allExamples, runExamples, type Example, type Outcomes } from "../../scripts/rules/examples";
import { rulesOverview } from "../../scripts/rules/overview";
import { rulePage } from "../../scripts/rules/page";

const rules = withLiveOnly(pack);
const folder = join(packageRoot(), "docs", "rules");
const examples = allExamples();
let outcomes: Map<string, Outcomes>;

beforeAll(async () => {
  outcomes = await runExamples(rules);
}, 120_000);

const ids = rules.map(({ id }) => id);
const counted = (found: Outcomes["passes"] = []) =>
  found.map(({ outcome, why, observed }) => ({ outcome, why, observed }));

it("stand for every rule, and for no other", () => {
  expect([...examples.keys()].sort()).toEqual([...ids].sort());
});

describe.each(ids)("the example of %s", (id) => {
  const { never } = examples.get(id) ?? ({ never: {} } as Pick<Example, "never">);

  (never.passes === undefined ? it : it.skip)(`passes${because(never.passes)}`, () => {
    const found = counted(outcomes.get(id)?.passes);
    expect(found).toContainEqual(expect.objectContaining({ outcome: "pass" }));
    expect(found.filter(({ outcome }) => outcome !== "pass" && outcome !== "not-applicable")).toEqual([]);
  });

  (never.fails === undefined ? it : it.skip)(`fails${because(never.fails)}`, () => {
    expect(counted(outcomes.get(id)?.fails)).toContainEqual(expect.objectContaining({ outcome: "fail" }));
  });
});

function because(why: string | undefined): string {
  return why === undefined ? "" : ` never: ${why}`;
}

describe("the pages of the rules, made by `make generate`,", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))("are fresh: %s", (id, rule) => {
    const [example, found] = [examples.get(id), outcomes.get(id)];
    if (example === undefined || found === undefined) throw new Error(`there is no example of ${id}`);
    expect(readFileSync(join(folder, `${id}.md`), "utf8")).toBe(rulePage(rule, example, found));
  });

  it("are fresh: the overview", () => {
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(rulesOverview(rules));
  });

  it("are there for no other rule", () => {
    const pages = readdirSync(folder).filter((each) => each.endsWith(".md") && each !== "README.md");
    expect(pages.sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  });
});
