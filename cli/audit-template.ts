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
