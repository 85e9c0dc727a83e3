import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import { promise } from "../../policies/postures";
import { services } from "./services";
import type { Case, Resources } from "./services/service";
import { template } from "./templates";

/** The value with something in it, at whatever depth, left to a parameter that nobody has given. */
function* hidings(value: unknown): Generator<unknown> {
  yield { Ref: "Later" };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("Fn::") || key === "Ref") continue;
    for (const hidden of hidings(inner)) {
      yield Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === key ? hidden : each)) : { ...value, [key]: hidden }; // prettier-ignore
    }
  }
}

function worst({ rule, about, promise: more, deployed }: Case, resources: Resources): string {
  const [only] = rules.filter((each) => each.id === rule);
  const measure = { promise: promise(more), today: "2026-11-22" };
  const written = template({ ...resources }, { Parameters: { Later: { Type: "String" } } });
  const { findings } = judgeTemplate(written, only ? [only] : [], measure, { region: "eu-central-1", ...deployed });
  const outcomes = findings.filter((each) => each.resource.logicalId === about).map((each) => each.outcome);
  return ["fail", "unknown", "pass"].find((each) => outcomes.some((one) => one === each)) ?? "not-applicable";
}

function flipsOf(each: Case): string[] {
  const flipped: string[] = [];
  const before = each.outcome;
  for (const [id, { Type, Properties = {}, ...rest }] of Object.entries(each.resources)) {
    for (const [property, value] of Object.entries(Properties)) {
      for (const hidden of hidings(value)) {
        const now = worst(each, {
          ...each.resources,
          [id]: { Type, ...rest, Properties: { ...Properties, [property]: hidden } },
        });
        if ((before === "pass" && now === "fail") || (before === "fail" && now === "pass"))
          flipped.push(`${before} turned ${now} with ${id}.${property} as ${JSON.stringify(hidden)}`);
      }
    }
  }
  return flipped;
}

/** Readers of jobs take what starts or watches them for nothing while it is not known, in plans as well. */
const elsewhere = new Set(["retention-on-completion"]);

const cases = services.flatMap((service) => service.cases.filter(({ rule }) => !elsewhere.has(rule)));
const decided = cases.filter(({ outcome }) => outcome === "pass" || outcome === "fail");

test.each(decided.map((each) => [`${each.rule}: ${each.name}`, each] as const))(
  "knowing less leaves %s, or open",
  (_, each) => {
    expect(flipsOf(each)).toEqual([]);
  },
);
