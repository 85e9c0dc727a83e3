import { counter } from "../../../cli/progress";
import { allExamples, sampleOf } from "./examples";
import { judgeExample, type Judged } from "./judge";

/*
 * Every example of common services in the documentation of aws-cdk-lib, synthesised and judged: `make corpus`. Ends with 1
 * where one of them shows a fault of tomguard. As argument a number takes a sample of that size, a text the examples with
 * it in their id.
 */

function main(part = ""): void {
  const all = allExamples();
  const examples = /^\d+$/.test(part) ? sampleOf(all, Number(part)) : all.filter(({ id }) => id.includes(part));
  process.env["CDK_VALIDATION"] = "false"; // the library's own, which is slow
  process.env["JSII_DEPRECATED"] = "quiet";
  const judged: Judged[] = [];
  const progress = counter("examples");
  for (const example of examples) {
    judged.push(judgeExample(example));
    progress.show(judged.length);
  }
  progress.end();
  process.stdout.write(`${report(judged).join("\n")}\n`);
  process.exitCode = judged.some((each) => each.outcome === "fault") ? 1 : 0;
}

function report(all: readonly Judged[]): string[] {
  const good = all.filter((each) => each.outcome === "judged");
  const faults = all.filter((each) => each.outcome === "fault");
  const rest = all.filter((each) => each.outcome === "not-made");
  const reasons = Map.groupBy(rest, ({ why }) => kindOf(why));
  const resources = good.reduce((sum, each) => sum + each.resources, 0);
  return [
    `${all.length} examples of aws-cdk-lib: ${good.length} judged with ${resources} resources, ${faults.length} show a fault.`,
    ...faults.map(({ id, what }) => `  ${id}: ${what}`),
    `${rest.length} can't be synthesised as they stand:`,
    ...[...reasons]
      .sort(([, one], [, other]) => other.length - one.length)
      .flatMap(([kind, each]) => [`  ${each.length} × ${kind}`, ...each.map(({ id, why }) => `      ${id}: ${why}`)]),
  ];
}

/** Sorts of reasons; what is of none stands for itself. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/for granted/, "something is taken for granted that nothing here makes"],
  [/Cannot find module/, "another package is needed"],
  [/ENOENT|Cannot find (?:asset|entry)|no such file|docker|Docker/, "a file or a container engine is needed"],
  [/is not defined|Cannot read properties of|is not a function|is not iterable/, "a value is used that is not there"],
  [/context provider|environment-agnostic|explicitly specif|when the account|concrete|\bregion\b/i, "an account or a region has to be known"],
  [/[Ee]xpected|[Uu]nexpected|Syntax/, "it is no TypeScript"],
]; // prettier-ignore

function kindOf(why: string): string {
  return kinds.find(([pattern]) => pattern.test(why))?.[1] ?? why;
}

main(process.argv[2]);
