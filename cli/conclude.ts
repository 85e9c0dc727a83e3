import type { Ledger } from "../evidence/ledger";
import { countsAsFailed, recordPieces, type EvidenceRecord } from "../evidence/record";
import { isOn } from "../policies/environment";
import { exit, type ExitStatus } from "./exit";
import { seal } from "./ledger/seal";
import type { RecordOptions } from "./options";
import { say } from "./print";
import { writeWholeFile } from "./write-file";

/**
 * Prints the record (canonical JSON with `--json`, else as text), writes it where it is wanted, sets the exit status, and
 * seals it last: whatever becomes of the ledger, the record is there.
 * @throws CliError (3) where it can't be sealed
 */
export async function conclude(record: EvidenceRecord, options: RecordOptions, ledger?: Ledger): Promise<ExitStatus> {
  const json = options.json || options.out !== undefined ? [...recordPieces(record), "\n"] : [];
  if (options.out !== undefined) {
    writeWholeFile(options.out, json, options.lang);
    say({ de: `Nachweis: ${options.out}`, en: `Record: ${options.out}` }[options.lang]);
  }
  const shown = options.json ? json : [asText(record, options)];
  for (const each of shown) process.stdout.write(each); // joined, a large record would be copied
  const status = statusOf(record, { allowUnknown: options.allowUnknown === true, ci: isOn(process.env["CI"]) });
  process.exitCode = status;
  if (ledger !== undefined) await seal(record, ledger, options);
  return status;
}

/** Loaded only where people read it. */
function asText(record: EvidenceRecord, { lang }: RecordOptions): string {
  const { renderText } = require("../evidence/formats/text") as typeof import("../evidence/formats/text");
  return renderText(record, { language: lang, stream: process.stdout });
}

/** Exit status that a record stands for. In CI a rule that broke off is a failure too. */
export function statusOf(
  record: EvidenceRecord,
  { allowUnknown, ci }: { allowUnknown: boolean; ci: boolean },
): ExitStatus {
  const brokeOff = ci && record.findings.some((finding) => finding.ruleError);
  return brokeOff || countsAsFailed(record, { allowUnknown }) ? exit.failed : exit.ok;
}
