import type { Text } from "../../../catalogue/text";
import type { Block, Cell, Line, Section } from "../../pdf/document";
import { statementStatus } from "../../status";
import type { MeasureProof } from "../../status";
import type { ReportStatement } from "../../statements";
import { groupBy } from "../group";
import { statusTones, statusWords } from "../status-words";
import { outcomeWords, outcomesByWeight } from "../words";
import { measureTitle, tableOr } from "./report";
import type { PdfReport } from "./report";

/** Every statement of the document in its own order, with its status and what shows it. */
export function statementsSection(report: PdfReport): Section | undefined {
  const { statements, say } = report;
  if (statements.length === 0) return undefined;
  const columns: [string, number][] = [
    [say({ de: "Nr.", en: "No." }), 12],
    [say({ de: "Aussage", en: "Statement" }), 42],
    [say({ de: "Status und Nachweis", en: "Status and proof" }), 46],
  ];
  const note: Block = {
    kind: "paragraph",
    text: say({
      de: "Der Status einer Aussage ist der ihrer schwächsten Maßnahme. Was offen lässt, was es zusagt, oder selbst keine Maßnahme ist, gilt nie als eingehalten.",
      en: "The status of a statement is that of its weakest measure. What leaves open what it promises, or is no measure itself, never counts as kept.",
    }),
  };
  const rows = statements.map((each) => statementRow(report, each));
  return {
    anchor: "statements",
    title: say({ de: "Aussagen des Dokuments", en: "Statements of the document" }),
    blocks: [note, tableOr(say({ de: "Aussagen", en: "Statements" }), columns, rows, "")],
  };
}

function statementRow(report: PdfReport, statement: ReportStatement): Cell[] {
  const { say, proofById, language } = report;
  const status = statementStatus(statement, proofById);
  const proofs = statement.measures.map((id): Line => {
    const proof = proofById.get(id);
    const word = statusWords[proof?.status ?? "unjudged"][language];
    return { text: `${measureTitle(report, id)}: ${word}${proof ? shownBy(report, proof) : ""}`, style: "soft" };
  });
  const none = { text: say({ de: "keine Maßnahme zugeordnet", en: "no measure is assigned" }), style: "soft" as const };
  return [
    [{ text: statement.id, style: "strong" }],
    [
      { text: statement.text === undefined ? "–" : say(statement.text) },
      ...(statement.section === undefined
        ? []
        : [{ text: `${say({ de: "Fundstelle", en: "Place" })}: ${statement.section}`, style: "soft" as const }]),
    ],
    [
      { text: statusWords[status][language], style: "status", tone: statusTones[status] },
      ...(statement.standing === undefined ? [] : [standing(report, statement.standing)]),
      ...(proofs.length > 0 ? proofs : [none]),
    ],
  ];
}

function standing({ say }: PdfReport, why: NonNullable<ReportStatement["standing"]>): Line {
  const words = {
    "no-evidence": { de: "ist selbst keine Maßnahme", en: "is no measure itself" },
    open: { de: "lässt offen, was zugesagt ist", en: "leaves open what is promised" },
    flawed: { de: "widerspricht dem Recht oder einer anderen Aussage", en: "contradicts the law or another statement" },
  };
  return { text: say(words[why]) };
}

/** ` (2 verletzt, 3 eingehalten; bestätigt bis 2027-03-01)`. */
function shownBy({ language, say }: PdfReport, { findings, attestations }: MeasureProof): string {
  const counts = outcomesByWeight
    .map((outcome) => ({ outcome, count: findings.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcomeWords[outcome][language]}`);
  const until = attestations.map((each) => each["valid-until"]).sort().at(-1); // prettier-ignore
  const attested = until === undefined ? [] : [`${say({ de: "Bestätigung bis", en: "attestation until" })} ${until}`];
  const all = [...(counts.length > 0 ? [counts.join(", ")] : []), ...attested];
  return all.length === 0 ? "" : ` (${all.join("; ")})`;
}

/** Every promised measure under the headings of a TOM annex. */
export function measuresSection(report: PdfReport): Section {
  const { proofs, say } = report;
  const other = say({ de: "Weitere Maßnahmen", en: "Further measures" });
  const categories = groupBy(proofs, ({ info }) => (info === undefined ? other : say(info.category)));
  const blocks = [...categories].flatMap(([category, own], index): Block[] => [
    { kind: "heading", text: category, anchor: `category-${index + 1}` },
    categoryTable(report, category, own),
  ]);
  const none = say({ de: "Der Record nennt keine Maßnahmen.", en: "The record names no measures." });
  return {
    anchor: "measures",
    title: say({ de: "Maßnahmen", en: "Measures" }),
    blocks: [{ kind: "paragraph", text: blocks.length > 0 ? say(order) : none }, ...blocks],
  };
}

const order: Text = {
  de: "Die zugesagten Maßnahmen unter den Überschriften einer TOM-Anlage, mit allem, was sie zeigt oder nicht zeigt.",
  en: "The promised measures under the headings of a TOM annex, with all that shows them, or fails to.",
};

function categoryTable(report: PdfReport, label: string, proofs: readonly MeasureProof[]): Block {
  const { say, language } = report;
  const columns: [string, number][] = [
    [say({ de: "Maßnahme", en: "Measure" }), 50],
    [say({ de: "Status und Nachweis", en: "Status and proof" }), 50],
  ];
  const rows = proofs.map((proof): Cell[] => [
    [
      { text: measureTitle(report, proof.id), style: "strong" },
      { text: [proof.id, ...(proof.info?.references ?? [])].join(" · "), style: "soft" },
    ],
    [
      { text: statusWords[proof.status][language], style: "status", tone: statusTones[proof.status] },
      { text: proofText(report, proof), style: "soft" },
    ],
  ]);
  return tableOr(label, columns, rows, "");
}

function proofText(report: PdfReport, proof: MeasureProof): string {
  const { say } = report;
  const rules = proof.rules.length === 0 ? [] : [`${say({ de: "Regeln", en: "Rules" })}: ${proof.rules.join(", ")}`];
  const found = shownBy(report, proof).trim().replace(/^\((.*)\)$/, "$1"); // prettier-ignore
  return [...(found === "" ? [] : [found]), ...rules].join(". ");
}
