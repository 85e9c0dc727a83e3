import { Command } from "commander";
import { openLedger, type LedgerEntry } from "../../evidence/ledger";
import { withOutput, type CommonOptions } from "../options";
import { printJson, printTable } from "../print";
import { locationOf } from "./location";

interface ListOptions extends CommonOptions {
  since?: string;
  stack?: string;
}

/** `tomguard ledger list`: what is sealed, a line each. */
export function listCommand(): Command {
  return withOutput(new Command("list").description("list the entries, each verified"))
    .argument("[location]", "folder, or s3://bucket/prefix (default: TOMGUARD_LEDGER)")
    .option("--since <day or time>", "sealed then or later, UTC: 2026-11-22")
    .option("-s, --stack <name>", "of this stack alone")
    .action(async (said: string | undefined, { since, stack, json, lang }: ListOptions) => {
      const ledger = await openLedger(locationOf(said, lang));
      const rows: Row[] = [];
      for await (const entry of ledger.entries({ since, stack })) rows.push(rowOf(entry));
      if (json) return printJson(rows);
      printTable(
        heads[lang],
        rows.map(({ sequence, sealedAt, stack: name, phase, fail, unknown, sha256 }) => [
          String(sequence),
          sealedAt,
          name,
          phase,
          String(fail),
          String(unknown),
          sha256,
        ]),
      );
    });
}

interface Row {
  sequence: number;
  sealedAt: string;
  stack: string;
  phase: string;
  fail: number;
  unknown: number;
  sha256: string;
}

function rowOf({ sequence, sealedAt, sha256, record: { run, summary } }: LedgerEntry): Row {
  const { fail, unknown } = summary;
  return { sequence, sealedAt, stack: run.stack ?? "", phase: run.phase, fail, unknown, sha256 };
}

const heads = {
  de: ["Nr.", "versiegelt", "Stack", "Phase", "verletzt", "unbekannt", "SHA-256"],
  en: ["no.", "sealed", "stack", "phase", "failed", "unknown", "SHA-256"],
};
