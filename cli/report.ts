import { Command, Option } from "commander";
import { readFileSync, writeFileSync } from "node:fs";
import { organisation, organisationIds, type OrganisationId } from "../catalogue/organisations";
import { formats, render, renderPdfReport, type Format, type RenderOptions } from "../evidence/formats";
import { readRecord, type EvidenceRecord } from "../evidence/record";
import { withOutput, type CommonOptions } from "./options";
import { say } from "./print";

interface ReportOptions extends CommonOptions {
  format: Format;
  out?: string;
  organisation?: OrganisationId;
}

/** `tomguard report record.json`: renders a record, and nothing else. */
export function reportCommand(): Command {
  return withOutput(new Command("report").description("render a record for people and for other programs"))
    .argument("<record.json>", "record, from --json or --out of another command")
    .addOption(new Option("--format <format>", "format").choices([...formats]).default("text"))
    .addOption(
      new Option(
        "--organisation <id>",
        "organisation of the catalogue whose document is shown sentence by sentence",
      ).choices([...organisationIds]),
    )
    .option("--out <file>", "file to write (default: standard output)")
    .action(async (file: string, { format, out, organisation: id, lang, json }: ReportOptions) => {
      const record = readRecord(readFileSync(file, "utf8"));
      const statements = organisation_(id ?? organisationOf(record))?.statements;
      const rendered = await inFormat(record, json ? "json" : format, {
        language: lang,
        ...(statements && { statements }),
      });
      if (out === undefined) return void process.stdout.write(rendered);
      writeFileSync(out, rendered);
      say({ de: `Bericht: ${out}`, en: `Report: ${out}` }[lang]);
    });
}

async function inFormat(record: EvidenceRecord, format: Format, options: RenderOptions): Promise<string | Uint8Array> {
  return format === "pdf" ? renderPdfReport(record, options) : render(record, format, options);
}

function organisation_(id: OrganisationId | undefined) {
  return id === undefined ? undefined : organisation(id);
}

/** The organisation of the catalogue whose promise the record was judged by, if it was one. */
function organisationOf({ run }: EvidenceRecord): OrganisationId | undefined {
  return organisationIds.find((id) => run.promise.source.endsWith(`${id}.yaml`));
}
