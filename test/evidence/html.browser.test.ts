/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { renderHtml } from "../../evidence/formats/html";
import type { ReportOptions } from "../../evidence/formats";
import type { Language } from "../../catalogue/text";
import type { EvidenceRecord } from "../../evidence/record";
import { useBrowser } from "./browser";
import { bucket, failed, mixedRecord, passed, run, statements, undecided, waived } from "./records";

const open = useBrowser();

const report = (record: EvidenceRecord = mixedRecord(), language: Language = "de", options: Partial<ReportOptions> = {}) =>
  renderHtml(record, { language, statements, ...options }); // prettier-ignore
const headings = async (page: Page) =>
  (await page.locator("main h2:visible").allInnerTexts()).map((each) => each.trim());

const germanHeadings = ["Ergebnis", "Aussagen des Dokuments", "Maßnahmen und ihr Nachweis", "Feststellungen nach Regeln", "Bestand", "Änderungen im Berichtszeitraum", "Wirksamkeit über die Zeit", "Geerbte Kontrollen", "Widersprüche in Zusage und Dokument", "Zusage und Herkunft", "Was dieser Bericht nicht beweist"]; // prettier-ignore
const englishHeadings = ["Result", "Statements of the document", "Measures and their proof", "Findings by rule", "Population", "Changes in the period of the report", "Operation over time", "Inherited controls", "Contradictions in promise and document", "Promise and provenance", "What this report does not prove"]; // prettier-ignore

describe("the languages", () => {
  it.each([
    ["de", germanHeadings],
    ["en", englishHeadings],
  ] as const)("begin with the one asked for: %s", async (language, expected) => {
    const { page } = await open(report(mixedRecord(), language));
    expect(await headings(page)).toEqual(expected);
  });

  it.each([
    ["de", "en", englishHeadings],
    ["en", "de", germanHeadings],
  ] as const)("are switched from %s to %s without a script", async (language, other, expected) => {
    const { page } = await open(report(mixedRecord(), language), { javaScriptEnabled: false });
    await page.locator(`label[for=lang-${other}]`).click();
    expect(await headings(page)).toEqual(expected);
  });

  it("are switched by keyboard", async () => {
    const { page } = await open(report());
    await page.locator("#lang-de").focus();
    await page.keyboard.press("ArrowRight");
    expect(await headings(page)).toEqual(englishHeadings);
  });

  it("never show both at once", async () => {
    const { page } = await open(report());
    expect(await page.locator("span.en:visible").count()).toBe(0);
  });
});

const text = async (selector: string, record?: EvidenceRecord, options: Partial<ReportOptions> = {}) => {
  const { page } = await open(report(record, "de", options));
  return (await page.locator(selector).innerText()).replace(/\s+/g, " ");
};

describe("what contradicts itself", () => {
  it("is shown with both sides and a proposal", async () => {
    expect(await text("#contradictions tbody")).toBe(
      "001-021, 4: Gelöscht nach 14 Tagen. 001-030, 7: Täglich gesichert. Die Sicherungen haben keine Frist. Nennen Sie eine Frist für Sicherungen.",
    );
  });

  it("is said to be nothing where it was looked for", async () => {
    expect(await text("#contradictions", mixedRecord({ contradictions: [] }))).toContain("gefunden wurde nichts");
  });
});

