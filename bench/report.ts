/// <reference lib="dom" />
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { serializeRecord } from "../evidence/record";
import { projectRoot } from "../sandbox/project";
import { openBrowser } from "../test/evidence/browser";
import { largeRecord } from "../test/evidence/records";
import { figure, type Figure } from "./figure";
import { inTurn, seconds } from "./measure";

/* What a reader of a large report waits for: until it is written, until it can be read, until a search has its answer. */

const findings = 20_000;

/** The HTML report of 20,000 findings: written, opened, filtered. @param folder for what is measured */
export async function report({ folder }: { folder: string }): Promise<Figure[]> {
  const [record, html] = [join(folder, "large.json"), join(folder, "large.html")];
  writeFileSync(record, serializeRecord(largeRecord(findings)));
  const args = [join(projectRoot(), "dist", "cli", "main.js"), "report", record, "--format", "html", "--out", html];
  const { write } = await inTurn(3, { write: () => seconds({ command: process.execPath, args }) });
  const { opened, filtered } = await inBrowser(pathToFileURL(html).href);
  return [
    figure("tomguard report to HTML of 20,000 findings, against 2 s", write, 2, 1),
    figure("that report opened in Chromium, against 1 s", opened, 1, 1),
    figure("its first search (it reads the document once), against 1 s", filtered, 1, 1),
  ];
}

async function inBrowser(address: string): Promise<{ opened: number; filtered: number }> {
  const browser = await openBrowser();
  try {
    const best = { opened: Infinity, filtered: Infinity };
    for (let round = 0; round < 5; round++) {
      const { opened, filtered } = await visit(browser, address);
      best.opened = Math.min(best.opened, opened);
      best.filtered = Math.min(best.filtered, filtered);
    }
    return best;
  } finally {
    await browser.close();
  }
}

/** Seconds until the first frame after loading, and from typing until the frame with the answer. */
async function visit(browser: Browser, address: string): Promise<{ opened: number; filtered: number }> {
  const page = await browser.newPage();
  const nextFrame = () => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  try {
    const start = performance.now();
    await page.goto(address);
    await nextFrame();
    const typed = performance.now();
    await page.fill("#search-field", "encryption-at-rest bucket-3999");
    await page.locator("#search-status:not(:empty)").waitFor();
    await nextFrame();
    return { opened: (typed - start) / 1000, filtered: (performance.now() - typed) / 1000 };
  } finally {
    await page.close();
  }
} // prettier-ignore
