import { coverage, type RuleReference } from "../../catalogue/coverage";
import { gapsIn } from "../../catalogue/coverage-gaps";
import { allMeasures } from "../../catalogue/measures";
import { allOrganisations } from "../../catalogue/organisations";
import { rules } from "../../policies/rules";

const gaps = (some: readonly RuleReference[]) => gapsIn(coverage(allMeasures(), allOrganisations(), some));
const gap = (id: string, some: readonly RuleReference[]) => gaps(some).find(({ statement }) => statement === id);

describe("a gap", () => {
  test("is every sentence of class E, where there is no rule at all", () => {
    expect(gaps([])).toHaveLength(77);
  });
  test("is none, where a rule keeps every measure", () => {
    expect(gaps([{ id: "all", measures: allMeasures().map(({ id }) => id) }])).toEqual([]);
  });
  test("is partly closed by a rule for one of the measures, and names the rest", () => {
    const some = [{ id: "transport-tls", measures: ["transport.encrypted"] }];
    expect(gap("001-003", some)).toMatchObject({ extent: "partly", measures: ["transport.current-protocol"] });
    expect(gap("001-003", some)?.why.en).toContain("The rest is enforced by transport-tls.");
  });
  test("says what a person attests meanwhile", () => {
    expect(gap("000-003", [])?.why.en).toContain("AT-PHYS");
  });
  test("says that a live check could show it", () => {
    expect(gap("000-009", [])?.why.en).toContain("live check");
  });
  test("says that nothing shows it", () => {
    expect(gap("004-016", [])?.why.de).toContain("nicht geprüft");
  });
});

test("no gap of today's rules is unexplained", () => {
  expect(gaps(rules).filter(({ why }) => why.de === "" || why.en === "")).toEqual([]);
});
