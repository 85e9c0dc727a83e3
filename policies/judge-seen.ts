import type { Finding, PopulationRow } from "../evidence/record";
import { read } from "../witness/pulumi/readers";
import type { Seen } from "../witness/pulumi/seen";
import { judge, type Measure } from "./judge";
import { populationRows } from "./population";
import type { Rule } from "./rule";

/** Judges everything that was seen at once: a state file, or a program run in memory. */
export function judgeSeen(
  seen: Seen,
  rules: readonly Rule[],
  measure: Measure,
): { findings: Finding[]; population: PopulationRow[] } {
  const { postures, population } = read(seen);
  return {
    findings: judge(rules, postures, measure),
    population: populationRows(population, rules, measure.promise),
  };
}
