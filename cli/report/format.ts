import { extname } from "node:path";
import { nearest } from "../../catalogue/promise/nearest";
import type { Language } from "../../catalogue/text";
import { formats, isFormat, type Format } from "../../evidence/formats";
import { CliError, exit } from "../exit";

const byExtension: Readonly<Record<string, Format>> = {
  ".html": "html",
  ".htm": "html",
  ".pdf": "pdf",
  ".sarif": "sarif",
  ".xml": "junit",
  ".csv": "csv",
  ".md": "md",
  ".txt": "text",
};

/** The format that was named, else that of the file's name, else text. @throws CliError for one that there is not */
export function formatOf(said: string | undefined, out: string | undefined, language: Language): Format {
  if (said === undefined) return byExtension[extname(out ?? "").toLowerCase()] ?? "text";
  if (isFormat(said)) return said;
  const meant = nearest(said, formats);
  const guess = meant === undefined ? { de: "", en: "" } : { de: ` Meinten Sie ${meant}?`, en: ` Did you mean ${meant}?` }; // prettier-ignore
  throw new CliError(
    {
      de: `${said} ist kein Format eines Berichts.${guess.de} Es gibt ${formats.join(", ")}.`,
      en: `${said} is not a format of a report.${guess.en} There are ${formats.join(", ")}.`,
    }[language],
    exit.usage,
  );
}
