import { reportOf } from "../../../cdk/report";
import { changesBetween } from "../../../evidence/changes";
import { render, renderPdfReport, type TextFormat } from "../../../evidence/formats";
import { buildRecord, type EvidenceRecord } from "../../../evidence/record";
import { openQuestionTexts } from "../../../policies/violation";
import { pdfPages } from "../pdf-text";
import { inapplicable, mixedParts, passed, undecided } from "../records";

const open = { en: "whether a selection of a backup plan takes it is known only after the deploy", de: "Ob die Auswahl eines Sicherungsplans die Ressource erfasst, steht erst nach dem Deploy fest" }; // prettier-ignore
const idle = { en: "the promise states no minimum for what it holds", de: "Für den Inhalt der Ressource nennt die Zusage keine Mindestfrist" }; // prettier-ignore
const stranger = "the moon is full";

const record = recordWith([
  { ...undecided("key-rotation", "orders-key"), why: open.en },
  { ...undecided("key-rotation", "moon-key"), why: stranger },
  { ...inapplicable("retention-within-promise", "website"), why: idle.en },
]);

function recordWith(findings: EvidenceRecord["findings"]): EvidenceRecord {
  return buildRecord({ ...mixedParts(), findings }, {});
}

/** As it reads, wherever lines are broken. */
const flat = (text: string) => text.replace(/\s+/g, " ");
const shown = (format: TextFormat, language: "de" | "en") => flat(render(record, format, { language }));

describe("a reason is told in the report's language", () => {
  const inOneLanguage = ["text", "md", "sarif", "junit", "csv", "oscal", "oscal-poam"] as const;
  it.each(inOneLanguage)("%s", (format) => {
    expect(shown(format, "de")).toContain(open.de);
    expect(shown(format, "de")).not.toContain(open.en);
    expect(shown(format, "en")).toContain(open.en);
    expect(shown(format, "en")).not.toContain(open.de);
  });

  it.each(["csv", "oscal"] as const)("%s, also where a rule does not apply", (format) => {
    expect(shown(format, "de")).toContain(idle.de);
    expect(shown(format, "de")).not.toContain(idle.en);
  });

  it("HTML, which holds both, in each of them", () => {
    for (const { de, en } of [open, idle]) {
      expect(shown("html", "de")).toContain(`<span class="de">${de}</span><span class="en" lang="en">${en}</span>`);
    }
  });

  it.each([...inOneLanguage, "html"] as const)("%s, and in quotation marks where it is nobody's here", (format) => {
    expect(shown(format, "de").replace("&quot;", "")).toContain(`„${stranger}“`);
  });

  it("PDF", async () => {
    const german = (await pdfPages(await renderPdfReport(record, { language: "de" }))).join(" ").replace(/\s/g, "");
    for (const { de, en } of [open, idle]) {
      expect(german).toContain(de.replace(/\s/g, ""));
      expect(german).not.toContain(en.replace(/\s/g, ""));
    }
  });
});

it("is marked as English for screen readers only where it is", () => {
  expect(render(record, "html", { language: "de" })).toContain(`<span lang="en"><span class="de">„${stranger}“</span>`);
  expect(render(record, "html", { language: "de" })).not.toContain(`<span lang="en"><span class="de">${open.de}`);
});

it("is German where changes are told", () => {
  const before = recordWith([passed("key-rotation", "orders-key")]);
  const [change] = changesBetween(before, record).filter(({ text }) => text.en.includes(open.en));
  expect(change?.text.de).toContain(open.de);
  expect(change?.text.de).not.toContain(open.en);
});

it("is German in what the pack says after a deploy", () => {
  const [line] = openQuestionTexts([{ ...undecided("key-rotation", "orders-key"), why: open.en }], "de");
  expect(line).toBe(`key-rotation nicht beurteilbar für orders-key: ${open.de}`);
});

it("is German in what the CDK shows", () => {
  const findings = [{ ...undecided("key-rotation", "orders-key"), why: open.en }];
  const [violation] = reportOf({ findings, places: new Map() } as never, "de").violations; // of an app, this is all that is read
  expect(violation?.description).toContain(`Nicht zu beurteilen: ${open.de}.`);
});
