import { mixedRecord, rules } from "../records";
import { plan, results } from "./documents";

const assessmentPlan = plan()["assessment-plan"];

describe("the assessment plan", () => {
  it("is the one that the assessment results refer to", () => {
    const { "import-ap": reference, "back-matter": matter } = results()["assessment-results"];
    const resource = matter.resources.find(({ uuid }) => reference.href === `#${uuid}`);
    expect(resource?.rlinks).toMatchObject([{ href: "assessment-plan.json" }]);
    expect(resource?.props.map(({ value }) => value)).toEqual([assessmentPlan.uuid]);
  });

  it("has every rule as an activity, with its measures", () => {
    const activities = assessmentPlan["local-definitions"].activities ?? [];
    const titles = activities.map(({ title }) => title);
    expect(titles.sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(JSON.stringify(activities.find(({ title }) => title === "key-rotation"))).toContain(
      "encryption.key-rotation",
    );
  });

  it("stands on the promise, because there is no system security plan", () => {
    const [promise] = assessmentPlan["back-matter"].resources;
    expect(assessmentPlan["import-ssp"].href).toBe(`#${promise?.uuid}`);
    expect(promise?.description).toContain("eu-central-1");
  });

  it("covers the resources that the record met", () => {
    const names = assessmentPlan["local-definitions"]["inventory-items"]?.map(({ description }) => description);
    expect(new Set(names)).toEqual(new Set(mixedRecord().findings.map(({ resource }) => resource.name)));
  });
});
