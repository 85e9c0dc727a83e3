/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { renderHtml } from "../../evidence/formats/html";
import type { EvidenceRecord } from "../../evidence/record";
import { useBrowser } from "./browser";
import { largeRecord, mixedRecord, passed, statements } from "./records";

const open = useBrowser();
const report = (record: EvidenceRecord = mixedRecord()) => renderHtml(record, { language: "de", statements });
const status = (page: Page) => page.locator("#search-status:not(:empty)");

describe("many findings", () => {
  it("are all in the document: 1,000", async () => {
    const { page, complaints } = await open(report(largeRecord(1_000)));
    expect([await page.locator("#rules [data-group] li[data-find]").count(), complaints]).toEqual([1_000, []]);
  });

  it("are all in the document and found at once: 20,000", async () => {
    const { page, complaints } = await open(report(largeRecord(20_000)));
    expect([await page.locator("#rules [data-group] li[data-find]").count(), complaints]).toEqual([20_000, []]);
    await page.fill("#search-field", "encryption-at-rest bucket-3999");
    await status(page).waitFor();
    expect(await page.locator("#rules li[data-find]:visible b").allTextContents()).toEqual(["bucket-3999"]);
  });
});

describe("the search", () => {
  it("finds by name, and unfolds what holds a hit", async () => {
    const { page } = await open(report(largeRecord(1_000)));
    await page.fill("#search-field", "encryption-at-rest bucket-117");
    await status(page).waitFor();
    expect(await page.locator("#rules li[data-find]:visible").allTextContents()).toEqual([
      "urn:pulumi:prod::fotolabor::aws:s3/bucket:Bucket::bucket-117",
    ]);
  });

  it("finds by what is said of a resource", async () => {
    const { page } = await open(report());
    await page.fill("#search-field", "output of a resource not yet created");
    await status(page).waitFor();
    expect(await page.locator("#rules li[data-find]:visible b").allTextContents()).toEqual(["orders-key"]);
  });

  it("shows only what has the chosen results, by keyboard", async () => {
    const { page } = await open(report());
    await page.locator("#filter input[value=failed]").focus();
    await page.keyboard.press("Space");
    await status(page).waitFor();
    const shown = await page.locator("#rules li[data-find]:visible b").allTextContents();
    expect([shown, await page.locator("article.statement:visible").count()]).toEqual([["drops", "orders"], 1]);
  });

  it("joins results with words", async () => {
    const { page } = await open(report());
    await page.check("#filter input[value=failed]");
    await page.check("#filter input[value=waived]");
    await page.fill("#search-field", "archive");
    await page.locator("#search-status", { hasText: /^[1-9] / }).waitFor();
    await page.locator("#rules li[data-find]", { hasText: "orders" }).first().waitFor({ state: "hidden" });
    expect(await page.locator("#rules li[data-find]:visible b").allTextContents()).toEqual(["archive"]);
  });

  it("says how many of how many it shows", async () => {
    const { page } = await open(report());
    await page.fill("#search-field", "no such thing anywhere");
    await status(page).waitFor();
    expect(await status(page).innerText()).toMatch(/^0 \/ \d\d+$/);
  });

  it("brings all back when it is emptied", async () => {
    const { page } = await open(report(largeRecord(1_000)));
    await page.fill("#search-field", "bucket-117");
    await status(page).waitFor();
    await page.fill("#search-field", "");
    await page.locator("#search-status:empty").waitFor({ state: "attached" });
    expect(await page.locator("main [hidden], #rules details[open]").count()).toBe(0);
  });

  it("is not there without a script, and everything else is", async () => {
    const { page } = await open(report(), { javaScriptEnabled: false });
    const visible = await page.locator("main section:visible").count();
    expect([await page.locator("#filter").isVisible(), visible > 9]).toEqual([false, true]);
  });
});

describe("the keyboard", () => {
  it("reaches the result with the first key, past the contents", async () => {
    const { page } = await open(report());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#summary$/);
  });

  it("unfolds what passed", async () => {
    const { page } = await open(report());
    await page.locator("#rules article details summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#rules article details[open]").count()).toBe(1);
  });

  it("scrolls wide tables", async () => {
    const { page } = await open(report(), { viewport: { width: 400, height: 700 } });
    const region = page.locator(".wide:has(#statuses)");
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => (document.querySelector(".wide:has(#statuses)")?.scrollLeft ?? 0) > 0);
    expect(await region.evaluate((each) => each === document.activeElement)).toBe(true);
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

  it("has the result on page one, the waivers too, and no more than ten pages for a small record", async () => {
    const { page } = await open(report());
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 665, height: 980 }); // A4 without its margins, at 96 dots an inch
    const table = await page.locator("table:has(#waivers)").boundingBox();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect([(table?.y ?? Infinity) + (table?.height ?? 0) < 980, (pdf.match(/\/Type \/Page\b/g) ?? []).length <= 10]).toEqual([true, true]); // prettier-ignore
  });
});
