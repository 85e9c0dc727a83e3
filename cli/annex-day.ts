import { InvalidArgumentError, Option } from "commander";
import type { Promised } from "../catalogue/promise/schema";
import type { Language } from "../catalogue/text";
import type { EvidenceRecord } from "../evidence/record";
import { CliError, exit } from "./exit";

/** `--date 2026-11-22`. */
export function dayOption(): Option {
  return new Option("--date <day>", "day that the annex speaks of, such as 2026-11-22 (default: the record's, else today)").argParser(dayOf); // prettier-ignore
}

function dayOf(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (time !== undefined && !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("Write a day as 2026-11-22.");
}

/**
 * The day on which waivers, attestations and transfers are looked at: the one that was asked for, else the record's, so
 * that the same input gives the same annex. What has ended since then is told to whoever calls.
 * @throws CliError for a day before the record's: the record could not have been known then
 */
export function annexDay(
  asked: string | undefined,
  record: EvidenceRecord | undefined,
  promise: Promised,
  lang: Language,
): { date: string; warnings: string[] } {
  const today = new Date().toISOString().slice(0, 10);
  const recorded = record?.run.at.slice(0, 10);
  if (asked !== undefined && recorded !== undefined && asked < recorded) {
    throw new CliError(
      {
        de: `Der Nachweis ist vom ${recorded}, die Anlage kann nicht vom ${asked} sein. Nennen Sie mit --date diesen oder einen späteren Tag.`,
        en: `The record is of ${recorded}, the annex can't be of ${asked}. Name that day or a later one by --date.`,
      }[lang],
      exit.usage,
    );
  }
  const date = asked ?? recorded ?? today;
  const ended = endedBetween(promise, date, today);
  if (ended === 0) return { date, warnings: [] };
  const warning = {
    de: `Seit dem Stand ${date} haben ${ended} Ausnahmen, Bestätigungen oder Übermittlungen geendet. Mit --date ${today} zählen sie nicht mehr.`,
    en: `Since ${date}, ${ended} waivers, attestations or transfers have ended. With --date ${today} they no longer count.`,
  }[lang];
  return { date, warnings: [warning] };
}

function endedBetween({ waivers, attestations, processors }: Promised, from: string, today: string): number {
  const ends = [
    ...waivers.map(({ until }) => until),
    ...[...attestations, ...processors].flatMap(({ validUntil }) => validUntil ?? []),
  ];
  return ends.filter((end) => end >= from && end < today).length;
}
