import { strictDefaultPromise, type Promised } from "../../../catalogue/promise/schema";
import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import { templateOf } from "../../../witness/cloudformation/read";
import type { Deployed } from "../../../witness/cloudformation/seen";
import { demanding, faultOf, reasonOf, type Example, type Judged } from "../judged";
import { synthesized, type Written } from "./synthesize";

/** Promises, and places with and without a region. */
const ways: readonly (readonly [Promised, Deployed])[] = [
  [strictDefaultPromise, { region: "eu-central-1", isNew: true }],
  [demanding, {}],
];

export function judgeExample(example: Example): Judged {
  const { id } = example;
  let templates: Written[];
  try {
    templates = synthesized(example);
  } catch (error) {
    return { id, outcome: "not-made", why: reasonOf(error) };
  }
  if (templates.length === 0) return { id, outcome: "not-made", why: "it makes no stack" };
  const [what] = templates.flatMap((template) => ways.flatMap((way) => faultIn(template, ...way) ?? []));
  const resources = templates.reduce((sum, template) => sum + resourcesIn(template), 0);
  return what === undefined ? { id, outcome: "judged", resources } : { id, outcome: "fault", what };
}

function faultIn(written: Written, promise: Promised, deployed: Deployed): string | undefined {
  if (!("Resources" in written)) return undefined; // a stack without any is no template
  return faultOf(resourcesIn(written), () => {
    const template = templateOf(written, "template.json");
    return judgeTemplate(template, rules, { promise, today: "2026-11-22" }, deployed);
  });
}

function resourcesIn({ Resources: all }: Written): number {
  return Object.keys(all ?? {}).length;
}
