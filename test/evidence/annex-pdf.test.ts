import { organisationIds } from "../../catalogue/organisations";
import { stringifyPromise } from "../../catalogue/promise/write";
import { annexDocument } from "../../evidence/annex/document";
import type { Annex } from "../../evidence/annex/model";
import { printedText } from "../../evidence/pdf/glyphs";
import { renderPdf } from "../../evidence/pdf/render";
import { bothLanguages, date, measuresOf, ofOrganisation, ofPromise } from "./annex";
import { pdfOutline, pdfPages } from "./pdf-text";
import { hostileNames } from "./records";

const pdf = (annex: Annex) => renderPdf(annexDocument(annex));
/** Words may be apart where a line ends, so that text is compared without spaces. */
const packed = (text: string) => text.replace(/\s/g, "");
const textOf = async (annex: Annex) => packed(pdfPages(await pdf(annex)).join(" "));

const small = "organisation: { name: Muster GmbH, country: DE }\n";
const photoLab = ofOrganisation("photo-lab");
let photoLabPdf: Uint8Array;
beforeAll(async () => (photoLabPdf = await pdf(photoLab)));

/** Every text of a document, as the renderer is given it. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("the PDF of an annex", () => {
  it.each(organisationIds)("of %s has every measure and the honest sentence", async (id) => {
    const annex = ofOrganisation(id);
    const text = await textOf(annex);
    const missing = measuresOf(annex).filter(({ number, title }) => !text.includes(packed(`${number} ${title}`)));
    expect(missing).toEqual([]);
    expect(text).toContain(packed("Zu dieser Anlage wurde kein technischer Nachweis vorgelegt."));
    expect(text).toContain(packed(`Nicht nachgewiesen sind ${measuresOf(annex).length} Maßnahmen`));
  });

  it.each(organisationIds)("of %s needs no character that the font doesn't have", async (id) => {
    const printed = await printedText();
    const texts = bothLanguages.flatMap((language) => textsIn(annexDocument(ofOrganisation(id, { language }))));
    expect(texts.filter((text) => printed(text).includes("\\u{"))).toEqual([]);
  });

  it("has the values of the promise, and the status in words", () => {
    const text = packed(pdfPages(photoLabPdf).join(" "));
    expect(text).toContain(packed("order-files: höchstens 14 Tage ab dem Hochladen"));
    expect(text).toContain(packed("nicht nachgewiesen"));
  });

  it("counts its pages, and says on each what it was made from", () => {
    const pages = pdfPages(photoLabPdf);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(packed(page)).toContain(packed(`Seite ${index + 1} von ${pages.length}`));
      expect(packed(page)).toContain(photoLab.promise.sha256);
    });
  });

  it("repeats the heading and the titles of a table on each of its pages", () => {
    const pages = pdfPages(photoLabPdf).map(packed);
    const continued = pages.filter((page) =>
      page.startsWith(packed("H. Nicht nachgewiesene Maßnahmen (39) Nr. Maßnahme Status")),
    );
    expect(continued.length).toBeGreaterThan(0);
  });

  it("ends with room for both signatures", () => {
    expect(packed(pdfPages(photoLabPdf).at(-1) ?? "")).toContain(packed("Auftraggeber Ort, Datum Name und Funktion Unterschrift Auftragnehmer Muster Fotolabor GmbH")); // prettier-ignore
  });

  it("has an outline of its sections and headings, each once", () => {
    const titles = pdfOutline(photoLabPdf);
    expect(titles).toEqual(expect.arrayContaining(["A. Vertragsparteien und Gegenstand", "6. Verschlüsselung", "J. Unterschriften"])); // prettier-ignore
    expect(titles.length).toBe(new Set(titles).size);
  });

  it("describes itself: title, language, day", async () => {
    const source = Buffer.from(await pdf(ofPromise(small, { language: "en" }))).toString("latin1");
    expect(source).toMatch(/^%PDF-1\.7\n/);
    expect(source).toMatch(/\/Lang \(en\)/);
    expect(source).toContain("/DisplayDocTitle true");
    expect(source).toContain("(D:20261122120000Z)");
    expect(source.trimEnd()).toMatch(/%%EOF$/);
  });

  it("is the same, byte for byte, for the same content, and another file for other content", async () => {
    const [one, same, other] = await Promise.all(
      [small, small, `${small}# other\n`].map((text) => pdf(ofPromise(text))),
    );
    expect(Buffer.compare(one ?? new Uint8Array(), same ?? new Uint8Array())).toBe(0);
    const identity = (bytes: Uint8Array | undefined) => /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes ?? []).toString("latin1"))?.[1]; // prettier-ignore
    expect(identity(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(identity(other)).not.toBe(identity(one));
  });
});

describe("hostile text in the PDF of an annex", () => {
  const names = hostileNames.map((name) => name.replaceAll("\0", ""));

  it("is text wherever it stands, and breaks nothing", async () => {
    const text = stringifyPromise({
      organisation: { name: names.join(" "), country: "DE" },
      processors: names.map((name) => ({ name, country: "DE", task: name })),
      retention: Object.fromEntries(names.map((name, index) => [`class-${index}`, { keep: "14 days", because: name }])),
      waivers: names.map((name) => ({ rule: "encryption-at-rest", resource: name, reason: name, "accepted-by": name, "measure-instead": name, until: "2027-01-01" })), // prettier-ignore
      attestations: names.map((name) => ({ measure: name, type: "AT-DOC", by: name, on: date, "valid-until": date, document: name })), // prettier-ignore
    });
    const printed = await textOf(ofPromise(text));
    expect(printed).toContain(packed("J. Unterschriften"));
    expect(printed).not.toMatch(/[\u202e\u200d\u001b]/);
    const plain = names.map(packed).filter((name) => /^[\x21-\x7e]+$/.test(name));
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter((name) => !printed.includes(name))).toEqual([]);
  });

  it("shows a character that the font doesn't have by its number", async () => {
    const text = await textOf(ofPromise(stringifyPromise({ organisation: { name: "Muster 👩 GmbH", country: "DE" } })));
    expect(text).toContain("Muster\\u{1f469}GmbH");
  });

  it("loses nothing of a reason that is longer than a page", async () => {
    const because = Array.from({ length: 900 }, (_, index) => `wort${index}`).join(" ");
    const text = await textOf(ofPromise(`${small}retention: { a: { keep: 14 days, because: ${because} } }\n`));
    expect(text).toContain("wort899");
  });
});
