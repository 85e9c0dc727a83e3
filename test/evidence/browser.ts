import { execFileSync } from "node:child_process";
import type { Browser } from "playwright-core";
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
