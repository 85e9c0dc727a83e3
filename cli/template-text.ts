import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";

/** The text of the file if it is a CloudFormation template, by its name or its first lines; else `undefined`. */
export function templateTextIn(file: string): string | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined; // whoever reads it says so
  if (!/\.(?:json|ya?ml|template)$/i.test(file)) return undefined;
  if (/\.json$/i.test(file) && isState(file)) return undefined;
  const bytes = readFileSync(file);
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le", 2) : bytes.toString("utf8");
  if (!/\.json$/i.test(file)) return text;
  return /"(?:AWSTemplateFormatVersion|Resources)"\s*:/.test(text) ? text : undefined;
}

/** Whether a file begins as a state does. States are large, so that no more than the beginning is read for it. */
function isState(file: string): boolean {
  const head = Buffer.alloc(4096);
  const opened = openSync(file, "r");
  try {
    readSync(opened, head);
  } finally {
    closeSync(opened);
  }
  return /^\s*\{\s*"(?:version|deployment|checkpoint|manifest)"\s*:/.test(head.toString("utf8"));
}
