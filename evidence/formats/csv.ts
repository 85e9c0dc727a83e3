import { stringify } from "csv-stringify/sync";
import type { Language, Text } from "../../catalogue/text";
import type { EvidenceRecord, Finding } from "../schema";
import { observedText, unjudged } from "./group";
import { oneLine, printable } from "./printable";
import { outcomeWords, severityWords } from "./words";

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
] as const satisfies readonly { key: string; title: Text }[];

/**
 * One row a finding, then the not-applicable verdicts and the types that no rule judges, by their counts, so that a
 * sample is drawn from everything there was. German spreadsheets expect semicolons, English ones commas; the byte order
 * mark tells both that it is UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(record: EvidenceRecord, { language }: { language: Language }): string {
  const rows = [
    ...record.findings.map((each) => findingRow(each, record, language)),
    ...(record["not-applicable"] ?? []).map((each) =>
      row({
        outcome: outcomeWords["not-applicable"][language],
        rule: each.rule,
        problem: each.why,
        count: String(each.count),
      }),
    ),
    ...unjudged(record).map(({ type, count }) => row({ outcome: unjudgedWord[language], type, count: String(count) })),
  ];
  return stringify(rows, {
    bom: true,
    header: true,
    columns: columns.map(({ key, title }) => ({ key, header: title[language] })),
    delimiter: language === "de" ? ";" : ",",
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

const unjudgedWord: Text = { de: "keine Regel", en: "no rule" };

/** Cells that are not named stay empty. */
function row(cells: Partial<Row>): Row {
  const all = columns.map(({ key }) => [key, oneLine(cells[key] ?? "")]);
  return Object.fromEntries(all) as Row; // one cell for each column, by the line above
}

function findingRow(finding: Finding, record: EvidenceRecord, language: Language): Row {
  const { resource, problem, remedy, why, waiver } = finding;
  const title = record.rules?.find((each) => each.id === finding.rule)?.title[language];
  return row({
    outcome: outcomeWords[finding.outcome][language],
    severity: severityWords[finding.severity][language],
    rule: finding.rule,
    measures: finding.measures.join(", "),
    type: resource.type,
    name: printable(resource.name),
    count: "1",
    observed: observedText(finding.observed),
    problem: problem?.[language] ?? why ?? "",
    remedy: remedy?.[language] ?? "",
    id: resource.urn ?? resource.arn ?? resource.logicalId ?? "",
    ...(title !== undefined && { title }),
    ...(waiver && {
      until: waiver.until,
      waiver: `${waiver.reason}; ${waiver["measure-instead"]}; ${waiver["accepted-by"]}`,
    }),
  });
}
