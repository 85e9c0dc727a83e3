/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { organisation } from "../catalogue/organisations";
import { packageRoot } from "../catalogue/package-root";
import { renderHtml } from "../evidence/formats/html";
import { readRecord, type EvidenceRecord } from "../evidence/record";
import { run } from "../sandbox/demo-run";
import { openBrowser } from "../test/evidence/browser";

/* The pictures of README: the report on the photo lab, broken and mended, as a browser shows it. */

interface Picture {
  name: string;
  /** What the picture begins with. */
  at: string;
  height: number;
  language: "de" | "en";
}

const pictures: readonly Picture[] = [
  { name: "report-result", at: "body", height: 900, language: "en" },
  { name: "report-result-de", at: "body", height: 900, language: "de" },
  { name: "report-statements", at: "#statements", height: 800, language: "en" },
  { name: "report-matrix", at: "#rules", height: 900, language: "en" },
  { name: "report-changes", at: "#changes", height: 560, language: "en" },
  { name: "report-time", at: "#operation", height: 640, language: "en" },
];

const most = 300_000;

async function main(): Promise<void> {
  const folder = join(packageRoot(), "docs", "pictures");
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "tomguard-pictures-"));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: "light" });
    const file = join(scratch, "report.html");
    writeFileSync(file, await demoReport(scratch));
    await page.goto(pathToFileURL(file).href);
    for (const each of pictures) await take(page, each, join(folder, `${each.name}.png`));
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The lab deployed well, and then a change that breaks promises; the times are those of a story, not of this machine. */
async function demoReport(scratch: string): Promise<string> {
  const good = await checked("photo-lab", scratch);
  const broken = await checked("photo-lab-broken", scratch);
  const of = (record: EvidenceRecord, at: string): EvidenceRecord => ({ ...record, run: { ...record.run, stack: "photo-lab", at } }); // prettier-ignore
  const days = ["2026-08-03", "2026-08-10", "2026-08-18", "2026-08-24", "2026-09-29", "2026-10-05", "2026-10-12"];
  const history = days.map((day, index) => of(index === 3 ? broken : good, `${day}T09:30:00Z`));
  const { statements } = organisation("photo-lab");
  return renderHtml(of(broken, "2026-10-19T09:30:00Z"), { language: "en", statements, history });
}

async function checked(stack: string, scratch: string): Promise<EvidenceRecord> {
  const out = join(scratch, `${stack}.json`);
  const cli = join(packageRoot(), "dist", "cli", "main.js");
  const args = [cli, "check", ".", "--stack", stack, "--json", "--out", out];
  const { status, output } = await run(process.execPath, args, { cwd: packageRoot(), env: process.env });
  if (status > 1) throw new Error(`tomguard check of ${stack} ended with ${status}:\n${output}`);
  return readRecord(readFileSync(out, "utf8"));
}

async function take(page: Page, { at, height, language }: Picture, path: string): Promise<void> {
  await page.setViewportSize({ width: 1200, height });
  await page.locator(`#lang-${language}`).evaluate((each: HTMLInputElement) => each.click());
  await page.locator(at).evaluate((each) => each.scrollIntoView({ behavior: "instant" }));
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > most) throw new Error(`${path} has ${size} bytes; pictures of README stay below ${most}.`);
  process.stdout.write(`${path}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
