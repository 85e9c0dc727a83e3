import { Command } from "commander";
import { asksForAttention, bearings, changesBetween, type Bearing, type Change } from "../evidence/changes";
import { inertInCi } from "../evidence/formats/printable";
import { openLedger } from "../evidence/ledger";
import type { EvidenceRecord } from "../evidence/record";
import type { Language, Text } from "../catalogue/text";
import { CliError, exit } from "./exit";
import { bold, widthOf, wrap } from "./layout";
import { locationOf } from "./ledger/location";
import { withOutput, type CommonOptions } from "./options";
import { printJson, say } from "./print";
import { recordIn } from "./report/source";

interface DiffOptions extends CommonOptions {
  ledger?: string;
}

/** `tomguard diff before.json after.json`, or two numbers of a ledger: what changed, weakenings first. */
export function diffCommand(): Command {
  return withOutput(new Command("diff").description("say what changed between two records, weakenings first"))
    .argument("<before>", "record, or number of an entry of the ledger")
    .argument("<after>", "record, or number of an entry of the ledger")
    .option("--ledger <folder or s3 url>", "ledger that the numbers are of (default: TOMGUARD_LEDGER)")
    .action(async (before: string, after: string, options: DiffOptions) => {
      const [one, other] = [await recordOf(before, options), await recordOf(after, options)];
      const changes = changesBetween(one, other);
      const [first] = changes;
      if (first?.what === "not-comparable") throw new CliError(first.text[options.lang], exit.usage);
      if (one.run.at > other.run.at) say(backwards[options.lang]);
      if (options.json) printJson(changes);
      else process.stdout.write(inertInCi(`${textOf(changes, options.lang)}\n`));
      process.exitCode = asksForAttention(changes) ? exit.failed : exit.ok;
    });
}

async function recordOf(said: string, { ledger, lang }: DiffOptions): Promise<EvidenceRecord> {
  if (!/^\d+$/.test(said)) return recordIn(said, lang);
  const opened = await openLedger(locationOf(ledger, lang));
  const entry = await opened.entry(Number(said));
  if (entry !== undefined) return entry.record;
  const { count } = await opened.head();
  const message = {
    de: `Das Ledger ${opened.location} hat keinen Eintrag ${said}; der letzte ist ${count}.`,
    en: `The ledger ${opened.location} has no entry ${said}; the last one is ${count}.`,
  };
  throw new CliError(message[lang], exit.usage);
}

const backwards = {
  de: "Hinweis: Der zweite Record ist älter als der erste.",
  en: "Note: the second record is older than the first.",
};

const titles: Record<Bearing, Text> = {
  weaker: { de: "Schwächer", en: "Weaker" },
  otherwise: { de: "Anders, und anzusehen", en: "Otherwise, and to be looked at" },
  stronger: { de: "Besser", en: "Better" },
  neutral: { de: "Ohne Wirkung auf die Zusage", en: "Without bearing on the promise" },
};

const nothing: Text = { de: "Nichts hat sich geändert.", en: "Nothing has changed." };

function textOf(changes: readonly Change[], language: Language): string {
  if (changes.length === 0) return nothing[language];
  const width = widthOf(process.stdout);
  return bearings
    .map((bearing) => changes.filter((each) => each.bearing === bearing))
    .filter(([first]) => first !== undefined)
    .map((own) => section(own, width, language))
    .join("\n\n");
}

function section(changes: readonly Change[], width: number, language: Language): string {
  const title = titles[changes[0]?.bearing ?? "neutral"][language];
  const lines = changes.map(({ text }) => `  ${wrap(text[language], width - 4).join("\n    ")}`);
  return [bold(`${title} (${changes.length})`), ...lines].join("\n");
}
