import { organisation } from "../../../catalogue/organisations";
import { strictDefaultPromise, type Promised } from "../../../catalogue/promise/schema";
import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import { templateOf } from "../../../witness/cloudformation/read";
import type { Deployed } from "../../../witness/cloudformation/seen";
import type { Example } from "./examples";
import { synthesized, type Written } from "./synthesize";

/** What became of an example. */
export type Judged =
  | { id: string; outcome: "judged"; resources: number }
  /** It can't be synthesised as it stands. */
  | { id: string; outcome: "not-made"; why: string }
  /** A fault of tomguard: something threw, a rule broke off, or a resource was not counted. */
  | { id: string; outcome: "fault"; what: string };

/** Promises under which every part of the rules has something to do, and places with and without a region. */
const ways: readonly (readonly [Promised, Deployed])[] = [
  [strictDefaultPromise, { region: "eu-central-1", isNew: true }],
  [{ ...organisation("photo-lab").promise, stateDefaults: "required" }, {}],
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
  const [what] = templates.flatMap((template) => ways.flatMap((way) => faultOf(template, ...way) ?? []));
  const resources = templates.reduce((sum, { Resources: all }) => sum + Object.keys(all ?? {}).length, 0);
  return what === undefined ? { id, outcome: "judged", resources } : { id, outcome: "fault", what };
}

function faultOf(written: Written, promise: Promised, deployed: Deployed): string | undefined {
  if (!("Resources" in written)) return undefined; // a stack without any is no template
  try {
    const template = templateOf(written, "template.json");
    const { findings, population } = judgeTemplate(template, rules, { promise, today: "2026-11-22" }, deployed);
    const broken = findings.find((each) => each.ruleError);
    if (broken) return `${broken.why ?? broken.rule}, at ${broken.resource.type ?? "a resource"}`;
    const counted = population.reduce((sum, row) => sum + row.count, 0);
    const there = Object.keys(written["Resources"] ?? {}).length;
    return counted === there ? undefined : `${there} resources, of which ${counted} are counted`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The first line of what an example died of. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n");
  return (
    lines
      .find((line) => line.trim() !== "")
      ?.trim()
      .slice(0, 160) ?? ""
  );
}
