import type { Language, Text } from "../../../catalogue/text";
import { dayText } from "../../annex/words";
import { conclude } from "../../conclusion";
import type { Block, Cell, Section } from "../../pdf/document";
import { statementStatus, statuses } from "../../status";
import type { Status } from "../../status";
import { unjudged } from "../group";
import { conclusionTones, statusMeanings, statusTones, statusWords } from "../status-words";
import { conclusionWords, outcomeWords, outcomesByWeight, phaseWords } from "../words";
import { tableOr } from "./report";
import type { PdfReport } from "./report";

/** Page one: what was promised, kept, broken, waived, unknown, unattested. Counts, never a percentage. */
export function resultSection(report: PdfReport): Section {
  const { say, record } = report;
  const notice = (text: string) => ({ kind: "paragraph", text, style: "notice" }) as const;
  const conclusion = conclude(record);
  return {
    anchor: "result",
    title: say({ de: "Ergebnis", en: "Result" }),
    blocks: [
      { kind: "facts", rows: subject(report) },
      { ...notice(`${say(conclusionWords[conclusion])}.`), tone: conclusionTones[conclusion] },
      ...sentences(report).map((each) => notice(say(each))),
      statusTable(report),
      ...(record.notes.length === 0
        ? []
        : [
            { kind: "heading", text: say({ de: "Hinweise", en: "Notes" }), anchor: "notes" } as const,
            { kind: "list", items: record.notes.map(say) } as const,
          ]),
    ],
  };
}

function subject({ record: { run }, say, language }: PdfReport): [string, string][] {
  const time = `${dayText(run.at.slice(0, 10), language)}, ${run.at.slice(11, 19)} UTC`;
  return [[say({ de: "Gegenstand", en: "Subject" }), `${say(phaseWords[run.phase])}, ${time}`]];
}

function sentences(report: PdfReport): Text[] {
  return [verdicts(report), tally(report), population(report), ...since(report)];
}

function verdicts({ record: { summary } }: PdfReport): Text {
  const counts = (language: Language) => outcomesByWeight.map((each) => `${summary[each]} ${outcomeWords[each][language]}`).join(", "); // prettier-ignore
  return { de: `Einzelne Urteile: ${counts("de")}.`, en: `Single verdicts: ${counts("en")}.` };
}

const kept: readonly Status[] = ["enforced", "verified", "attested"];

/** What was promised and what of it is shown; the rest by its own word, so that nothing is left over. */
function tally({ proofs }: PdfReport): Text {
  const of = (wanted: readonly Status[]) => proofs.filter(({ status }) => wanted.includes(status)).length;
  const rest = statuses.filter((status) => !kept.includes(status) && of([status]) > 0);
  const list = (language: Language) => rest.map((status) => `${of([status])} ${statusWords[status][language]}`).join(", "); // prettier-ignore
  const [promised, shown] = [proofs.length, of(kept)];
  return {
    de: `Zugesagte Maßnahmen: ${promised}; als eingehalten oder bestätigt gezeigt: ${shown}${rest.length > 0 ? `; außerdem ${list("de")}` : ""}.`,
    en: `Promised measures: ${promised}; shown as kept or attested: ${shown}${rest.length > 0 ? `; besides, ${list("en")}` : ""}.`,
  };
}

function population({ record }: PdfReport): Text {
  const total = record.population.reduce((sum, row) => sum + row.count, 0);
  const rows = unjudged(record);
  const left = rows.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return { de: "Der Lauf hat keine Ressourcen gesehen.", en: "The run saw no resources." };
  return {
    de: `Ressourcen: ${total}; davon hat keine Regel ${left} geprüft (Typen: ${rows.length}).`,
    en: `Resources: ${total}; of these no rule judged ${left} (types: ${rows.length}).`,
  };
}

function since({ before, changes, language }: PdfReport): Text[] {
  if (before === undefined) return [];
  const of = (bearing: string) => changes.filter((each) => each.bearing === bearing).length;
  const day = dayText(before.run.at.slice(0, 10), language);
  return [
    {
      de: `Seit dem Nachweis vom ${day}: Schwächungen ${of("weaker")}, anzusehen ${of("otherwise")}, Verbesserungen ${of("stronger")}.`,
      en: `Since the record of ${day}: weakenings ${of("weaker")}, to be looked at ${of("otherwise")}, improvements ${of("stronger")}.`,
    },
  ];
}

/** All statuses, those with nothing in them as well: what is missing is seen to be none. */
function statusTable({ proofs, proofById, statements, say, language }: PdfReport): Block {
  const sentencesBy = statements.map((each) => statementStatus(each, proofById));
  const number = (all: readonly Status[], status: Status) => String(all.filter((each) => each === status).length);
  const rows = statuses.map((status): Cell[] => [
    [{ text: statusWords[status][language], style: "status", tone: statusTones[status] }],
    statusMeanings[status][language],
    number(proofs.map((each) => each.status), status),
    ...(statements.length > 0 ? [number(sentencesBy, status)] : []),
  ]); // prettier-ignore
  const total: Cell[] = [
    [{ text: say({ de: "zugesagt", en: "promised" }), style: "strong" }],
    "",
    [{ text: String(proofs.length), style: "strong" }],
    ...(statements.length > 0 ? [[{ text: String(statements.length), style: "strong" as const }]] : []),
  ];
  const columns: [string, number][] = [
    [say({ de: "Status", en: "Status" }), 24],
    [say({ de: "Bedeutung", en: "Meaning" }), 50],
    [say({ de: "Maßnahmen", en: "Measures" }), 13],
    ...(statements.length > 0 ? [[say({ de: "Aussagen", en: "Statements" }), 13] as [string, number]] : []),
  ];
  return tableOr(say({ de: "Nach Status", en: "By status" }), columns, [total, ...rows], "");
}
