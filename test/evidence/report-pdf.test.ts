import { renderPdfReport, type ReportOptions } from "../../evidence/formats";
import { changesPrinted } from "../../evidence/formats/pdf/over-time";
import { findingsPrinted } from "../../evidence/formats/pdf/findings";
import { reportDocument } from "../../evidence/formats/pdf";
import type { EvidenceRecord } from "../../evidence/record";
import { pdfOutline, pdfPages } from "./pdf-text";
import { failed, hostileNames, hostileRecord, largeRecord, mixedRecord, passed, run, statements, undecided } from "./records"; // prettier-ignore

/** Words may be apart where a line ends, so that text is compared without spaces. */
const packed = (text: string) => text.replace(/\s/g, "");
const rule = "retention-within-promise";
const earlier = mixedRecord({ run: run({ at: "2026-08-01T12:00:00Z" }), findings: [passed(rule, "orders")] });
const german: ReportOptions = { language: "de", statements, history: [earlier] };

/** Every text of the document in one string, before it is laid out. */
const said = (record: EvidenceRecord, options: ReportOptions = german) => textsIn(reportDocument(record, options).sections).join(" "); // prettier-ignore
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (markup.has(key) ? [] : textsIn(each)));
}
function without(name: "contradictions"): EvidenceRecord {
  const { [name]: _left, ...rest } = mixedRecord();
  return rest;
}
const markup = new Set(["kind", "style", "tone", "anchor", "label"]);

describe("the PDF of a report", () => {
  let bytes: Uint8Array;
  let pages: string[];
  beforeAll(async () => {
    bytes = await renderPdfReport(mixedRecord(), german);
    pages = pdfPages(bytes).map(packed);
  });

  it("says on page one what was promised, broken, unknown, waived, attested and expired, without a percentage", () => {
    const [first = ""] = pages;
    for (const each of ["Zusagen sind verletzt.", "zugesagt 8 4", "verletzt Mindestens eine Ressource hält die Zusage nicht ein. 1 1", "2 verletzt, 1 ungeklärt, 1 befristet ausgenommen, 3 eingehalten, 1 nicht anwendbar", "Bestätigung abgelaufen", "davon hat keine Regel 2 geprüft"]) expect(first).toContain(packed(each)); // prettier-ignore
    expect(pages.join("")).not.toContain("%");
  });

  it("has its sections in order, and numbers its pages", () => {
    const titles = pdfOutline(bytes).filter((title) => /^[A-Z]\. /.test(title));
    expect(titles.map((title) => title.slice(0, 6))).toEqual(["A. Erg", "B. Aus", "C. Maß", "D. Ver", "E. Ein", "F. Aus", "G. Bes", "H. Änd", "I. Wid", "J. Zus", "K. Was"]); // prettier-ignore
    pages.forEach((page, index) => expect(page).toContain(`Seite${index + 1}von${pages.length}`));
  });

  it("is the same, byte for byte, for the same record", async () => {
    expect(Buffer.compare(bytes, await renderPdfReport(mixedRecord(), german))).toBe(0);
  });

  it("shows hostile names as text, all of them", async () => {
    const text = pdfPages(await renderPdfReport(hostileRecord(), { language: "en" }))
      .map(packed)
      .join("");
    const plain = hostileNames.map(packed).filter((name) => /^[\x21-\x7e]+$/.test(name));
    expect(plain.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/[\u202e\u200d\u001b]/);
  });
});

