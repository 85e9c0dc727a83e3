import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { regionNamed } from "../catalogue/promise/regions";
import type { Ledger } from "../evidence/ledger";
import { now } from "../evidence/journal";
import { judgeTemplate, rulesForTemplates } from "../policies/judge-template";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import { readTemplate } from "../witness/cloudformation/read";
import type { Deployed } from "../witness/cloudformation/seen";
import { conclude } from "./conclude";
import { CliError, exit } from "./exit";
import type { RecordOptions } from "./options";
import { promiseFor } from "./promise-for";

export interface TemplateOptions extends RecordOptions {
  region?: string;
  account?: string;
  new?: true;
}

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

/** Judges a template, and prints the record. Throws `TemplateUnreadable`. */
export async function auditTemplate(
  text: string,
  file: string,
  options: TemplateOptions,
  ledger: Ledger | undefined,
): Promise<void> {
  const template = readTemplate(text, basename(file));
  const folder = process.cwd();
  const loaded = promiseFor(options, { folder });
  if (options.region !== undefined && regionNamed(options.region) === undefined) {
    throw new CliError(`There is no region "${options.region}". Name one as AWS does: eu-central-1.`, exit.usage);
  }
  if (options.account !== undefined && !/^\d{12}$/.test(options.account)) {
    throw new CliError(`An account has twelve digits; "${options.account}" has not.`, exit.usage);
  }
  const deployed: Deployed = {
    ...(options.region !== undefined && { region: options.region }),
    ...(options.account !== undefined && { account: options.account }),
    ...(options.new === true && { isNew: true }),
  };
  const measure = { promise: loaded.promise, today: now().slice(0, 10) };
  const { findings, population, notes } = judgeTemplate(template, rules, measure, deployed);
  const run = { witness: "cloudformation", phase: "template", findings, population, folder } as const;
  const record = recordOf(run, rulesForTemplates(rules), { ...loaded, notes: [...loaded.notes, ...notes] });
  await conclude(record, options, ledger);
}
