/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { renderHtml } from "../../evidence/formats/html";
import { renderJunit } from "../../evidence/formats/junit";
import type { Language } from "../../catalogue/text";
import type { EvidenceRecord } from "../../evidence/record";
import { hostileNames, hostileRecord, largeRecord, mixedRecord, passed, statements } from "./records";
import { openBrowser } from "./browser";

let browser: Browser;
let context: BrowserContext | undefined;
const folder = mkdtempSync(join(tmpdir(), "tomguard-html-"));
beforeAll(async () => (browser = await openBrowser()));
afterEach(async () => context?.close());
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  page: Page;
  /** Everything on the console, every uncaught error, every request other than for the file itself. */
  complaints: string[];
}

async function open(markup: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(folder, "report.html");
  writeFileSync(file, markup);
  context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => void (request.isNavigationRequest() || complaints.push(request.url())));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

const report = (record: EvidenceRecord = mixedRecord(), language: Language = "de") =>
  renderHtml(record, { language, statements });
const headings = async (page: Page) =>
  (await page.locator("main h2:visible").allInnerTexts()).map((each) => each.trim());

const germanHeadings = ["Ergebnis", "Zusage und Herkunft", "Aussagen des Dokuments", "Maßnahmen und ihr Nachweis", "Feststellungen nach Regeln", "Bestand", "Was dieser Bericht nicht beweist"]; // prettier-ignore
const englishHeadings = ["Result", "Promise and provenance", "Statements of the document", "Measures and their proof", "Findings by rule", "Population", "What this report does not prove"]; // prettier-ignore

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

describe("the content", () => {
  const text = async (selector: string, record?: EvidenceRecord) => {
    const { page } = await open(report(record));
    return (await page.locator(selector).innerText()).replace(/\s+/g, " ");
  };

  it("says on page one what is broken, unknown and waived", async () => {
    expect(await text(".verdict")).toBe(
      "Zusagen sind verletzt Einzelprüfungen: 2 verletzt, 1 ungeklärt, 1 befristete Ausnahme, 3 eingehalten, 1 nicht anwendbar. " +
        "Von 7 Ressourcen hat keine Regel 2 geprüft (1 Typ): Bestand.",
    );
  });

  it("counts measures and statements in every status, and never as a percentage", async () => {
    const { page } = await open(report());
    const rows = await page.locator("table:has(#statuses) tbody tr").allInnerTexts();
    const counts = rows.map((row) => row.split("\t").slice(-2).map(Number));
    expect([counts, (await page.locator("main").innerText()).includes("%")]).toEqual([
      [
        [1, 1],
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [0, 0],
        [1, 1],
        [2, 0],
        [0, 0],
        [0, 0],
        [8, 4],
      ],
      false,
    ]);
  });

  it("leads from a statement to its measures and to the observed values", async () => {
    const { page } = await open(report());
    await page.locator("#statements a", { hasText: "Speicherverschlüsselung" }).click();
    expect(await page.locator(":target").innerText()).toContain("encrypted=true, key=customer-managed");
  });

  it("shows problem, remedy and observed value of a fail", async () => {
    expect(await text("#rules li.failed:has-text('orders')")).toBe(
      "urn:pulumi:prod::fotolabor::aws:s3/bucket:Bucket::orders Objekte in orders bleiben 30 Tage, zugesagt sind 14. " +
        "Abhilfe: Setzen Sie expiration.days auf höchstens 10. Beobachtet: days=30, promised=14",
    );
  });

  it("shows a waiver with reason, compensating measure, role and end on page one", async () => {
    expect(await text("table:has(#waivers) tbody")).toBe(
      "retention-within-promise Umzug des Altbestands Zugriff nur durch die Archivrolle Datenschutzbeauftragte 2026-12-31 1",
    );
  });

  it("shows an expired attestation as expired", async () => {
    expect(await text("table:has(#attestations) tbody tr:has-text('Schulung')")).toContain("Bestätigung abgelaufen");
  });

  it("names types that no rule judges first", async () => {
    expect(await text("table:has(#types) tbody tr:first-child")).toBe("aws:pinpoint/app:App 2 keine Regel");
  });

  it("names a rule that met nothing as no proof", async () => {
    expect(await text("article.rule:has-text('log-retention')")).toContain("nichts vorgefunden, kein Nachweis");
  });

  it("is ordered by measures where no statements are given", async () => {
    const { page } = await open(renderHtml(mixedRecord(), { language: "de" }));
    expect(await headings(page)).not.toContain("Aussagen des Dokuments");
  });

  it("says that a preview shows what is planned only", async () => {
    expect(await text("#limits")).toContain("Er zeigt, was geplant ist");
  });
});