describe("what the PDF says", () => {
  it("has what the contract says twice and otherwise, with a proposal", () => {
    const text = said(mixedRecord());
    for (const each of ["001-030, 7", "Gelöscht nach 14 Tagen.", "Täglich gesichert.", "Die Sicherungen haben keine Frist.", "Nennen Sie eine Frist für Sicherungen."]) expect(text).toContain(each); // prettier-ignore
    expect(said(mixedRecord({ contradictions: [] }))).toContain("gefunden wurde nichts, was nicht zusammenpasst");
    expect(said(without("contradictions"))).toContain("Dieser Record sagt nicht, ob Zusage und Dokument zusammenpassen");
  });

  it("has every statement in the document's order with status and proof", () => {
    const text = said(mixedRecord());
    const places = statements.map(({ id }) => text.indexOf(id));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain("Löschung nach Frist: verletzt (2 verletzt, 1 befristet ausgenommen)");
  });

  it("never shows a statement as kept that leaves open what it promises", () => {
    const [first] = statements;
    const open = [{ ...first, id: "001-99", measures: ["residency.regions"], standing: "open" as const }];
    expect(said(mixedRecord(), { language: "en", statements: open })).toMatch(/001-99 .*?unknown leaves open what is promised/); // prettier-ignore
  });

  it.each([
    ["a fail with problem and remedy", "Objekte in drops bleiben 30 Tage", "Setzen Sie expiration.days"],
    ["an unknown with its reason", "orders-key", "Grund: „it is an output of a resource not yet created“"],
    ["a waiver with reason, measure, role and end", "Ausnahme bis 2026-12-31: Umzug des Altbestands", "Stattdessen: Zugriff nur durch die Archivrolle; angenommen durch: Datenschutzbeauftragte"], // prettier-ignore
    ["a pass with what was observed", "invoices", "encrypted=true, key=customer-managed"],
    ["a type that no rule judges", "aws:pinpoint/app:App 2 keine Regel", "7; davon hat keine Regel 2 geprüft"],
    ["a report on the provider", "C5-Testat, Typ 2", "01.10.2025 – 30.09.2026"],
    ["how long it is kept, and its checksum", "Aufzubewahren mindestens bis 22.11.2029", "Prüfsumme des Records"],
    ["what it does not prove", "Was dieser Bericht nicht beweist", "keine Zertifizierung nach Art. 42"],
    ["what changed, weakenings first", "Schwächungen (5)", "„retention-within-promise“ war eingehalten, ist jetzt verletzt"],
    ["the longest time without a record", "vom 01.08.2026 bis zum 22.11.2026", "Tage: 113"],
  ])("has %s", (_, ...parts) => {
    const text = said(mixedRecord());
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  }); // prettier-ignore

  it("says that nothing can be told of time where there was no earlier record of the same stack", () => {
    const other = mixedRecord({ run: run({ stack: "test" }) });
    expect(said(mixedRecord(), { language: "en", history: [other] })).toContain("There was no earlier record of the same stack."); // prettier-ignore
  });

  it("puts resources of which the same is said into one row", () => {
    const text = said(mixedRecord({ findings: [undecided(rule, "a"), undecided(rule, "b")] }));
    expect(text).toContain("a, b aws:s3/bucket:Bucket × 2");
  });

  it("counts passes by rule and type where there are hundreds, and says where they are", () => {
    const text = said(largeRecord(2_000));
    expect(text).toContain("tomguard report --format csv");
    expect(text).toContain("encryption-at-rest aws:s3/bucket:Bucket 400");
  });

  it("counts failures that don't fit, and says so first", () => {
    const findings = Array.from({ length: findingsPrinted + 7 }, (_, index) => failed(rule, `b${index}`));
    const text = said(mixedRecord({ findings }));
    expect(text).toContain("Weitere 7 sind hier nach Regel und Typ gezählt");
    expect(text).toContain("verletzt retention-within-promise aws:s3/bucket:Bucket 7");
  });

  it("counts changes that don't fit", () => {
    const names = Array.from({ length: changesPrinted.weaker + 5 }, (_, index) => `b${index}`);
    const before = mixedRecord({ findings: names.map((name) => passed(rule, name)) });
    const text = said(mixedRecord({ findings: names.map((name) => failed(rule, name)) }), { ...german, history: [before] }); // prettier-ignore
    expect(text).toContain("… und 5 weitere (tomguard diff zeigt alle)");
  });
});
