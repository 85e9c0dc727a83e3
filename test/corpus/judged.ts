import { organisation } from "../../catalogue/organisations";
import type { Promised } from "../../catalogue/promise/schema";
import type { Finding, PopulationRow } from "../../evidence/record";

/** A whole program of some documentation. */
export interface Example {
  /** Place and number in it, as `s3/bucketPolicy#1` or `aws_s3#12`: the same as long as the version of what is documented is. */
  id: string;
  source: string;
}

/** What became of an example. */
export type Judged =
  | { id: string; outcome: "judged"; resources: number }
  /** It makes nothing as it stands. */
  | { id: string; outcome: "not-made"; why: string }
  /** A fault of tomguard: something threw, a rule broke off, or a resource was not counted. */
  | { id: string; outcome: "fault"; what: string };

/** With the strict default, a promise under which every part of the rules has something to do. */
export const demanding: Promised = { ...organisation("photo-lab").promise, stateDefaults: "required" };

/** What is wrong with a judgement of so many resources; `undefined`: nothing. */
export function faultOf(
  there: number,
  judge: () => { findings: readonly Finding[]; population: readonly PopulationRow[] },
): string | undefined {
  try {
    const { findings, population } = judge();
    const broken = findings.find((each) => each.ruleError);
    if (broken) return `${broken.why ?? broken.rule}, at ${broken.resource.type ?? "a resource"}`;
    const counted = population.reduce((sum, row) => sum + row.count, 0);
    return counted === there ? undefined : `${there} resources, of which ${counted} are counted`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The first line of what an example died of. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n");
  return (
    lines
      .find((line) => line.trim() !== "")
      ?.trim()
      .slice(0, 160) ?? ""
  );
}
