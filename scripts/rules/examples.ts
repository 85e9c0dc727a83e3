import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { promiseSchema, type Promised } from "../../catalogue/promise/schema";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import type { Rule } from "../../policies/rule";
import type { Contents } from "../../posture";
import { contentsProperty } from "../../witness/pulumi/readers/deletion";
import type { Seen } from "../../witness/pulumi/seen";
import { runProgram } from "../../witness/pulumi/sources/program";

/** A rule's example: two small programs, one that keeps the rule and one that makes the mistake people really make. */
export interface Example {
  rule: string;
  /** The file as it stands: what a page shows is what is run. */
  source: string;
  promise: Promised;
  /** What each program's stores hold after some time, for rules that look at the cloud itself. */
  inside: Partial<Record<Which, Contents>>;
  /** Why one of the two can't be, by nature of the rule. */
  never: Partial<Record<Which, string>>;
}

export type Which = "passes" | "fails";

/** What the rule found in each of its two programs. */
export type Outcomes = Record<Which, Finding[]>;

export const examplesFolder = join(packageRoot(), "docs", "rules", "examples");

/** Every example, by the id of its rule. */
export function allExamples(): Map<string, Example> {
  const files = readdirSync(examplesFolder).filter((each) => each.endsWith(".js"));
  return new Map(files.map((file) => [basename(file, ".js"), exampleIn(file)]));
}

function exampleIn(file: string): Example {
  const path = join(examplesFolder, file);
  const {
    promise = {},
    never = {},
    inside = {},
  } = require(path) as Partial<Omit<Example, "promise">> & { promise?: unknown }; // prettier-ignore -- a file of ours
  return {
    rule: basename(file, ".js"),
    source: readFileSync(path, "utf8"),
    promise: promiseSchema.parse(promise),
    inside,
    never,
  };
}

/** The day on which examples are judged: attestations in them count on it, and pages don't change with the calendar. */
const today = "2026-11-22";

/** Runs all examples in one program in memory, and lets each rule judge its own. */
export async function runExamples(rules: readonly Rule[]): Promise<Map<string, Outcomes>> {
  const examples = allExamples();
  const seen = await seenInExamples();
  return new Map(
    rules.flatMap((rule) => {
      const example = examples.get(rule.id);
      if (example === undefined) return [];
      const judged = (which: Which) =>
        judgeSeen(holding(only(seen, which, rule.id), example.inside[which]), [rule], {
          promise: example.promise,
          today,
        }).findings;
      return [[rule.id, { passes: judged("passes"), fails: judged("fails") }]];
    }),
  );
}

function only(seen: Seen, which: Which, rule: string): Seen {
  return { ...seen, resources: seen.resources.filter(({ urn }) => urn.includes(`::example:${which}:${rule}$`)) };
}

/** As the live witness writes what it found inside. */
function holding(seen: Seen, contents: Contents | undefined): Seen {
  if (contents === undefined) return seen;
  const resources = seen.resources.map((each) => ({ ...each, props: { ...each.props, [contentsProperty]: contents } }));
  return { ...seen, resources };
}

/** What all examples register, each under a component of its own. */
export async function seenInExamples(): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-examples-"));
  try {
    writeFileSync(join(folder, "Pulumi.yaml"), "name: examples\nruntime: nodejs\nmain: index.js\n");
    writeFileSync(join(folder, "package.json"), "{}");
    copyFileSync(join(packageRoot(), "scripts", "rules", "example-program.js"), join(folder, "index.js"));
    symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"));
    return await runProgram({
      program: folder,
      config: { "aws:region": "eu-central-1", "examples:folder": examplesFolder },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
