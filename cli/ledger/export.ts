import { Command } from "commander";
import { exportParquet } from "../../evidence/lake/export";
import { openLedger } from "../../evidence/ledger";
import { withOutput, type CommonOptions } from "../options";
import { printJson, say } from "../print";
import { counter } from "../progress";
import { locationOf } from "./location";

interface ExportOptions extends CommonOptions {
  parquet: string;
  location?: string;
}

/** `tomguard ledger export`: the ledger as Parquet, for questions over many stacks and years. */
export function exportCommand(): Command {
  return withOutput(
    new Command("export").description("write the ledger as Parquet, with tables and queries for Athena"),
  )
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .requiredOption("--parquet <folder>", "folder for the files; that of an earlier export is continued")
    .option("--location <s3 url>", "where the files will lie for Athena, for the definitions of its tables")
    .action(async (said: string | undefined, { parquet, location, json, lang }: ExportOptions) => {
      const ledger = await openLedger(locationOf(said, lang));
      const bar = counter(records[lang]);
      let count = 0;
      const exported = await exportParquet(ledger.entries(), parquet, {
        ...(location !== undefined && { location }),
        onRecord: () => bar.show(++count),
      }).finally(() => bar.end());
      if (json) return printJson(exported);
      say(done(exported.records, exported.findings, parquet)[lang]);
    });
}

const records = { de: "Nachweise", en: "records" };

function done(count: number, findings: number, folder: string) {
  return {
    de: `Exportiert: ${count} Nachweise mit ${findings} Feststellungen nach ${folder}. Tabellen: athena.sql, Fragen: queries/.`,
    en: `Exported: ${count} records with ${findings} findings to ${folder}. Tables: athena.sql, questions: queries/.`,
  };
}
