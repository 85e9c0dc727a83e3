import { statusTones } from "../formats/status-words";
import type { Block, Cell, Line, Section } from "../pdf/document";
import type { Annex, AnnexCategory, AnnexMeasure } from "./model";

const words = {
  de: {
    title: "C. Maßnahmen",
    none: "Hierzu ist keine Maßnahme zugesagt.",
    measure: "Maßnahme",
    status: "Status",
    number: "Nr.",
    promised: "Zugesagt",
    reservation: "Vorbehalt",
    shownBy: "Zu zeigen durch",
    statements: "Aussagen",
  },
  en: {
    title: "C. Measures",
    none: "No measure is promised under this heading.",
    measure: "Measure",
    status: "Status",
    number: "No.",
    promised: "Promised",
    reservation: "Reservation",
    shownBy: "To be shown by",
    statements: "Statements",
  },
};

type Words = (typeof words)["de"];

/** The measures under the headings of a German TOM annex, each with what is promised and what shows it. */
export function measuresSection({ categories, language }: Annex): Section {
  const own = words[language];
  return {
    anchor: "measures",
    title: own.title,
    blocks: categories.flatMap((category) => categoryBlocks(category, own)),
  };
}

function categoryBlocks({ id, number, title, measures }: AnnexCategory, own: Words): Block[] {
  const heading: Block = { kind: "heading", text: `${number}. ${title}`, anchor: id };
  if (measures.length === 0) return [heading, { kind: "paragraph", text: own.none, style: "soft" }];
  const columns = [
    { title: own.number, width: 7 },
    { title: own.measure, width: 68 },
    { title: own.status, width: 25 },
  ];
  const rows = measures.map((each): Cell[] => [each.number, measureCell(each, own), statusCell(each)]);
  return [heading, { kind: "table", label: title, columns, rows }];
}

function measureCell(measure: AnnexMeasure, own: Words): Line[] {
  const { title, text, promised, reservations, references, shownBy, statements } = measure;
  return [
    { text: title, style: "strong" },
    { text },
    ...(promised.length > 0 ? [{ text: `${own.promised}: ${promised.join("; ")}`, style: "strong" } as const] : []),
    ...reservations.map((each): Line => ({ text: `${own.reservation}: ${each}`, style: "status", tone: "unknown" })),
    { text: references.join(" · "), style: "soft" },
    {
      text: [
        `${own.shownBy}: ${shownBy.join("; ")}`,
        ...(statements.length > 0 ? [`${own.statements}: ${statements.join(", ")}`] : []),
      ].join(" · "),
      style: "soft",
    },
  ];
}

function statusCell({ status, statusText, statusDetail }: AnnexMeasure): Line[] {
  return [
    { text: statusText, style: "status", tone: statusTones[status] },
    ...statusDetail.map((text): Line => ({ text, style: "soft" })),
  ];
}
