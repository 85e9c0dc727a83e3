import type { Language, Text } from "../../catalogue/text";
import { conclude } from "../conclusion";
import type { EvidenceRecord, Finding, Outcome } from "../schema";
import { statementsOf } from "../statements";
import type { ReportStatement } from "../statements";
import { byRule, unjudged } from "./group";
import type { RuleGroup } from "./group";
import { oneLine } from "./printable";
import { conclusionWords, outcomeWords, outcomesByWeight, phaseWords, severityWords, words } from "./words";
import { reasonIn } from "../reasons/reasons";

export interface MarkdownOptions {
  language: Language;
  statements?: readonly ReportStatement[];
  /** Findings shown for each rule and outcome before the rest is only counted; fewer where a comment can't hold them. */
  limit?: number;
}

/** A comment on GitHub holds 65,536 characters; some are left for what a workflow puts around it. */
const mostCharacters = 60_000;

/** A summary for a pull request or a job's page (GitHub-flavoured Markdown): rules folded away, and never too long for it. */
export function renderMarkdown(record: EvidenceRecord, options: MarkdownOptions): string {
  const { limit = 20 } = options;
  const limits = [20, 10, 5, 2, 1].filter((each) => each <= limit);
  for (const each of limits) {
    const text = withLimit(record, { ...options, limit: each });
    if (text.length <= mostCharacters) return text;
  }
  return countsOnly(record, options);
}

function withLimit(record: EvidenceRecord, options: MarkdownOptions): string {
  const { language } = options;
  const groups = byRule(record);
  const details = (["fail", "unknown", "waived"] as const).flatMap((outcome) =>
    groups.filter((group) => group.count[outcome] > 0).map((group) => ruleSection(group, outcome, options)),
  );
  const parts = [heading(record, language), summaryTable(record, language), ...details];
  return `${[...parts, passes(groups, language), population(record, language), notes(record, language)].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Where even one resource for each rule is too much: rules by their counts, as many as there is room for. */
function countsOnly(record: EvidenceRecord, { language }: MarkdownOptions): string {
  const open = byRule(record).filter(({ count }) => count.fail + count.unknown + count.waived > 0);
  const shown = ["fail", "unknown", "waived"] as const;
  const rows = open
    .slice(0, 100)
    .map(({ id, count }) => [code(cut(id)), ...shown.map((outcome) => String(count[outcome]))]);
  const head = [words.rule[language], ...shown.map((outcome) => outcomeWords[outcome][language])];
  const left: Text = {
    de: `Zu viel für einen Kommentar: Gezeigt sind ${rows.length} von ${open.length} Regeln; der Record hat alles.`,
    en: `Too much for a comment: shown are ${rows.length} of ${open.length} rules; the record has everything.`,
  };
  return `${[heading(record, language), summaryTable(record, language), left[language], table(head, rows, "left")].join("\n\n")}\n`;
}

function cut(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`;
}

function heading({ run, summary }: EvidenceRecord, language: Language): string {
  const where = [run.project, run.stack].filter((each) => each !== undefined).join("/");
  const line = [run.organisation, where, phaseWords[run.phase][language], run.at].filter((each) => each !== "");
  return `## ${conclusionWords[conclude({ run, summary })][language]}\n\n${line.map((each) => escaped(cut(each))).join(" · ")}`;
}

function summaryTable({ summary }: EvidenceRecord, language: Language): string {
  const head = outcomesByWeight.map((outcome) => outcomeWords[outcome][language]);
  return table(head, [outcomesByWeight.map((outcome) => String(summary[outcome]))], "right");
}

