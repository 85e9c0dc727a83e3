import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";

/**
 * A real Chromium: one of the system where there is one, else the binary of @sparticuz/chromium, whose path another
 * process asks for, because the package is ESM only. Its own arguments are not used: they switch web security off.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: ["--no-sandbox", "--headless=shell", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

function executable(): string {
  const ask = 'import("@sparticuz/chromium").then(async (found) => console.log(await found.default.executablePath()))';
  return process.env["CHROMIUM"] ?? execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }).trim();
}

export interface Opened {
  page: Page;
  /** Everything on the console, every uncaught error, every request other than for the file itself. */
  complaints: string[];
}

/** Tall enough for small reports as a whole: what is out of sight need not be laid out. */
const wholeReport = { width: 1200, height: 10_000 };

/** A browser for all tests of a file; what it returns opens a document from a file, as a reader does. */
export function useBrowser(): (markup: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  let context: BrowserContext | undefined;
  const folder = mkdtempSync(join(tmpdir(), "tomguard-html-"));
  beforeAll(async () => (browser = await openBrowser()));
  afterEach(async () => context?.close());
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  return async (markup, options = {}) => {
    const file = join(folder, "report.html");
    writeFileSync(file, markup);
    context = await browser.newContext({ viewport: wholeReport, ...options });
    context.setDefaultTimeout(10_000);
    return read(await context.newPage(), pathToFileURL(file).href);
  };
}

async function read(page: Page, address: string): Promise<Opened> {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => void (request.isNavigationRequest() || complaints.push(request.url())));
  await page.goto(address);
  return { page, complaints };
}
