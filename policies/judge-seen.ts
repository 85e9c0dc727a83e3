import type { Finding, PopulationRow } from "../evidence/record";
import { graphOf } from "../witness/pulumi/graph";
import { countTypes, posturesIn } from "../witness/pulumi/readers";
import type { Seen } from "../witness/pulumi/seen";
import { inForce, judge, type Measure } from "./judge";
import { populationRows } from "./population";
import { providerVersions } from "./provider-versions";
import type { Rule } from "./rule";

/** Judges everything that was seen at once: a state file, or a program run in memory. */
export function judgeSeen(
  seen: Seen,
  rules: readonly Rule[],
  measure: Measure,
): { findings: Finding[]; population: PopulationRow[]; providers: Record<string, string> } {
  const graph = graphOf(seen);
  const judged = new Set(inForce(rules, measure.promise).map(({ kind }) => kind));
  const postures = posturesIn(graph, (kind) => judged.has(kind));
  return {
    findings: judge(rules, postures, measure),
    population: populationRows(countTypes(graph.resources), rules, measure.promise),
    providers: providerVersions(seen),
  };
}
