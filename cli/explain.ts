import { formatProblems, PromiseError } from "../catalogue/promise/load";
import type { Language } from "../catalogue/text";
import { JournalError } from "../evidence/journal";
import { LedgerError, type LedgerBlame } from "../evidence/ledger";
import { RecordError } from "../evidence/record";
import { DeployError } from "../policies/deploy";
import { PackConfigError } from "../policies/pack-config";
import { TemplateUnreadable } from "../witness/cloudformation/template";
import { ProgramFailed, ProgramNotRunnable } from "../witness/pulumi/sources/program";
import { StateUnreadable } from "../witness/pulumi/sources/state-shape";
import { CliError, exit, type ExitStatus } from "./exit";
import { inGerman } from "./german";

/** Mistakes in what the user handed over. */
const usersMistakes = [
  PromiseError,
  PackConfigError,
  RecordError,
  JournalError,
  ProgramFailed,
  ProgramNotRunnable,
  StateUnreadable,
  TemplateUnreadable,
];

const ledgerStatus: Record<LedgerBlame, ExitStatus> = {
  usage: exit.usage,
  environment: exit.environment,
  broken: exit.failed,
};

/** A file that the user named and that is not there, or is something else. */
const misnamed = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);

/** What to tell the user of an error, and the exit status. A fault of ours keeps its stack: it has to be reported. */
export function explain(error: unknown, language: Language): { message: string; status: ExitStatus } {
  const { message, status } = inEnglish(error, language);
  return { message: language === "de" ? inGerman(message) : message, status };
}

/** In English where the error has no language of its own. */
function inEnglish(error: unknown, language: Language): { message: string; status: ExitStatus } {
  if (error instanceof PromiseError) return { message: formatProblems(error.problems, language), status: exit.usage };
  if (error instanceof RecordError) return { message: error.inLanguage(language), status: exit.usage };
  if (error instanceof LedgerError) return { message: error.inLanguage(language), status: ledgerStatus[error.blame] };
  if (error instanceof CliError) return { message: error.message, status: error.status };
  if (error instanceof DeployError) {
    return { message: error.message, status: error.blame === "program" ? exit.usage : exit.environment };
  }
  if (!(error instanceof Error)) return { message: String(error), status: exit.environment };
  if (usersMistakes.some((mistake) => error instanceof mistake)) return { message: error.message, status: exit.usage };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code !== undefined && misnamed.has(code)) return { message: error.message, status: exit.usage };
  if (code !== undefined) return { message: error.message, status: exit.environment };
  return {
    message: `a fault of tomguard, please report it.\n${error.stack ?? error.message}`,
    status: exit.environment,
  };
}
