import type { Tone } from "../formats/status-words";
import type { Block, Cell, Section } from "../pdf/document";
import type { Annex, AnnexAttestation } from "./model";
import { dayText } from "./words";

/** Periods of the data classes, with reason: what Art. 30(1)(f) GDPR asks for as well. */
export function retentionSection({ retention, language }: Annex): Section {
  const words = {
    de: { title: "D. Aufbewahrung und Löschung", label: "Fristen der Datenklassen", columns: ["Datenklasse", "Frist", "Beginn", "Grund"], none: "Die Zusage nennt keine Datenklasse mit einer Frist.", notPersonal: "ohne Personenbezug" }, // prettier-ignore
    en: { title: "D. Retention and deletion", label: "Periods of the data classes", columns: ["Data class", "Period", "Begins", "Reason"], none: "The promise names no data class with a period.", notPersonal: "no personal data" }, // prettier-ignore
  }[language];
  const rows = retention.map((each): Cell[] => [
    [{ text: each.class, style: "strong" }, ...(each.personal ? [] : [{ text: words.notPersonal, style: "soft" as const }])], // prettier-ignore
    each.period,
    each.start,
    each.reason || "–",
  ]);
  return section("retention", words.title, tableOr(rows, words.label, words.columns, [22, 18, 22, 38], words.none));
}

/** Who else processes, where, and by which right data may go there. */
export function processorsSection({ processors, language }: Annex): Section {
  const words = {
    de: { title: "E. Weitere Auftragsverarbeiter und Übermittlungen", label: "Auftragsverarbeiter", columns: ["Unternehmen", "Land", "Aufgabe", "Übermittlung nach", "Gültig bis"], none: "Die Zusage nennt keine weiteren Auftragsverarbeiter.", consent: "Zustimmung", expired: "zählt nicht: abgelaufen oder ohne Datum" }, // prettier-ignore
    en: { title: "E. Further processors and transfers", label: "Processors", columns: ["Company", "Country", "Task", "Transfer under", "Valid until"], none: "The promise names no further processors.", consent: "Consent", expired: "does not count: expired or undated" }, // prettier-ignore
  }[language];
  const rows = processors.map((each): Cell[] => [
    [
      { text: each.name, style: "strong" },
      { text: each.role, style: "soft" },
    ],
    each.country,
    each.task,
    [{ text: each.mechanism }, ...(each.consent === undefined ? [] : [{ text: `${words.consent} ${each.consent}`, style: "soft" as const }])], // prettier-ignore
    [
      { text: each.validUntil === undefined ? "–" : dayText(each.validUntil, language) },
      ...(each.expired ? [{ text: words.expired, style: "status" as const, tone: "failed" as const }] : []),
    ],
  ]);
  return section(
    "processors",
    words.title,
    tableOr(rows, words.label, words.columns, [27, 14, 24, 20, 15], words.none),
  );
}

/** Waivers of the promise, and sentences of the document that can't count as they stand. */
export function deviationsSection({ waivers, reservations, document, language }: Annex): Section {
  const words = {
    de: { title: "F. Abweichungen und Vorbehalte", waivers: "Befristete Ausnahmen", columns: ["Regel", "Ressource", "Begründung", "Stattdessen", "Angenommen durch, bis"], none: "Befristete Ausnahmen bestehen nicht.", expired: "abgelaufen, zählt nicht", reservations: "Vorbehalte zu Aussagen des Dokuments", because: ["Aussage", "Inhalt", "Warum sie nicht als erfüllt gelten kann"], noReservation: "Keine." }, // prettier-ignore
    en: { title: "F. Deviations and reservations", waivers: "Waivers", columns: ["Rule", "Resource", "Reason", "Instead", "Accepted by, until"], none: "There are no waivers.", expired: "expired, does not count", reservations: "Reservations on statements of the document", because: ["Statement", "Content", "Why it can't count as fulfilled"], noReservation: "None." }, // prettier-ignore
  }[language];
  const waived = waivers.map((each): Cell[] => [
    [
      { text: each.title, style: "strong" },
      { text: each.rule, style: "soft" },
    ],
    each.resource,
    each.reason,
    each.measureInstead,
    [
      { text: `${each.acceptedBy}, ${dayText(each.until, language)}` },
      ...(each.expired ? [{ text: words.expired, style: "status" as const, tone: "failed" as const }] : []),
    ],
  ]);
  const reserved = reservations.map((each): Cell[] => [
    [
      { text: each.statement, style: "strong" },
      { text: each.section, style: "soft" },
    ],
    each.text,
    each.note,
  ]);
  return section(
    "deviations",
    words.title,
    tableOr(waived, words.waivers, words.columns, [22, 20, 22, 20, 16], words.none),
    ...(document
      ? [
          { kind: "heading", text: words.reservations, anchor: "reservations" } as const,
          tableOr(reserved, words.reservations, words.because, [16, 42, 42], words.noReservation),
        ]
      : []),
  );
}

const attestationTones: Record<AnnexAttestation["state"], Tone> = {
  valid: "kept",
  expired: "failed",
  "not-yet": "unknown",
  unsuitable: "failed",
};

/** What people confirm, by role, with the document that proves it. */
export function attestationsSection({ attestations, language }: Annex): Section {
  const words = {
    de: { title: "G. Bestätigungen", label: "Bestätigungen verantwortlicher Personen", columns: ["Maßnahme", "Art, bestätigt durch", "Gültig", "Dokument"], none: "Bestätigungen liegen nicht vor.", states: { valid: "gültig", expired: "abgelaufen, zählt nicht", "not-yet": "künftig, zählt noch nicht", unsuitable: "zeigt diese Maßnahme nicht, zählt nicht" }, outside: "nicht Teil dieser Anlage" }, // prettier-ignore
    en: { title: "G. Attestations", label: "Attestations by responsible persons", columns: ["Measure", "Kind, attested by", "Valid", "Document"], none: "There are no attestations.", states: { valid: "valid", expired: "expired, does not count", "not-yet": "to come, does not count yet", unsuitable: "does not show this measure, does not count" }, outside: "not part of this annex" }, // prettier-ignore
  }[language];
  const rows = attestations.map((each): Cell[] => [
    [{ text: each.number === undefined ? each.title : `${each.number} ${each.title}`, style: "strong" }, ...(each.number === undefined ? [{ text: words.outside, style: "soft" as const }] : [])], // prettier-ignore
    [{ text: each.type }, { text: each.by, style: "soft" }],
    [
      { text: `${dayText(each.on, language)} – ${dayText(each.validUntil, language)}` },
      { text: words.states[each.state], style: "status", tone: attestationTones[each.state] },
    ],
    [{ text: each.document }, ...(each.sha256 === undefined ? [] : [{ text: `SHA-256 ${each.sha256}`, style: "soft" as const }])], // prettier-ignore
  ]);
  return section("attestations", words.title, tableOr(rows, words.label, words.columns, [28, 22, 20, 30], words.none));
}

function section(anchor: string, title: string, ...blocks: Block[]): Section {
  return { anchor, title, blocks };
}

/** The table, or where it would be empty the sentence that says so. */
function tableOr(
  rows: readonly Cell[][],
  label: string,
  titles: readonly string[],
  widths: readonly number[],
  none: string,
): Block {
  // prettier-ignore
  if (rows.length === 0) return { kind: "paragraph", text: none };
  const columns = titles.map((title, index) => ({ title, width: widths[index] ?? 1 }));
  return { kind: "table", label, columns, rows };
}