describe("page one", () => {
  it("says what is broken, unknown and waived", async () => {
    expect(await text(".verdict")).toBe(
      "Zusagen sind verletzt Einzelprüfungen: 2 verletzt, 1 ungeklärt, 1 befristet ausgenommen, 3 eingehalten, 1 nicht anwendbar. " +
        "Von 7 Ressourcen hat keine Regel 2 geprüft (1 Typ): Bestand.",
    );
  });

  it("says what was promised and what became of it, the unknown and the unattested too", async () => {
    const { page } = await open(report());
    const figures = await page.locator("dl.figures div").evaluateAll((all) => all.map((each) => `${each.querySelector("dd")?.innerText} ${each.querySelector("dt")?.innerText}`)); // prettier-ignore
    expect(figures).toEqual([
      "4 Aussagen zugesagt",
      "1 eingehalten",
      "1 verletzt",
      "0 befristet ausgenommen",
      "1 ungeklärt",
      "1 nicht bestätigt",
      "0 nicht geprüft",
      "0 nicht anwendbar",
    ]);
  });

  it("counts statements and measures in every status, and never as a percentage", async () => {
    const { page } = await open(report());
    const rows = await page.locator("table:has(#statuses) tbody tr").allInnerTexts();
    const counts = rows.map((row) => row.split("\t").slice(-2).map(Number));
    expect([counts, (await page.locator("main").innerText()).includes("%")]).toEqual([
      [
        [1, 1],
        [0, 1],
        [1, 1],
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 1],
        [0, 2],
        [0, 0],
        [0, 0],
        [4, 8],
      ],
      false,
    ]);
  });

  it("counts waivers, attestations and what changed", async () => {
    expect(await text("dl.key")).toBe(
      "Befristete Ausnahmen 1, für 1 Feststellung; die nächste endet am 2026-12-31 " +
        "Bestätigungen 1 gültig, 1 nicht Änderungen kein früherer Nachweis zum Vergleich (alle) " +
        "Über die Zeit nur dieser eine Nachweis",
    );
  });

  it("shows a waiver with reason, compensating measure, role and end", async () => {
    expect(await text("table:has(#waivers) tbody")).toBe(
      "retention-within-promise Umzug des Altbestands Zugriff nur durch die Archivrolle Datenschutzbeauftragte 2026-12-31 1",
    );
  });

  it("shows an expired attestation as expired", async () => {
    expect(await text("table:has(#attestations) tbody tr:has-text('Schulung')")).toContain("Bestätigung abgelaufen");
  });
});

describe("statements", () => {
  it("stand in the order of the document", async () => {
    const reversed = statements.toReversed();
    const { page } = await open(report(mixedRecord(), "de", { statements: reversed }));
    expect(await page.locator("#statements h3 code").allInnerTexts()).toEqual(reversed.map(({ id }) => id));
  });

  it("show status, measures, rules with their counts, and what is wrong", async () => {
    expect(await text("article.statement:has-text('001-09')")).toBe(
      "001-09 verletzt Aufträge werden nach Erledigung gelöscht. Löschung nach Frist: verletzt " +
        "retention-within-promise (2 verletzt, 1 befristet ausgenommen) " +
        "Objekte in drops bleiben 30 Tage, zugesagt sind 14. (ebenso 1 weitere)",
    );
  });

  it("that leave open what is promised are never shown as kept, and say why", async () => {
    const open_ = [{ id: "1", measures: ["encryption.at-rest"], standing: "open" as const }];
    expect(await text("article.statement", mixedRecord(), { statements: open_ })).toContain("1 ungeklärt Die Aussage lässt offen"); // prettier-ignore
  });

  it("lead to their measures and to the observed values", async () => {
    const { page } = await open(report());
    await page.locator("#statements a", { hasText: "Speicherverschlüsselung" }).click();
    expect(await page.locator(":target").innerText()).toContain("encrypted=true, key=customer-managed");
  });

  it("are left out where none are given: the report is ordered by measures", async () => {
    const { page } = await open(renderHtml(mixedRecord(), { language: "de" }));
    expect(await headings(page)).not.toContain("Aussagen des Dokuments");
  });
});

