import { statusTones } from "../formats/status-words";
import type { Block, Cell, Section } from "../pdf/document";
import type { Annex } from "./model";
import { dayText } from "./words";

/** Page one for an auditor: what was evidenced, what was not, and what each status means. */
export function standingSection({ summary, language }: Annex): Section {
  const words = {
    de: {
      title: "B. Stand der Nachweise",
      label: "Maßnahmen nach Status",
      columns: ["Status", "Bedeutung", "Maßnahmen"],
    },
    en: { title: "B. What was evidenced", label: "Measures by status", columns: ["Status", "Meaning", "Measures"] },
  }[language];
  const widths = [27, 57, 16];
  const rows = summary.byStatus.map(({ status, word, meaning, count }): Cell[] => [
    [{ text: word, style: "status", tone: statusTones[status] }],
    meaning,
    String(count),
  ]);
  return {
    anchor: "standing",
    title: words.title,
    blocks: [
      ...summary.sentences.map((text): Block => ({ kind: "paragraph", text, style: "notice" })),
      {
        kind: "table",
        label: words.label,
        columns: words.columns.map((title, index) => ({ title, width: widths[index] ?? 1 })),
        rows,
      },
    ],
  };
}

/** Every measure that nothing shows, by number and name: the sentence on top counts them, this list names them. */
export function missingSection({ categories, summary, language }: Annex): Section {
  const words = {
    de: { title: "H. Nicht nachgewiesene Maßnahmen", columns: ["Nr.", "Maßnahme", "Status"], none: "Alle zugesagten Maßnahmen sind nachgewiesen." }, // prettier-ignore
    en: { title: "H. Measures that are not evidenced", columns: ["No.", "Measure", "Status"], none: "All promised measures are evidenced." }, // prettier-ignore
  }[language];
  const widths = [8, 46, 46];
  const missing = categories.flatMap(({ measures }) => measures).filter((each) => !each.evidenced);
  const rows = missing.map((each): Cell[] => {
    const text = [each.statusText, ...each.statusDetail.slice(0, 1)].join(": ");
    return [each.number, each.title, [statusTones[each.status] === "failed" ? { text, style: "status", tone: "failed" } : { text }]]; // prettier-ignore
  });
  const table: Block = {
    kind: "table",
    label: words.title,
    columns: words.columns.map((title, index) => ({ title, width: widths[index] ?? 1 })),
    rows,
  };
  return {
    anchor: "missing",
    title: `${words.title} (${summary.notEvidenced})`,
    blocks: rows.length === 0 ? [{ kind: "paragraph", text: words.none }] : [table],
  };
}

/** Where the annex comes from, and what it does not prove. */
export function originSection({ promise, record, date, limits, version, language }: Annex): Section {
  const words = {
    de: { title: "I. Herkunft und Grenzen", promise: "Zusage", day: "Stand", record: "Nachweis", from: "Gegenstand", commit: "Commit", resources: "Ressourcen", made: "Erstellt mit", none: "keiner vorgelegt", without: "Ohne Nachweis belegt diese Anlage nicht, dass eine Maßnahme umgesetzt ist. Bestätigungen stehen hier so, wie eine verantwortliche Person sie abgegeben hat; überprüft sind sie nicht.", dirty: "* mit nicht eingecheckten Änderungen" }, // prettier-ignore
    en: { title: "I. Origin and limits", promise: "Promise", day: "As of", record: "Record", from: "Subject", commit: "Commit", resources: "Resources", made: "Made with", none: "none given", without: "Without a record this annex does not show that any measure is in place. Attestations stand here as a responsible person gave them; they were not examined.", dirty: "* with changes not committed" }, // prettier-ignore
  }[language];
  const seen = record?.resources;
  const rows: [string, string][] = [
    [words.day, dayText(date, language)],
    [words.promise, `${promise.source}, SHA-256 ${promise.sha256}`],
    ...(record
      ? ([
          [words.record, `${record.at}, SHA-256 ${record.sha256}`],
          [words.from, [record.phase, [record.project, record.stack].filter((each) => each !== undefined).join(" / ")].filter((each) => each !== "").join(": ")], // prettier-ignore
          ...(record.commit === undefined ? [] : [[words.commit, record.commit.endsWith("*") ? `${record.commit} (${words.dirty})` : record.commit]]), // prettier-ignore
          [words.resources, { de: `${seen?.seen ?? 0} gesehen, davon ${seen?.judgedByNoRule ?? 0} von keiner Regel geprüft`, en: `${seen?.seen ?? 0} seen, ${seen?.judgedByNoRule ?? 0} of them judged by no rule` }[language]], // prettier-ignore
        ] as [string, string][]) // pairs, as written
      : [[words.record, words.none] as [string, string]]),
    [words.made, `tomguard ${version}`],
  ];
  return {
    anchor: "origin",
    title: words.title,
    blocks: [
      { kind: "facts", rows },
      record ? { kind: "list", items: limits } : { kind: "paragraph", text: words.without },
    ],
  };
}
