import type { Text } from "../../../catalogue/text";
import { dayText } from "../../annex/words";
import type { Block, Cell, Section } from "../../pdf/document";
import { isValid } from "../../status";
import { groupBy } from "../group";
import { statusTones, statusWords } from "../status-words";
import { measureTitle, tableOr } from "./report";
import type { PdfReport } from "./report";

/** What rests on people and on others: waivers, attestations, reports on providers. */
export function acceptedSection(report: PdfReport): Section {
  const { say } = report;
  const heading = (de: string, en: string, anchor: string): Block => ({ kind: "heading", text: say({ de, en }), anchor });
  return {
    anchor: "accepted",
    title: say({ de: "Ausnahmen, Bestätigungen, Berichte Dritter", en: "Waivers, attestations, reports of others" }),
    blocks: [
      { kind: "paragraph", text: say(scope) },
      heading("Befristete Ausnahmen", "Waivers", "waivers"),
      waivers(report),
      heading("Bestätigungen verantwortlicher Personen", "Attestations by responsible persons", "attestations"),
      attestations(report),
      heading("Berichte über Anbieter, auf deren Maßnahmen sich die Zusage stützt", "Reports on providers whose controls the promise rests on", "inherited"), // prettier-ignore
      inherited(report),
    ],
  };
} // prettier-ignore

const scope: Text = {
  de: "Was auf der Entscheidung oder Bestätigung von Personen und auf der Prüfung durch andere beruht. Genannt sind Rollen, keine Namen.",
  en: "What rests on a decision or attestation of people, and on examinations by others. Roles are named, and no persons.",
};

function waivers({ record, say, language }: PdfReport): Block {
  const used = record.findings.filter(({ waiver }) => waiver !== undefined);
  const rows = [...groupBy(used, ({ rule, waiver }) => JSON.stringify([rule, waiver])).values()].flatMap((findings): Cell[][] => {
    const [first] = findings;
    if (first?.waiver === undefined) return [];
    const { reason, until, "measure-instead": instead, "accepted-by": by } = first.waiver;
    return [[[{ text: first.rule, style: "strong" }], reason, instead, by, dayText(until, language), String(findings.length)]];
  }); // prettier-ignore
  const columns: [string, number][] = [
    [say({ de: "Regel", en: "Rule" }), 22],
    [say({ de: "Begründung", en: "Reason" }), 19],
    [say({ de: "Stattdessen", en: "Instead" }), 18],
    [say({ de: "Angenommen durch", en: "Accepted by" }), 20],
    [say({ de: "Bis", en: "Until" }), 13],
    [say({ de: "Anz.", en: "No." }), 8],
  ];
  const none = { de: "Keine Ausnahme wurde angewandt.", en: "No waiver was applied." };
  return tableOr(say({ de: "Befristete Ausnahmen", en: "Waivers" }), columns, rows, say(none));
}

function attestations(report: PdfReport): Block {
  const { record, say, language } = report;
  const day = record.run.at.slice(0, 10);
  const rows = (record.attestations ?? []).map((each): Cell[] => {
    const status = isValid(each, day) ? "attested" : "expired";
    const word = each.on > day ? { de: "gilt noch nicht", en: "not valid yet" } : statusWords[status];
    return [
      [{ text: measureTitle(report, each.measure), style: "strong" }],
      [{ text: each.type }, { text: each.by, style: "soft" }],
      [
        { text: `${dayText(each.on, language)} – ${dayText(each["valid-until"], language)}` },
        { text: say(word), style: "status", tone: statusTones[status] },
      ],
      documentCell(each),
    ];
  });
  const columns: [string, number][] = [
    [say({ de: "Maßnahme", en: "Measure" }), 27],
    [say({ de: "Art, bestätigt durch", en: "Kind, attested by" }), 22],
    [say({ de: "Gültig", en: "Valid" }), 21],
    [say({ de: "Dokument", en: "Document" }), 30],
  ];
  const none = { de: "Der Record enthält keine Bestätigungen.", en: "The record has no attestations." };
  return tableOr(say({ de: "Bestätigungen", en: "Attestations" }), columns, rows, say(none));
}

function documentCell({ document, sha256 }: { document?: string; sha256?: string }): Cell {
  return [{ text: document ?? "–" }, ...(sha256 === undefined ? [] : [{ text: `SHA-256 ${sha256}`, style: "soft" as const }])]; // prettier-ignore
}

function inherited(report: PdfReport): Block {
  const { record, say, language } = report;
  const rows = (record.inherited ?? []).map((each): Cell[] => [
    [{ text: each.provider, style: "strong" }, ...each.measures.map((id) => ({ text: measureTitle(report, id), style: "soft" as const }))], // prettier-ignore
    [{ text: each.report }, { text: each.edition, style: "soft" }],
    `${dayText(each.from, language)} – ${dayText(each.to, language)}`,
    documentCell(each),
  ]);
  const columns: [string, number][] = [
    [say({ de: "Anbieter, Maßnahmen", en: "Provider, measures" }), 30],
    [say({ de: "Bericht, Ausgabe", en: "Report, edition" }), 22],
    [say({ de: "Zeitraum", en: "Period" }), 20],
    [say({ de: "Dokument", en: "Document" }), 28],
  ];
  const none = {
    de: "Die Zusage nennt keinen Bericht. Was der Anbieter der Cloud selbst zu tun hat (Gebäude, Geräte, Personal), ist hier nicht belegt.",
    en: "The promise names no report. What the cloud provider has to do itself (buildings, devices, staff) is not shown here.",
  };
  return tableOr(say({ de: "Berichte über Anbieter", en: "Reports on providers" }), columns, rows, say(none));
}
