import { styleText } from "node:util";
import Table from "cli-table3";
import type { Language, Text } from "../../catalogue/text";
import { conclude } from "../conclusion";
import type { Conclusion } from "../conclusion";
import type { EvidenceRecord, Finding, Outcome } from "../schema";
import { statementsOf } from "../statements";
import type { ReportStatement } from "../statements";
import { byRule, observedText, unjudged } from "./group";
import type { RuleGroup } from "./group";
import { inertInCi, oneLine, printable } from "./printable";
import { conclusionWords, outcomeWords, outcomesByWeight, phaseWords, severityWords, words } from "./words";
import { reasonIn } from "../reasons/reasons";

export interface TextOptions {
  language: Language;
  /** Columns; 80 to 120. Default: those of the stream, else 100. */
  width?: number;
  /** Where the text goes; colours only if it is a terminal that wants them (NO_COLOR). Without it: no colours. */
  stream?: NodeJS.WriteStream;
  /** Statements of the organisation's document, to name those that a rule is for. */
  statements?: readonly ReportStatement[];
  /** Findings shown for each rule and outcome before the rest is only counted; 20 by default. */
  limit?: number;
}

type Style = Parameters<typeof styleText>[0];

/** What every part of the report needs. */
interface Page {
  say: (text: Text) => string;
  paint: (style: Style, text: string) => string;
  width: number;
  statements: readonly ReportStatement[];
  limit: number;
  language: Language;
}

const colours: Record<Outcome, Style> = {
  fail: "red",
  unknown: "yellow",
  waived: "magenta",
  pass: "green",
  "not-applicable": "dim",
};

/** The report for a terminal: what is broken and how to mend it first, the summary last, the unknowns in both. */
export function renderText(record: EvidenceRecord, options: TextOptions): string {
  const page = pageFor(options);
  const groups = byRule(record);
  const detailed = (["fail", "unknown", "waived"] as const).flatMap((outcome) =>
    groups.filter((group) => group.count[outcome] > 0).flatMap((group) => ruleSection(page, group, outcome)),
  );
  const parts = [
    headline(page, record),
    ...detailed,
    passTable(page, groups),
    population(page, record),
    notes(page, record),
  ];
  return inertInCi(`${[...parts, summary(page, record)].filter((part) => part !== "").join("\n\n")}\n`);
}

function pageFor({ language, width, stream, statements = [], limit = 20 }: TextOptions): Page {
  return {
    say: (text) => text[language],
    paint: (style, text) => (stream === undefined ? text : styleText(style, text, { stream })),
    width: Math.min(120, Math.max(80, width ?? stream?.columns ?? 100)),
    statements,
    limit,
    language,
  };
}

function headline(page: Page, record: EvidenceRecord): string {
  const { organisation, project, stack, phase, at } = record.run;
  const where = [project, stack].filter((each) => each !== undefined).join("/");
  const line = [organisation, where, page.say(phaseWords[phase]), at].filter((each) => each !== "").map(printable);
  return [page.paint("bold", wrap(line.join(" · "), page.width, "")), conclusionLine(page, conclude(record))].join(
    "\n",
  );
}

function conclusionLine(page: Page, conclusion: Conclusion): string {
  const styles: Record<Conclusion, Style> = {
    broken: ["bold", "red"],
    unproved: ["bold", "red"],
    open: ["bold", "yellow"],
    "nothing-judged": ["bold", "yellow"],
    excepted: ["bold", "green"],
    kept: ["bold", "green"],
  };
  return page.paint(styles[conclusion], page.say(conclusionWords[conclusion]));
}

/** One rule with its findings of one outcome: what is wrong, and how to mend it, resource by resource. */
function ruleSection(page: Page, group: RuleGroup, outcome: "fail" | "waived" | "unknown"): string {
  const findings = group.findings.filter((each) => each.outcome === outcome);
  const shown = findings.slice(0, page.limit);
  const left = findings.length - shown.length;
  return [
    ruleLine(page, group, outcome),
    ...shown.map((each) => findingLines(page, each)),
    ...(left > 0 ? [`  ${page.say(andMore(left))}`] : []),
  ].join("\n");
}

function andMore(count: number): Text {
  return {
    de: `… und ${count} weitere; alle stehen im Record (--json)`,
    en: `… and ${count} more; the record has all (--json)`,
  };
}

function ruleLine(page: Page, group: RuleGroup, outcome: Outcome): string {
  const title = group.info === undefined ? "" : `: ${page.say(group.info.title)}`;
  const statements = statementsOf(group.measures, page.statements);
  const named = statements.length > 0 ? `, ${page.say(words.statements)} ${someOf(statements, 6)}` : "";
  const line = `${page.say(outcomeWords[outcome])} — ${group.id}${title} (${page.say(severityWords[group.severity])}${named})`;
  return page.paint(["bold", colours[outcome]].flat() as Style, wrap(oneLine(line), page.width, "  ")); // names of styles
}

function someOf(items: readonly string[], most: number): string {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")}, …`;
}

