import { Command, Option } from "commander";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organisationIds, type OrganisationId } from "../catalogue/organisation-ids";
import { organisation, organisationFile } from "../catalogue/organisations";
import { packageRoot } from "../catalogue/package-root";
import { loadPromise, type LoadedPromise } from "../catalogue/promise/load";
import type { Language } from "../catalogue/text";
import { annexOf } from "../evidence/annex/annex";
import { annexDocument } from "../evidence/annex/document";
import { renderHtmlDocument } from "../evidence/annex/html";
import type { Annex } from "../evidence/annex/model";
import { writtenKeys } from "../evidence/annex/written";
import { readRecord, type EvidenceRecord } from "../evidence/record";
import { inForce } from "../policies/judge";
import { rules } from "../policies/rules";
import { version } from "../catalogue/version";
import { annexDay, dayOption } from "./annex-day";
import { CliError, exit } from "./exit";
import { withOutput, type CommonOptions } from "./options";
import { printJson, say } from "./print";
import { promiseFor } from "./promise-for";
import { writeWholeFile } from "./write-file";

interface AnnexOptions extends CommonOptions {
  organisation?: OrganisationId;
  promise?: string;
  record?: string;
  format?: "html" | "pdf";
  out?: string;
  date?: string;
}

/** `tomguard annex`: the TOM annex to a data processing agreement. */
export function annexCommand(): Command {
  return withOutput(new Command("annex").description("write the TOM annex to a data processing agreement"))
    .addOption(
      new Option("--organisation <id>", "organisation of the catalogue: the annex follows its document")
        .choices([...organisationIds])
        .conflicts("promise"),
    )
    .option("--promise <file>", "the promise (default: the nearest tomguard.yaml)")
    .option(
      "--record <file>",
      "record that the status of the measures rests on; without it nothing is evidenced by checks",
    ) // prettier-ignore
    .addOption(
      new Option("--format <format>", "format (default: that of --out's name, else pdf)").choices(["html", "pdf"]),
    ) // prettier-ignore
    .option("--out <file>", "file to write (default: a name made of the company and the day)")
    .addOption(dayOption())
    .action(async (options: AnnexOptions) => {
      const { annex, warnings } = contentOf(options);
      for (const each of warnings) say(each);
      if (options.json) printJson(annex);
      if (options.json && options.out === undefined) return;
      const format = options.format ?? (/\.html?$/i.test(options.out ?? "") ? "html" : "pdf");
      const file = options.out ?? fileName(annex, format);
      writeWholeFile(file, [await rendered(annex, format)], options.lang);
      say({ de: `Anlage: ${file}`, en: `Annex: ${file}` }[options.lang]);
    });
}

function contentOf(options: AnnexOptions): { annex: Annex; warnings: string[] } {
  const { lang, organisation: id } = options;
  const { loaded, file } = promiseOf(options);
  const record = options.record === undefined ? undefined : readRecord(readFileSync(options.record, "utf8"));
  refuseOthersRecord(record, loaded, lang);
  const { date, warnings } = annexDay(options.date, record, loaded.promise, lang);
  const annex = annexOf({
    language: lang,
    date,
    loaded,
    written: writtenKeys(readFileSync(file, "utf8")),
    rules: inForce(rules, loaded.promise),
    organisation: id === undefined ? undefined : organisation(id),
    record,
    version,
  });
  return { annex, warnings };
}

function promiseOf(options: AnnexOptions): { loaded: LoadedPromise; file: string } {
  if (options.organisation !== undefined) {
    const file = join(packageRoot(), organisationFile(options.organisation));
    return { loaded: loadPromise(file, { ruleIds: rules.map(({ id }) => id) }), file };
  }
  const loaded = promiseFor(options, { folder: process.cwd() });
  if (loaded.file !== undefined) return { loaded, file: loaded.file };
  throw new CliError(
    {
      de: "Es gibt keine tomguard.yaml, für die eine Anlage geschrieben werden könnte. Nennen Sie sie mit --promise, oder eine Organisation des Katalogs mit --organisation; `tomguard init` legt eine an.",
      en: "There is no tomguard.yaml to write an annex for. Name one by --promise, or an organisation of the catalogue by --organisation; `tomguard init` writes one.",
    }[options.lang],
    exit.usage,
  );
}

/** What another company's deploy shows says nothing about this one. */
function refuseOthersRecord(record: EvidenceRecord | undefined, { promise }: LoadedPromise, lang: Language): void {
  const [own, other] = [promise.organisation.name, record?.run.organisation];
  if (other === undefined || other === own) return;
  throw new CliError(
    {
      de: `Der Nachweis ist von ${JSON.stringify(other)}, die Zusage von ${JSON.stringify(own)}. Nennen Sie einen Nachweis, der an dieser Zusage geprüft wurde.`,
      en: `The record is of ${JSON.stringify(other)}, the promise of ${JSON.stringify(own)}. Name a record that was judged by this promise.`,
    }[lang],
    exit.usage,
  );
}

async function rendered(annex: Annex, format: "html" | "pdf"): Promise<string | Uint8Array> {
  const document = annexDocument(annex);
  if (format === "html") return renderHtmlDocument(document);
  // Fonts and PDF take half a second to load, and HTML has no use for them.
  const { renderPdf } = require("../evidence/pdf/render") as typeof import("../evidence/pdf/render");
  return renderPdf(document);
}

/** `anlage-tom-muster-fotolabor-gmbh-2026-11-22.pdf`. */
function fileName({ organisation: { name }, date, language }: Annex, format: string): string {
  const plain = name.replace(/ß/g, "ss").replace(/[äöü]/gi, (vowel) => `${vowel}e`).normalize("NFKD").toLowerCase(); // prettier-ignore
  const company = plain.replace(/[^a-z0-9\s-]/g, "").trim().replace(/[\s-]+/g, "-").slice(0, 60); // prettier-ignore
  return `${[{ de: "anlage-tom", en: "tom-annex" }[language], company, date].filter((each) => each !== "").join("-")}.${format}`;
}
