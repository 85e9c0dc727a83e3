import { strictDefaultPromise, type Promised } from "../../catalogue/promise/schema";
import { organisation } from "../../catalogue/organisations";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import type { Seen } from "../../witness/pulumi/seen";
import type { Example } from "./extract";
import { runExample } from "./run";

/** What became of an example. */
export type Judged =
  | { id: string; outcome: "judged"; resources: number }
  /** It can't run as it stands: a fault of ours only where it says so. */
  | { id: string; outcome: "not-run"; why: string }
  /** A fault of tomguard: something threw, a rule broke off, or a resource was not counted. */
  | { id: string; outcome: "fault"; what: string };

/** Promises under which every part of the rules has something to do. */
const promises: readonly Promised[] = [
  strictDefaultPromise,
  { ...organisation("photo-lab").promise, stateDefaults: "required" },
];

export async function judgeExample(example: Example): Promise<Judged> {
  const { id } = example;
  let seen: Seen;
  try {
    seen = await runExample(example);
  } catch (error) {
    return { id, outcome: "not-run", why: reasonOf(error) };
  }
  const faults = promises.map((promise) => faultOf(seen, promise)).filter((each) => each !== undefined);
  const [what] = faults;
  return what === undefined
    ? { id, outcome: "judged", resources: seen.resources.length }
    : { id, outcome: "fault", what };
}

function faultOf(seen: Seen, promise: Promised): string | undefined {
  try {
    const { findings, population } = judgeSeen(seen, rules, { promise, today: "2026-11-22" });
    const broken = findings.find((each) => each.ruleError);
    if (broken) return `${broken.why ?? broken.rule}, at ${broken.resource.type ?? "a resource"}`;
    const counted = population.reduce((sum, row) => sum + row.count, 0);
    const there = seen.resources.filter((each) => each.external !== true).length;
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