function findingLines(page: Page, finding: Finding): string {
  const { resource, level, problem, remedy, why, waiver, ruleError, observed } = finding;
  const place = resource.source === undefined ? "" : `  ${resource.source.file}:${resource.source.line}`;
  const advisory = level === undefined ? "" : ` [${page.say(words.advisory)}]`;
  const lines = [`${resource.name} (${resource.type})${advisory}${place}`];
  const labelled = (label: Text, text: string | undefined) => {
    if (text !== undefined && text !== "") lines.push(`  ${page.say(label)}: ${text}`);
  };
  if (ruleError === true) lines.push(`  ${page.say(words.ruleError)}`);
  if (why !== undefined) labelled(words.why, reasonIn(why, page.language));
  if (problem !== undefined) labelled(words.problem, page.say(problem));
  if (remedy !== undefined && waiver === undefined) labelled(words.remedy, page.say(remedy));
  if (waiver !== undefined) lines.push(`  ${page.say(waiverText(waiver))}`);
  if (problem === undefined) labelled(words.observed, observedText(observed));
  return lines.map((each) => indent(each, page.width)).join("\n");
}

function waiverText(waiver: NonNullable<Finding["waiver"]>): Text {
  const { reason, until } = waiver;
  return {
    de: `Ausnahme bis ${until}: ${reason}; ${words.insteadOf.de}: ${waiver["measure-instead"]}; ${words.acceptedBy.de}: ${waiver["accepted-by"]}`,
    en: `Waived until ${until}: ${reason}; ${words.insteadOf.en}: ${waiver["measure-instead"]}; ${words.acceptedBy.en}: ${waiver["accepted-by"]}`,
  };
}

function indent(line: string, width: number): string {
  const depth = (/^ */.exec(line)?.[0].length ?? 0) + 2;
  return wrap(`${" ".repeat(depth)}${oneLine(line)}`, width, " ".repeat(depth + 2));
}

/** Breaks at spaces; a word that is longer than a line (a URN) stays whole, so that it can be copied. */
function wrap(text: string, width: number, hanging: string): string {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? "";
  let begun = false;
  for (const word of text.trimStart().split(" ")) {
    if (begun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging + word;
    } else {
      line += begun ? ` ${word}` : word;
    }
    begun = true;
  }
  return [...lines, line].join("\n");
}

/** Every rule that met something, with its counts; what passed is evidence too. */
function passTable(page: Page, groups: readonly RuleGroup[]): string {
  const rows = groups.filter((group) => group.findings.length > 0);
  if (rows.length === 0) return "";
  const columns = outcomesByWeight.filter((outcome) => outcome !== "not-applicable");
  const cell = (group: RuleGroup, outcome: Outcome) =>
    group.count[outcome] === 0 ? "·" : page.paint(colours[outcome], String(group.count[outcome]));
  return table(page, [page.say(words.rule), ...columns.map((each) => page.say(shortWords[each]))],
    rows.map((group) => [printable(group.id), ...columns.map((outcome) => cell(group, outcome))])); // prettier-ignore
}

const shortWords: Record<Outcome, Text> = { ...outcomeWords, waived: { de: "Ausnahme", en: "waived" } };

/** Columns without lines: it has to look well in a log file, too. */
function table(page: Page, head: string[], rows: string[][]): string {
  const bare = ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right", "left", "left-mid", "mid", "mid-mid", "right", "right-mid"]; // prettier-ignore
  const printed = new Table({
    head: head.map((each) => page.paint("bold", each)),
    chars: { ...Object.fromEntries(bare.map((name) => [name, ""])), middle: "  " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: head.map((_, index) => (index === 0 ? "left" : "right")),
  });
  printed.push(...rows);
  return printed.toString();
}

/** What no rule looked at, by name: silence about it would read as "in order". */
function population(page: Page, record: EvidenceRecord): string {
  const total = record.population.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return page.say(words.noResources);
  const rows = unjudged(record);
  if (rows.length === 0) return page.say(words.allTypesJudged);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const heading = page.paint(
    "bold",
    `${page.say(words.unjudgedTypes)} (${count}/${total} ${page.say(words.resources)})`,
  );
  const list = rows.map((row) => `${printable(row.type)} × ${row.count}`).join(", ");
  return `${heading}\n${wrap(`  ${list}`, page.width, "  ")}`;
}

function notes(page: Page, record: EvidenceRecord): string {
  if (record.notes.length === 0) return "";
  const lines = record.notes.map((note) => wrap(`  ${oneLine(page.say(note))}`, page.width, "    "));
  return [page.paint("bold", page.say(words.notes)), ...lines].join("\n");
}

function summary(page: Page, { summary: counts }: EvidenceRecord): string {
  const texts = outcomesByWeight.map((outcome) => `${counts[outcome]} ${page.say(outcomeWords[outcome])}`);
  const breaks = new Set(lineBreaks(texts, page.width));
  const painted = outcomesByWeight.map((outcome, index) => page.paint(colours[outcome], texts[index] ?? ""));
  return painted.reduce((line, each, index) => `${line},${breaks.has(index) ? "\n" : " "}${each}`);
}

/** The words before which a line has to end; each is followed by a comma. */
function lineBreaks(texts: readonly string[], width: number): number[] {
  let column = 0;
  return texts.flatMap(({ length }, index) => {
    const fits = column === 0 || column + 1 + length + 1 <= width;
    column = fits && index > 0 ? column + 1 + length + 1 : length + 1;
    return fits ? [] : [index];
  });
}
