import type { CustomTableLayout, StyleDictionary } from "pdfmake/interfaces";
import type { Tone } from "../formats/status-words";

/* Measures in points. A4 is 595 wide; the margins leave room for a punch on the left. */

export const page = { width: 595.28, margins: [62, 54, 48, 66] as [number, number, number, number] };
export const innerWidth = page.width - page.margins[0] - page.margins[2];

export const ink = "#1c1f23";
export const soft = "#565c64";
const line = "#c4c9cf";

/** The colours of the HTML reports, on white. */
export const tones: Record<Tone, string> = {
  failed: "#a3191f",
  unknown: "#7a4d00",
  waived: "#6b2f86",
  kept: "#1d6335",
  plain: soft,
};

export const styles: StyleDictionary = {
  kicker: { fontSize: 9, color: soft, characterSpacing: 0.4 },
  title: { fontSize: 19, bold: true, margin: [0, 4, 0, 3] },
  subtitle: { fontSize: 11.5, color: soft, margin: [0, 0, 0, 14] },
  section: { fontSize: 13.5, bold: true, margin: [0, 18, 0, 7] },
  heading: { fontSize: 10.5, bold: true, margin: [0, 11, 0, 4] },
  paragraph: { margin: [0, 0, 0, 6] },
  soft: { fontSize: 7.6, color: soft },
  columnTitle: { fontSize: 8, bold: true, color: soft },
  footer: { fontSize: 6.6, color: soft },
};

export const defaultStyle = { font: "Roboto", fontSize: 9, lineHeight: 1.22, color: ink };

/** Thin lines between rows, a stronger one below the head, none within it, none upright. */
export const ruled: CustomTableLayout = {
  hLineWidth: (row, { table: { headerRows = 0 } }) => (row === headerRows ? 0.9 : row < headerRows ? 0 : 0.4),
  hLineColor: (row, { table }) => (row === table.headerRows ? soft : line),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => cellGap,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** Between columns. */
export const cellGap = 9;

/** A bar on the left of what has to be seen first. */
export const barred: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 2.5 : 0),
  vLineColor: () => ink,
  fillColor: () => "#f5f6f8",
  paddingLeft: () => 9,
  paddingRight: () => 9,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};
