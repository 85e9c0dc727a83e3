import { Command, Option } from "commander";
import { organisation, organisationBehind, organisationIds, type OrganisationId } from "../catalogue/organisations";
import { formats, render, renderPdfReport, type Format, type ReportOptions } from "../evidence/formats";
import type { Language } from "../catalogue/text";
import { csvChunks } from "../evidence/formats/csv";
import type { EvidenceRecord } from "../evidence/record";
import { openRecordStream } from "../evidence/record-stream";
import { CliError, exit } from "./exit";
import { withOutput, type CommonOptions } from "./options";
import { say } from "./print";
import { formatOf } from "./report/format";
import { sinceOf } from "./report/since";
import { isLargerThan, readByFinding, sourceOf } from "./report/source";
import { writeWholeFile } from "./write-file";

interface CommandOptions extends CommonOptions {
  format?: string;
  out?: string;
  organisation?: OrganisationId;
  stack?: string;
  project?: string;
  since?: string;
}

/** `tomguard report`: renders a record, or the newest of a ledger with its history, and nothing else. */
export function reportCommand(): Command {
  return withOutput(new Command("report").description("render a record for people and for other programs"))
    .argument("<record or ledger>", "record, from --json or --out of another command; or a ledger: folder or s3://bucket/prefix")
    .option("--format <format>", `${formats.join(", ")} (default: that of --out's name, else text)`)
    .addOption(
      new Option(
        "--organisation <id>",
        "organisation of the catalogue whose document is shown sentence by sentence",
      ).choices([...organisationIds]),
    )
    .option("-s, --stack <name>", "stack of the ledger whose newest record is reported")
    .option("--project <name>", "project of that stack")
    .option("--since <date>", "with what has changed, and the gaps, since that day of the ledger (UTC)")
    .option("--out <file>", "file to write (default: standard output)")
    .action(async (place: string, options: CommandOptions) => {
      const { out, organisation: id, lang, json, since } = options;
      const format = json ? "json" : formatOf(options.format, out, lang);
      if (format === "pdf" && out === undefined) throw new CliError(pdfNeedsFile[lang], exit.usage);
      if (since !== undefined) sinceOf(since, lang);
      if (format === "csv" && isLargerThan(readByFinding, place)) return put(csvByFinding(place, lang), out, lang);
      const { record, history, sealed } = await sourceOf(place, options);
      const statements = organisation_(id ?? organisationBehind(record.run.promise.source))?.statements;
      const rendered = await inFormat(record, format, {
        language: lang,
        history,
        ...(statements && { statements }),
        ...(sealed && { sealed }),
      });
      put([rendered], out, lang);
    });
} // prettier-ignore

const pdfNeedsFile = {
  de: "Ein PDF braucht eine Datei: Nennen Sie sie mit --out bericht.pdf.",
  en: "A PDF needs a file: name it with --out report.pdf.",
};

/** Into the file, or to standard output where none is named. */
function put(chunks: Iterable<string | Uint8Array>, out: string | undefined, lang: Language): void {
  if (out === undefined) {
    for (const chunk of chunks) process.stdout.write(chunk);
    return;
  }
  writeWholeFile(out, chunks, lang);
  say({ de: `Bericht: ${out}`, en: `Report: ${out}` }[lang]);
}

/** A record of a million findings, row by row. */
function csvByFinding(file: string, language: Language): Iterable<string> {
  const { rest, findings } = openRecordStream(file);
  return csvChunks(rest, findings(), { language });
}

async function inFormat(record: EvidenceRecord, format: Format, options: ReportOptions): Promise<string | Uint8Array> {
  return format === "pdf" ? renderPdfReport(record, options) : render(record, format, options);
}

function organisation_(id: OrganisationId | undefined) {
  return id === undefined ? undefined : organisation(id);
}
