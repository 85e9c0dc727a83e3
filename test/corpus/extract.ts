import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Example } from "./judged";

const provider = dirname(require.resolve("@pulumi/aws/package.json"));

/** Every TypeScript example in the doc comments of @pulumi/aws, in the order of its files. */
export function allExamples(): Example[] {
  return globSync("**/*.d.ts", { cwd: provider, exclude: (name) => name === "node_modules" })
    .sort()
    .flatMap(examplesIn);
}

function examplesIn(file: string): Example[] {
  const text = readFileSync(join(provider, file), "utf8");
  const fences = text.matchAll(/^[ ]*\* ```typescript\n(.*?)^[ ]*\* ```$/gms);
  return [...fences].map(([, lines = ""], index) => ({
    id: `${file.replace(/\.d\.ts$/, "")}#${index + 1}`,
    source: plain(lines),
  }));
}

/** Without the stars of the comment, and with the characters that a comment can't hold. */
function plain(lines: string): string {
  return lines
    .replaceAll(/^[ ]*\* ?/gm, "")
    .replaceAll("&#47;", "/")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}