describe("findings", () => {
  it("that failed have problem, remedy and observed value", async () => {
    const record = mixedRecord({ findings: [failed("retention-within-promise", "orders")] });
    expect(await text("#rules .finding.failed", record)).toBe(
      "urn:pulumi:prod::fotolabor::aws:s3/bucket:Bucket::orders Objekte in orders bleiben 30 Tage, zugesagt sind 14. " +
        "Abhilfe: Setzen Sie expiration.days auf höchstens 10. Beobachtet: days=30, promised=14",
    );
  });

  it("that say the same of several resources say it once, and name each", async () => {
    const record = mixedRecord({ findings: ["a", "b", "c"].map((name) => undecided("key-rotation", name)) });
    const { page } = await open(report(record));
    const block = page.locator("#rules .finding");
    expect([await block.count(), await block.locator("li b").allInnerTexts()]).toEqual([1, ["a", "b", "c"]]);
  });

  it("that differ in the name alone have an ellipsis for it, but not within another word", async () => {
    const problem = (name: string) => ({ de: `Bucket ${name} (${name}-logs) ist offen.`, en: "x" });
    const findings = ["a", "b"].map((name) => failed("encryption-at-rest", name, { problem: problem(name) }));
    const same = ["a", "b"].map((name) => failed("residency-region", name, { problem: { de: `„${name}“ liegt fern.`, en: "x" } })); // prettier-ignore
    const { page } = await open(report(mixedRecord({ findings: [...findings, ...same] })));
    const said = await page.locator("#rules .finding .said p:first-child").allInnerTexts();
    expect(said).toEqual(["Bucket a (a-logs) ist offen.", "Bucket b (b-logs) ist offen.", "„…“ liegt fern."]);
  });

  it("show what our messages write between backticks as code, and no more than that", async () => {
    const problem = { de: "Setzen Sie `acl` auf `private`, nicht `", en: "x" };
    const both = [failed("encryption-at-rest", "a", { problem: { de: "Setzen Sie `acl`.", en: "x" } }), failed("encryption-at-rest", "b", { problem })]; // prettier-ignore
    const { page } = await open(report(mixedRecord({ findings: both })));
    expect(await page.locator("#rules .finding .said p:first-child .de").evaluateAll((all) => all.map((each) => each.innerHTML))).toEqual(["Setzen Sie <code>acl</code>.", problem.de]); // prettier-ignore
  });

  it("stand in a picture of rules and services, the worst of each with its number", async () => {
    const findings = [
      passed("encryption-at-rest", "a"),
      failed("encryption-at-rest", "b"),
      failed("encryption-at-rest", "c"),
      passed("encryption-at-rest", "t", { resource: { type: "AWS::DynamoDB::Table", name: "t" } }),
      waived("residency-region", "a"),
    ];
    const { page } = await open(report(mixedRecord({ findings, population: [] })), { javaScriptEnabled: false });
    const rows = await page.locator("table:has(#matrix) tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
      "Regel dynamodb s3",
      "encryption-at-rest ✓1 eingehalten ✗2 verletzt",
      "residency-region ~1 befristet ausgenommen",
    ]);
  });

  it("that are missing are named: a rule that met nothing is no proof", async () => {
    const { page } = await open(report());
    await page.locator("#rules details:has(#idle-rules) summary").click();
    const row = await page.locator("table:has(#idle-rules) tbody tr").allInnerTexts();
    expect(row).toEqual([expect.stringContaining("log-retention")]);
  });

  it("begin the population with types that no rule judges", async () => {
    expect(await text("table:has(#types) tbody tr:first-child")).toBe("aws:pinpoint/app:App 2 keine Regel");
  });
});

const earlier = (at: string, change: Parameters<typeof mixedRecord>[0] = {}) =>
  mixedRecord({ run: run({ at, phase: "update" }), ...change });

