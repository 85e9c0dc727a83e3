import { counter } from "../../cli/progress";
import type { Example, Judged } from "./judged";

export interface Corpus {
  /** Whose examples they are, as the report begins: `examples of aws-cdk-lib`. */
  name: string;
  examples: readonly Example[];
  judge(example: Example): Judged | Promise<Judged>;
  /** What those that make nothing can't do: `run as they stand`. */
  unable: string;
  /** Sorts of reasons for that; what is of none stands for itself. */
  kinds: readonly (readonly [RegExp, string])[];
}

/**
 * Judges a corpus and tells what became of it. Exit status 1 where an example shows a fault of tomguard.
 * @param part a number takes a sample of that size, a text the examples with it in their id
 */
export async function judgeAll(corpus: Corpus, part = ""): Promise<void> {
  const all = corpus.examples;
  const examples = /^\d+$/.test(part) ? sampleOf(all, Number(part)) : all.filter(({ id }) => id.includes(part));
  const judged: Judged[] = [];
  const progress = counter("examples");
  for (const example of examples) {
    judged.push(await corpus.judge(example));
    progress.show(judged.length);
  }
  progress.end();
  process.stdout.write(`${report(judged, corpus).join("\n")}\n`);
  process.exitCode = judged.some((each) => each.outcome === "fault") ? 1 : 0;
}

/** Every so many of them, so that the sample is spread over all services. */
function sampleOf(examples: readonly Example[], size: number): readonly Example[] {
  if (examples.length <= size) return examples;
  const step = examples.length / size;
  return Array.from({ length: size }, (_, at) => examples[Math.floor(at * step)]).filter((each) => each !== undefined);
}

function report(all: readonly Judged[], { name, unable, kinds }: Corpus): string[] {
  const good = all.filter((each) => each.outcome === "judged");
  const faults = all.filter((each) => each.outcome === "fault");
  const rest = all.filter((each) => each.outcome === "not-made");
  const kindOf = (why: string) => kinds.find(([pattern]) => pattern.test(why))?.[1] ?? why;
  const reasons = Map.groupBy(rest, ({ why }) => kindOf(why));
  const resources = good.reduce((sum, each) => sum + each.resources, 0);
  return [
    `${all.length} ${name}: ${good.length} judged with ${resources} resources, ${faults.length} show a fault.`,
    ...faults.map(({ id, what }) => `  ${id}: ${what}`),
    `${rest.length} can't ${unable}:`,
    ...[...reasons]
      .sort(([, one], [, other]) => other.length - one.length)
      .flatMap(([kind, each]) => [`  ${each.length} × ${kind}`, ...each.map(({ id, why }) => `      ${id}: ${why}`)]),
  ];
}