function ruleSection(
  group: RuleGroup,
  outcome: Outcome,
  { language, statements = [], limit = 20 }: MarkdownOptions,
): string {
  const findings = group.findings.filter((each) => each.outcome === outcome);
  const left = findings.length - limit;
  const named = statementsOf(group.measures, statements);
  const title = group.info === undefined ? "" : ` ${inHtml(group.info.title[language])}`;
  const details = [severityWords[group.severity][language], ...named.slice(0, 6).map(inHtml)].join(", ");
  const summary = `<b>${outcomeWords[outcome][language]}:</b>${title} (<code>${inHtml(group.id)}</code>, ${details}) – ${findings.length}`;
  return [
    `<details><summary>${summary}</summary>\n`,
    ...findings.slice(0, limit).map((each) => item(each, language)),
    ...(left > 0 ? [`- ${andMore(left)[language]}`] : []),
    "\n</details>",
  ].join("\n");
}

function andMore(count: number): Text {
  return { de: `… und ${count} weitere; alle stehen im Record`, en: `… and ${count} more; the record has all` };
}

function item({ resource, problem, remedy, why, waiver, level }: Finding, language: Language): string {
  const place = resource.source === undefined ? "" : ` ${code(`${resource.source.file}:${resource.source.line}`)}`;
  const advisory = level === undefined ? "" : ` (${words.advisory[language]})`;
  const lines = [
    `- ${code(resource.name)} (${code(resource.type)})${place}${advisory}`,
    problem && escaped(problem[language]),
    remedy && !waiver && `**${words.remedy[language]}:** ${escaped(remedy[language])}`,
    why === undefined ? undefined : `${words.why[language]}: ${escaped(reasonIn(why, language))}`,
    waiver &&
      `${words.until[language]} ${waiver.until}: ${escaped(waiver.reason)}; ${escaped(waiver["measure-instead"])}`,
  ];
  return lines.filter((line) => typeof line === "string").join("  \n  ");
}

function passes(groups: readonly RuleGroup[], language: Language): string {
  const passed = groups.filter((group) => group.count.pass > 0);
  if (passed.length === 0) return "";
  const rows = passed.map((group) => [code(group.id), String(group.count.pass)]);
  const head = [words.rule[language], outcomeWords.pass[language]];
  return `<details><summary>${outcomeWords.pass[language]}</summary>\n\n${table(head, rows, "left")}\n\n</details>`;
}

/** Types that no rule judges, before the rest is counted. */
const typesShown = 40;

function population(record: EvidenceRecord, language: Language): string {
  if (record.population.length === 0) return words.noResources[language];
  const rows = unjudged(record);
  if (rows.length === 0) return words.allTypesJudged[language];
  const left = rows.length - typesShown;
  const types = rows.slice(0, typesShown).map((row) => `${code(row.type)} × ${row.count}`);
  const all = left > 0 ? [...types, andMore(left)[language]] : types;
  return `**${words.unjudgedTypes[language]}:** ${all.join(", ")}`;
}

function notes(record: EvidenceRecord, language: Language): string {
  return record.notes.map((note) => `> ${escaped(note[language])}`).join("\n>\n");
}

function table(head: string[], rows: string[][], align: "left" | "right"): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => (align === "right" ? "--:" : ":--"))), ...rows.map(line)].join("\n");
}

/** Text within a line of HTML, where Markdown means nothing, but mentions, references and links do. */
function inHtml(text: string): string {
  return oneLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[@#](?=\w)/g, `$&${apart}`)
    .replace(/:\/\//g, ":&#47;&#47;")
    .replace(/www\./gi, "www&#46;");
}

/** A space without width: GitHub looks for mentions in the finished text, where an entity for the sign itself is gone. */
const apart = "&#8203;";

/** Prose as text: no markup, no HTML, no mention of a person or issue, no link. */
function escaped(text: string): string {
  return inHtml(text)
    .replace(/&#\d+;|[\\`*_{}[\]()#!|~]/g, (found) => (found.length > 1 ? found : `\\${found}`))
    .replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/, "\\");
}

/** A code span that its content can't end, also in a table, where a pipe would end the cell. */
function code(text: string): string {
  const clean = oneLine(text).replace(/\|/g, "¦");
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${clean} ${fence}` : `${fence}${clean || " "}${fence}`;
}
