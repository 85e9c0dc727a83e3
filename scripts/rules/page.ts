import { measureById, type Measure } from "../../catalogue/measures";
import type { Text } from "../../catalogue/text";
import type { Finding } from "../../evidence/record";
import { typesByService } from "../../policies/listing";
import type { Rule } from "../../policies/rule";
import { witnessesOf } from "../../policies/witnesses";
import type { Example, Outcomes } from "./examples";

/** The page of a rule: everything that the rule says of itself, and what it says of its example. */
export function rulePage(rule: Rule, example: Example, outcomes: Outcomes): string {
  return [
    `# ${rule.id}`,
    "",
    `**${rule.title.en}.** ${rule.why.en}`,
    "",
    `**${rule.title.de}.** ${rule.why.de}`,
    "",
    `Severity: ${rule.severity}. Kind of thing: ${rule.kind}.${byWhom(rule)}`,
    "",
    "## Measures",
    "",
    ...table(["measure", "", "references"], rule.measures.map(measureRow)),
    "",
    "## What it looks at",
    "",
    ...services(rule),
    "",
    "## Example",
    "",
    "```js",
    shown(example.source),
    "```",
    "",
    ...Object.entries(example.never).map(([which, why]) => `Nothing ${which}: ${why}\n`),
    ...said(outcomes.fails.find((each) => each.outcome === "fail")),
    "",
  ].join("\n");
}

/** The file without its first line and the promise, which pages of a kind share. */
function shown(source: string): string {
  return source.replace(/^"use strict";\s*/, "").trim();
}

/** A plan and a template have nothing that such a rule could judge. */
function byWhom(rule: Rule): string {
  return witnessesOf(rule).every((each) => each === "aws")
    ? " Judged by [`tomguard verify`](../verify.md) alone, which looks at the account itself."
    : "";
}

function measureRow(id: string): string[] {
  const measure = measureById(id);
  return measure === undefined ? [`\`${id}\``, "", ""] : [`\`${id}\``, both(measure.title), referencesOf(measure)];
}

function referencesOf({ articles, iso27001, c5 }: Measure): string {
  return [
    ...articles.map((each) => (each.startsWith("§") ? each : `Art. ${each} GDPR`)),
    ...iso27001.map((each) => `ISO 27001 A ${each}`),
    ...c5,
  ].join(", ");
}

/** Types by service, in the words of Pulumi's tokens. */
function services({ kind }: Rule): string[] {
  const byService = typesByService(kind);
  if (byService.has("*")) return ["Every resource of AWS."];
  if (byService.size === 0) return ["No resource: what two records of a stack ask for."];
  return table(
    ["service", "types"],
    [...byService]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([service, each]) => [
        service,
        each
          .map((type) => `\`${type.split(":").at(-1)}\``)
          .sort()
          .join(", "),
      ]),
  );
}

/** What the rule says of the failing program, in both languages. */
function said(finding: Finding | undefined): string[] {
  if (finding?.problem === undefined || finding.remedy === undefined) return [];
  return [
    "What it says of the program that fails:",
    "",
    `> ${finding.problem.en} ${finding.remedy.en}`,
    "",
    `> ${finding.problem.de} ${finding.remedy.de}`,
  ];
}

function both({ de, en }: Text): string {
  return `${en} / ${de}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