describe("hostile names", () => {
  it("do nothing", async () => {
    const { page, complaints } = await open(report(hostileRecord()));
    await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    expect([
      await page.evaluate("window.hacked"),
      await page.locator("img, main script, main style").count(),
      complaints,
    ]).toEqual([undefined, 0, []]);
  });

  it("stand there as text", async () => {
    const { page } = await open(report(hostileRecord()));
    const content = (await page.locator("#rules").textContent()) ?? "";
    expect(hostileNames.slice(0, 8).filter((name) => !content.includes(name))).toEqual([]);
  });

  it("are well-formed XML in the JUnit report", async () => {
    const { page } = await open("<!doctype html>");
    const xml = renderJunit(hostileRecord(), { language: "de" });
    const failures = await page.evaluate(
      (source) => {
        const parsed = new DOMParser().parseFromString(source, "application/xml");
        return [parsed.querySelectorAll("parsererror").length, parsed.querySelectorAll("failure").length];
      },
      xml,
    ); // prettier-ignore
    expect(failures).toEqual([0, hostileNames.length]);
  });
});

describe("the document's own policy", () => {
  it("lets its style and its script through, and asks for nothing else", async () => {
    const { page, complaints } = await open(report());
    expect([await page.locator("#search").isVisible(), complaints]).toEqual([true, []]);
  });

  it.each([
    ["a script", "<script>window.hacked = true</script>"],
    ["a handler", `<svg onload="window.hacked = true"></svg>`],
    ["a script from elsewhere", `<script src="data:text/javascript,window.hacked=true"></script>`],
  ])("blocks %s that someone put in", async (_what, injected) => {
    const { page } = await open(report().replace("</main>", `${injected}</main>`));
    expect(await page.evaluate("window.hacked")).toBeUndefined();
  });
});

describe("accessibility", () => {
  it.each([
    ["light", { colorScheme: "light" as const }, "de" as const],
    ["dark", { colorScheme: "dark" as const }, "en" as const],
    ["narrow", { viewport: { width: 360, height: 700 } }, "de" as const],
  ])("axe finds nothing: %s", async (_what, options, language) => {
    const { page } = await open(report(mixedRecord(), language), options);
    await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  it("the page itself never scrolls sideways on a narrow screen", async () => {
    const { page } = await open(report(hostileRecord()), { viewport: { width: 360, height: 700 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});

describe("many findings", () => {
  it.each([1_000, 20_000])("%d are all in the document", async (count) => {
    const record = largeRecord(count);
    const { page, complaints } = await open(report(record));
    const items = await page.locator("#rules li[data-find]").count();
    expect([items, complaints]).toEqual([count, []]);
  });

  it("are searched by name, and what holds a hit is unfolded", async () => {
    const { page } = await open(report(largeRecord(1_000)));
    await page.fill("#search-field", "encryption-at-rest bucket-117");
    await page.locator("#search-status:not(:empty)").waitFor();
    expect(await page.locator("#rules li[data-find]:visible").allTextContents()).toEqual([
      "urn:pulumi:prod::fotolabor::aws:s3/bucket:Bucket::bucket-117",
    ]);
  });

  it("are all back when the search is emptied", async () => {
    const { page } = await open(report(largeRecord(1_000)));
    await page.fill("#search-field", "bucket-117");
    await page.locator("#search-status:not(:empty)").waitFor();
    await page.fill("#search-field", "");
    await page.locator("#search-status:empty").waitFor({ state: "attached" });
    expect(await page.locator("#rules [hidden], #rules details[open]").count()).toBe(0);
  });
});

describe("on paper", () => {
  async function printed(record: EvidenceRecord): Promise<Page> {
    const { page } = await open(report(record));
    await page.emulateMedia({ media: "print" });
    return page;
  }

  it("leaves out what can't be used there", async () => {
    const page = await printed(mixedRecord());
    expect(await page.locator("nav:visible, fieldset:visible, a.skip:visible").count()).toBe(0);
  });

  it("shows what passed, although it is folded on the screen", async () => {
    const page = await printed(mixedRecord({ findings: [passed("encryption-at-rest", "orders")] }));
    const box = await page.locator("#rules ul.names li").boundingBox();
    expect(box?.height).toBeGreaterThan(5);
  });

  it("says that long lists of passes are shortened", async () => {
    const page = await printed(largeRecord(1_000));
    expect(await page.getByText("im Ausdruck gekürzt").isVisible()).toBe(true);
  });
});
