import { performance } from "node:perf_hooks";
import { join } from "node:path";
import Table from "cli-table3";
import { loadPromise } from "../catalogue/promise/load";
import { judge } from "../policies/judge";
import type { Rule } from "../policies/rule";
import { rules } from "../policies/rules";
import { projectRoot } from "../sandbox/project";
import { seenInExamples } from "../scripts/rules/examples";
import { graphOf } from "../witness/pulumi/graph";
import { posturesOf, readerOf } from "../witness/pulumi/readers";
import type { Seen, SeenResource } from "../witness/pulumi/seen";

/*
 * What each rule costs on many resources of many types, the slowest first: `node dist/bench/rule-cost.js [resources]`.
 * Reading is counted for the first rule of a kind that is judged, as when the pack runs; so it is told by itself.
 */

interface Cost {
  what: string;
  seconds: number;
  judged: number;
}

/** The programs of the rules' pages over and over, each time under names of their own. */
function mixed({ resources, ...seen }: Seen, count: number): Seen {
  const texts = resources.map((each) => JSON.stringify(each));
  const repeated = Array.from({ length: count }, (_, index): SeenResource => {
    const text = (texts[index % texts.length] ?? "").replaceAll(
      "::example:",
      `::round-${Math.floor(index / texts.length)}:`,
    );
    return JSON.parse(text) as SeenResource; // as it was written
  });
  return { ...seen, resources: repeated };
}

/** The quickest of several rounds, each on a graph of its own: a graph remembers what was read. */
function costs(seen: Seen, rounds: number): Cost[] {
  const { promise } = loadPromise(join(projectRoot(), "docs", "examples", "tomguard.yaml"));
  const best = new Map<string, Cost>();
  const keep = (cost: Cost) => {
    if (cost.seconds < (best.get(cost.what)?.seconds ?? Infinity)) best.set(cost.what, cost);
  };
  for (let round = 0; round < rounds; round++) {
    const graph = graphOf({ ...seen, resources: seen.resources.map((each) => ({ ...each })) });
    for (const [kind, ofKind] of Map.groupBy(rules, (rule) => rule.kind)) {
      const [postures, reading] = timed(() => [...posturesOf(readerOf(kind), graph)]);
      keep({ what: `reading ${kind}`, seconds: reading, judged: postures.length });
      const decide = (rule: Rule) => judge([rule], postures, { promise, today: "2026-11-22" });
      for (const rule of ofKind)
        keep({ what: rule.id, seconds: timed(() => decide(rule))[1], judged: postures.length });
    }
  }
  return [...best.values()].sort((one, other) => other.seconds - one.seconds);
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
}

async function main(count = 10_000): Promise<void> {
  const found = costs(mixed(await seenInExamples(), count), 3);
  const whole = found.reduce((sum, each) => sum + each.seconds, 0);
  const table = new Table({ head: ["rule", "share", "ms", "judged"], style: { head: [], border: [] } });
  for (const { what, seconds, judged } of found) {
    table.push([what, `${((seconds / whole) * 100).toFixed(1)} %`, (seconds * 1000).toFixed(1), judged]);
  }
  process.stdout.write(`${table.toString()}\n${count} resources, ${whole.toFixed(2)} s for all rules\n`);
}

void main(process.argv[2] === undefined ? undefined : Number(process.argv[2]));
