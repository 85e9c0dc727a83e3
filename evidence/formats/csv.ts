import { stringify } from "csv-stringify/sync";
import type { Language, Text } from "../../catalogue/text";
import type { EvidenceRecord, Finding } from "../schema";
import { observedText, unjudged } from "./group";
import { oneLine, printable } from "./printable";
import { outcomeWords, severityWords, words } from "./words";
import { reasonIn } from "../reasons/reasons";

type Row = Record<(typeof columns)[number]["key"], string>;

const columns = [
  { key: "outcome", title: { de: "Ergebnis", en: "Outcome" } },
  { key: "severity", title: { de: "Schwere", en: "Severity" } },
  { key: "rule", title: { de: "Regel", en: "Rule" } },
  { key: "title", title: { de: "Titel", en: "Title" } },
  { key: "measures", title: { de: "Maßnahmen", en: "Measures" } },
  { key: "type", title: { de: "Typ", en: "Type" } },
  { key: "name", title: { de: "Name", en: "Name" } },
  { key: "id", title: { de: "Kennung", en: "Identifier" } },
  { key: "count", title: { de: "Anzahl", en: "Count" } },
  { key: "observed", title: { de: "Beobachtet", en: "Observed" } },
  { key: "problem", title: { de: "Mangel oder Grund", en: "Problem or reason" } },
  { key: "remedy", title: { de: "Abhilfe", en: "Remedy" } },
  { key: "until", title: { de: "Ausnahme bis", en: "Waived until" } },
  { key: "waiver", title: { de: "Ausnahme", en: "Waiver" } },
  { key: "level", title: { de: "Durchsetzung", en: "Enforcement" } },
  { key: "place", title: { de: "Fundstelle", en: "Place" } },
] as const satisfies readonly { key: string; title: Text }[];

/**
 * One row a finding, then the not-applicable verdicts and the types that no rule judges, by their counts, so that a
 * sample is drawn from everything there was. German spreadsheets expect semicolons, English ones commas; the byte order
 * mark tells both that it is UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(record: EvidenceRecord, options: { language: Language }): string {
  return [...csvChunks(record, record.findings, options)].join("");
}

/** Rows that are turned into text at once. */
const rowsAtOnce = 2_000;

/** The same, some thousand rows at a time, of findings that may come from a file: memory does not grow with them. */
export function* csvChunks(
  record: EvidenceRecord,
  findings: Iterable<Finding>,
  { language }: { language: Language },
): Generator<string> {
  let rows: Row[] = [];
  let begun = false;
  for (const each of rowsOf(record, findings, language)) {
    rows.push(each);
    if (rows.length < rowsAtOnce) continue;
    yield textOf(rows, language, !begun);
    [rows, begun] = [[], true];
  }
  yield textOf(rows, language, !begun);
}

function* rowsOf(record: EvidenceRecord, findings: Iterable<Finding>, language: Language): Generator<Row> {
  const titles = new Map(record.rules?.map(({ id, title }) => [id, title[language]]));
  for (const each of findings) yield findingRow(each, titles.get(each.rule), language);
  for (const { rule, why, count } of record["not-applicable"] ?? []) {
    yield row({
      outcome: outcomeWords["not-applicable"][language],
      rule,
      problem: reasonIn(why, language),
      count: String(count),
    });
  }
  for (const { type, count } of unjudged(record)) {
    yield row({ outcome: unjudgedWord[language], type, count: String(count) });
  }
}

function textOf(rows: readonly Row[], language: Language, first: boolean): string {
  if (rows.length === 0 && !first) return "";
  return stringify([...rows], {
    bom: first,
    header: first,
    columns: columns.map(({ key, title }) => ({ key, header: title[language] })),
    delimiter: language === "de" ? ";" : ",",
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

const mandatory: Text = { de: "verbindlich", en: "mandatory" };
const unjudgedWord: Text = { de: "keine Regel", en: "no rule" };

/** Cells that are not named stay empty. */
function row(cells: Partial<Row>): Row {
  const all = columns.map(({ key }) => [key, oneLine(cells[key] ?? "")]);
  return Object.fromEntries(all) as Row; // one cell for each column, by the line above
}

function findingRow(finding: Finding, title: string | undefined, language: Language): Row {
  const { resource, problem, remedy, why, waiver, level } = finding;
  return row({
    outcome: outcomeWords[finding.outcome][language],
    severity: severityWords[finding.severity][language],
    rule: finding.rule,
    measures: finding.measures.join(", "),
    type: resource.type,
    name: printable(resource.name),
    count: "1",
    observed: observedText(finding.observed),
    problem: problem?.[language] ?? reasonIn(why ?? "", language),
    remedy: remedy?.[language] ?? "",
    id: resource.urn ?? resource.arn ?? resource.logicalId ?? "",
    level: level === undefined ? mandatory[language] : words.advisory[language],
    ...(title !== undefined && { title }),
    ...(resource.source && { place: `${resource.source.file}:${resource.source.line}` }),
    ...(waiver && {
      until: waiver.until,
      waiver: `${waiver.reason}; ${waiver["measure-instead"]}; ${waiver["accepted-by"]}`,
    }),
  });
}