describe("over time", () => {
  it("tells weakenings first, since the record that begins the period", async () => {
    const history = [
      mixedRecord({ run: run({ at: "2026-10-01T12:00:00Z", stack: "other" }) }),
      earlier("2026-11-01T12:00:00Z", { findings: [passed("retention-within-promise", "orders"), failed("residency-region", "orders")] }), // prettier-ignore
      earlier("2026-11-20T12:00:00Z"),
    ];
    const { page } = await open(report(mixedRecord(), "de", { history }));
    const names = await page.locator("#changes h3").allInnerTexts();
    expect([await page.locator("#changes > p").innerText(), names[0]?.replace(/\d+/, "n")]).toEqual([
      "Verglichen mit: Deployment, 2026-11-01 12:00 UTC.",
      "Schwächungen (n)",
    ]);
  });

  it("says that nothing was compared where the earlier records are of another stack", async () => {
    const other = mixedRecord({ run: run({ at: "2026-11-20T12:00:00Z", stack: "other" }) });
    expect(await text("#changes", mixedRecord(), { history: [other] })).toContain("verglichen wurde nicht");
  });

  it("names the longest time without a record, with its days, on page one as well", async () => {
    const history = ["2026-09-01", "2026-09-02", "2026-11-01"].map((day) => earlier(`${day}T12:00:00Z`));
    const sentence = "4 Nachweise vom 2026-09-01 bis 2026-11-22 (UTC). Längste Zeit ohne Nachweis: 60 Tage, vom 2026-09-02 bis 2026-11-01."; // prettier-ignore
    const { page } = await open(report(mixedRecord(), "de", { history }));
    expect([await page.locator("dl.key dd").last().innerText(), await page.locator("#operation > p").innerText()]).toEqual([sentence, sentence]); // prettier-ignore
  });

  it("draws a line a kind of record, and says the same in words", async () => {
    const history = ["2026-09-01", "2026-09-20"].map((day) => earlier(`${day}T12:00:00Z`));
    const { page } = await open(report(mixedRecord(), "de", { history }), { javaScriptEnabled: false });
    const rows = page.locator("table:has(#timeline) tbody tr:not(.axis)");
    const said = (await rows.allInnerTexts()).map((each) => each.replace(/\s+/g, " "));
    expect([said, await rows.locator("rect").count(), await rows.first().locator("line.gap").count() > 10]).toEqual([["Vorschau des Deployments 1 × Zusagen sind verletzt", "Deployment 2 × Zusagen sind verletzt"], 3, true]); // prettier-ignore
  });

  it("says of a single record that it shows no operation over a period", async () => {
    expect(await text("#operation")).toContain("ein einziger Nachweis");
  });
});

describe("the rest", () => {
  it("names reports on providers with edition, period and checksum, and those that are over", async () => {
    expect(await text("table:has(#reports) tbody")).toBe(
      `Amazon Web Services EMEA SARL C5-Testat, Typ 2, C5:2020 2025-10-01 – 2026-09-30 endet vor diesem Lauf Gesicherter Zutritt nachweise/aws-c5.pdf SHA-256 ${"e".repeat(64)}`,
    );
  });

  it("says until when the record is kept, and how it is verified", async () => {
    const said = await text("#provenance");
    expect([said.includes("mindestens bis 2029-11-22"), said.includes("tomguard ledger verify")]).toEqual([true, true]);
  });

  it("names the commit, who deployed, versions, pack and promise", async () => {
    const said = await text("#provenance");
    const parts = ["c".repeat(40), "GitHub Actions: muster/fotolabor workflow Deploy run 4711", "@pulumi/aws 7.48.0", "b".repeat(64), "a".repeat(64), "alle Regeln zwingend"]; // prettier-ignore
    expect(parts.filter((each) => !said.includes(each))).toEqual([]);
  });

  it("says that a preview shows what is planned only", async () => {
    expect(await text("#limits")).toContain("Er zeigt, was geplant ist");
  });

  it("shows where in the program a resource is declared", async () => {
    const here = { resource: { ...bucket("drops"), source: { file: "index.ts", line: 12 } } };
    expect(await text("#rules .finding", mixedRecord({ findings: [failed("key-rotation", "drops", here)] }))).toContain("index.ts:12"); // prettier-ignore
  });
});
