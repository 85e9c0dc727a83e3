import type { Language } from "../../catalogue/text";
import { CliError, exit } from "../exit";

/** A UTC day (2026-11-22) or time (2026-11-22T12:00:00Z) of the calendar. @throws CliError for anything else */
export function sinceOf(said: string, language: Language): string {
  const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)?$/.exec(said);
  const time = form === null ? Number.NaN : Date.parse(form[2] === undefined ? `${said}T00:00:00Z` : said);
  // The 31st of April would be read as the 1st of May.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(form?.[1] ?? "")) return said;
  throw new CliError(
    {
      de: `${said} ist kein Kalendertag: Schreiben Sie --since als 2026-11-22 oder 2026-11-22T12:00:00Z (UTC).`,
      en: `${said} is not a day of the calendar: write --since as 2026-11-22 or 2026-11-22T12:00:00Z (UTC).`,
    }[language],
    exit.usage,
  );
}
