import { allExamples, sampleOf } from "./extract";
import { judgeExample, type Judged } from "./judge";
import { counter } from "../../cli/progress";

/*
 * Every TypeScript example in the documentation of @pulumi/aws, judged: `make corpus`. Ends with 1 where one of them
 * shows a fault of tomguard. As argument a number takes a sample of that size, a text the examples with it in their id.
 */

async function main(part = ""): Promise<void> {
  const all = allExamples();
  const examples = /^\d+$/.test(part) ? sampleOf(all, Number(part)) : all.filter(({ id }) => id.includes(part));
  const judged: Judged[] = [];
  const progress = counter("examples");
  for (const example of examples) {
    judged.push(await judgeExample(example));
    progress.show(judged.length);
  }
  progress.end();
  process.stdout.write(`${report(judged).join("\n")}\n`);
  process.exitCode = judged.some((each) => each.outcome === "fault") ? 1 : 0;
}

function report(all: readonly Judged[]): string[] {
  const good = all.filter((each) => each.outcome === "judged");
  const faults = all.filter((each) => each.outcome === "fault");
  const reasons = Map.groupBy(
    all.filter((each) => each.outcome === "not-run"),
    (each) => kindOf(each.why),
  );
  const resources = good.reduce((sum, each) => sum + each.resources, 0);
  return [
    `${all.length} examples: ${good.length} judged with ${resources} resources, ${faults.length} show a fault.`,
    ...faults.map(({ id, what }) => `  ${id}: ${what}`),
    `${all.length - good.length - faults.length} can't run as they stand:`,
    ...[...reasons]
      .sort(([, one], [, other]) => other.length - one.length)
      .flatMap(([kind, each]) => [`  ${each.length} × ${kind}`, ...each.map(({ id, why }) => `      ${id}: ${why}`)]),
  ];
}

/** Sorts of reasons; what is of none stands for itself. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^Cannot find module '([^']+)'/, "another package is needed"],
  [/ENOENT/, "a file is needed"],
  [
    /is not defined|Cannot read properties of undefined|is not a function|is not iterable/,
    "a value is used that is not there",
  ],
  [/Missing required property/, "a required property is missing"],
  [/[Ee]xpected|[Uu]nexpected|Syntax|x the name/, "it is no TypeScript"],
  [/Duplicate resource URN/, "two resources have one name"],
];

function kindOf(why: string): string {
  return kinds.find(([pattern]) => pattern.test(why))?.[1] ?? why;
}

void main(process.argv[2]);
