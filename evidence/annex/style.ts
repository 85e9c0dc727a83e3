import { printable } from "../formats/printable";
import type { TextDocument } from "../pdf/document";

/** What the annex adds to the style sheet of the reports: widths of columns, signatures, and the footer of each page. */
export function annexStyle({ footer, language }: TextDocument): string {
  const [page, of] = { de: ["Seite", "von"], en: ["Page", "of"] }[language];
  return `
.annex td p { margin: 0 0 .25rem; max-width: none; }
.annex td { overflow-wrap: anywhere; }
.annex table { table-layout: fixed; min-width: 34rem; }
.annex .notice { border-left: .3rem solid var(--ink); background: var(--wash); padding: .5rem 1rem; margin: 0; max-width: none; }
.annex .notice + .notice { padding-top: 0; }
.annex .status { color: var(--tone); font-weight: 600; }
.annex caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.annex footer p { overflow-wrap: anywhere; margin: .15rem 0; max-width: none; }
${Array.from({ length: 20 }, (_, index) => `.w${5 * index + 5} { width: ${5 * index + 5}%; }`).join("\n")}
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; break-inside: avoid; }
.signatures .party { min-height: 1.6em; overflow-wrap: anywhere; }
.signatures .sign { border-top: 1px solid var(--ink); margin-top: 3.2rem; padding-top: .2rem; font-size: .85em; color: var(--soft); }
@media screen and (max-width: 40rem) {
  .signatures { grid-template-columns: 1fr; }
  .annex table { min-width: 0; }
  .annex thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .annex tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .annex td { display: block; width: auto; border: 0; padding: .1rem 0; }
}
@page {
  margin: 18mm 17mm 24mm;
  @bottom-left { content: ${cssString(footer.join("\n"))}; white-space: pre; font: 6.5pt/1.5 sans-serif; color: #565c64; vertical-align: top; padding-top: 3mm; width: 84%; }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); font: 8pt sans-serif; vertical-align: top; padding-top: 3mm; }
}
@media print {
  .annex table { min-width: 0; }
  .annex footer { display: none; }
  .annex td p { margin-bottom: .15rem; }
  .annex h2, .annex h3 { break-after: avoid; }
  #measures, #missing { break-before: page; }
}
`;
}

/** A string of CSS that can't end the sheet or itself: everything but letters, digits and plain marks is escaped. */
function cssString(text: string): string {
  const lines = text.split("\n").map(printable).join("\n");
  const escaped = lines.replace(
    /[^\p{L}\p{N} .,:·()-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}
