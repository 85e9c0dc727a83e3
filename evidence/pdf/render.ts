import { createHash } from "node:crypto";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { blockContent, headedContent } from "./blocks";
import type { Section, TextDocument } from "./document";
import { createPdf } from "./engine";
import { printedText, type Printed } from "./glyphs";
import { headedBlocks } from "./headings";
import { defaultStyle, page, styles } from "./styles";

/** The document as PDF: A4, with bookmarks, language and date. The same document gives the same bytes. */
export async function renderPdf(document: TextDocument): Promise<Uint8Array> {
  const printed = await printedText();
  return createPdf(definition(document, printed)).getBuffer();
}

function definition(document: TextDocument, printed: Printed): TDocumentDefinitions {
  const { language, title, subtitle, kicker, author, sections } = document;
  return {
    version: "1.7",
    pageSize: "A4",
    pageMargins: page.margins,
    language,
    displayTitle: true,
    info: {
      title: printed(title),
      author: printed(author),
      subject: printed(`${subtitle}; ${kicker}`),
      keywords: contentId(document),
      creator: "tomguard",
      producer: "tomguard, pdfmake",
      creationDate: dateOf(document),
      modDate: dateOf(document),
    },
    defaultStyle,
    styles,
    content: [
      { text: printed(kicker), style: "kicker" },
      { text: printed(title), style: "title" },
      { text: printed(subtitle), style: "subtitle" },
      ...sections.flatMap((each) => sectionContent(each, printed)),
    ],
    footer: (current, count) => footer(document, printed, current, count),
  };
}

function sectionContent(section: Section, printed: Printed): Content[] {
  return headedBlocks(section).map((each) => ("title" in each ? headedContent(each, printed) : blockContent(each, printed))); // prettier-ignore
}

function footer({ language, footer: lines }: TextDocument, printed: Printed, current: number, count: number): Content {
  const [word, of] = { de: ["Seite", "von"], en: ["Page", "of"] }[language];
  return {
    margin: [page.margins[0], 14, page.margins[2], 0],
    columns: [
      { width: "*", stack: lines.map((text) => ({ text: printed(text), style: "footer" })) },
      { width: 80, text: `${word} ${current} ${of} ${count}`, alignment: "right", fontSize: 8 },
    ],
  };
}

/** The day of the document, at noon: no time zone makes it another. */
function dateOf({ date }: TextDocument): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** PDFKit makes the file's identity from its description: with a checksum of the content in it, other content is another file. */
function contentId(document: TextDocument): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(document), "utf8").digest("hex")}`;
}
