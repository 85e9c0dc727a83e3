/// <reference lib="dom" />
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { renderHtml } from "../../evidence/formats/html";
import { renderJunit } from "../../evidence/formats/junit";
import type { Language } from "../../catalogue/text";
import type { EvidenceRecord } from "../../evidence/record";
import { useBrowser } from "./browser";
import { hostileNames, hostileRecord, mixedRecord, run, statements } from "./records";

const open = useBrowser();

/** With a history, so that changes and the timeline are there as well. */
const history = ["2026-09-01", "2026-11-20"].map((day) => mixedRecord({ run: run({ at: `${day}T12:00:00Z` }), findings: [] })); // prettier-ignore
const report = (record: EvidenceRecord = mixedRecord(), language: Language = "de") =>
  renderHtml(record, { language, statements, history });
const unfold = (page: Page) =>
  page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));

/** The hostile record after one of the same name that had nothing, so that every change names something hostile. */
function hostileReport(): string {
  const record = hostileRecord();
  const before = mixedRecord({ run: { ...record.run, at: "2026-11-20T12:00:00Z" }, findings: [], population: [] });
  const named = hostileNames.map((name) => ({ id: name, section: name, measures: [name], text: { de: name, en: `${name}!` } })); // prettier-ignore
  return renderHtml(record, { language: "de", statements: named, history: [before] });
}

describe("hostile names", () => {
  it("do nothing", async () => {
    const { page, complaints } = await open(hostileReport());
    await unfold(page);
    expect([
      await page.evaluate("window.hacked"),
      await page.locator("img, main script, main style, main a:not([href^='#'])").count(),
      complaints,
    ]).toEqual([undefined, 0, []]);
  });

  it.each(["#rules", "#statements", "#changes", "#population"])("stand as text in %s", async (section) => {
    const { page } = await open(hostileReport());
    const content = (await page.locator(section).textContent()) ?? "";
    expect(hostileNames.slice(0, 8).filter((name) => !content.includes(name))).toEqual([]);
  });

  it("are searched for like others", async () => {
    const { page, complaints } = await open(hostileReport());
    await page.fill("#search-field", "<img src=x");
    await page.locator("#search-status:not(:empty)").waitFor();
    expect([await page.evaluate("window.hacked"), complaints]).toEqual([undefined, []]);
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
    const shown = [await page.locator("#filter").isVisible(), await page.locator(".skip").boundingBox()];
    expect([shown[0], shown[1] !== null && (shown[1] as { x: number }).x < 0, complaints]).toEqual([true, true, []]);
  });

  it("needs no style and no handler of an element, and nothing from elsewhere", async () => {
    const { page } = await open(report());
    const own = await page.evaluate(() => {
      const attributes = [...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames());
      return [...new Set(attributes)].filter((name) => name === "style" || name === "src" || name.startsWith("on"));
    });
    expect(own).toEqual([]);
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
    await unfold(page);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  it.each([360, 400, 800, 1200])("the page never scrolls sideways at a width of %d", async (width) => {
    const { page } = await open(hostileReport(), { viewport: { width, height: 700 } });
    await unfold(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });
});
