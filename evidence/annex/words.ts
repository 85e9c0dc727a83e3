import type { Language, Text } from "../../catalogue/text";
import type { Processor } from "../../catalogue/promise/schema";
import { statusMeanings, statusWords } from "../formats/status-words";
import type { Status } from "../status";

type Mechanism = Processor["mechanism"];

/** Transfer mechanisms of Art. 44 to 49 GDPR as a contract names them. */
export const mechanismWords: Record<Mechanism, Text> = {
  "none-needed": { de: "nicht erforderlich (EWR)", en: "not needed (EEA)" },
  adequacy: { de: "Angemessenheitsbeschluss (Art. 45 DSGVO)", en: "Adequacy decision (Art. 45 GDPR)" },
  dpf: {
    de: "EU-US Data Privacy Framework (Art. 45 DSGVO)",
    en: "EU-US Data Privacy Framework (Art. 45 GDPR)",
  },
  scc: {
    de: "Standardvertragsklauseln (Art. 46 Abs. 2 lit. c DSGVO)",
    en: "Standard contractual clauses (Art. 46(2)(c) GDPR)",
  },
  bcr: {
    de: "Verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)",
    en: "Binding corporate rules (Art. 47 GDPR)",
  },
  none: { de: "keines", en: "none" },
};

export const roleWords: Record<Processor["role"], Text> = {
  processor: { de: "Auftragsverarbeiter", en: "Processor" },
  "sub-processor": { de: "Weiterer Auftragsverarbeiter", en: "Sub-processor" },
  ancillary: { de: "Nebenleistung oder Empfänger", en: "Ancillary service or recipient" },
};

const notEvidenced: Text = { de: "nicht nachgewiesen", en: "not evidenced" };

/** The words of the reports, but that an annex calls it by one name where nothing was shown. */
export const annexStatusWords: Record<Status, Text> = {
  ...statusWords,
  unattested: notEvidenced,
  unjudged: notEvidenced,
};

/** Why nothing was shown, beside the word: no evidence was given, no rule looks at it, or rules met nothing. */
export const shortfallWords = {
  noAttestation: { de: "eine Bestätigung fehlt", en: "an attestation is missing" },
  noRecord: { de: "kein technischer Nachweis", en: "no technical evidence" },
  noRule: { de: "noch prüft es keine Regel", en: "no rule examines it yet" },
  nothingMet: { de: "nichts vorgefunden, was zu prüfen war", en: "nothing was met that had to be examined" },
} as const satisfies Record<string, Text>;

/** What each status means; without evidence nothing was examined, which is not the same as having found nothing. */
export function statusMeaning(status: Status, withRecord: boolean): Text {
  if (status === "unknown") {
    return {
      de: "Ein Wert, auf den es ankommt, war nicht zu sehen, oder die Aussage dazu lässt ihn offen; das ist kein Nachweis.",
      en: "A value that matters could not be seen, or the statement leaves it open; this is no proof.",
    };
  }
  if (status !== "unjudged") return statusMeanings[status];
  return withRecord
    ? {
        de: "Keine Regel hat etwas vorgefunden, worauf die Maßnahme zutrifft, oder es gibt noch keine Regel.",
        en: "No rule met anything that the measure applies to, or there is no rule yet.",
      }
    : {
        de: "Die Maßnahme ist technisch zu zeigen, und es wurde kein technischer Nachweis vorgelegt.",
        en: "The measure is to be shown technically, and no technical evidence was given.",
      };
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

/** `22.11.2026`, `22 November 2026`; `day` as 2026-11-22. */
export function dayText(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return language === "de"
    ? `${date}.${month}.${year}`
    : `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** The country's name; the two letters where the runtime has no name for them. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}

/** `3 Maßnahmen`, `1 Maßnahme`. */
export function counted(count: number, one: Text, many: Text): Text {
  const word = count === 1 ? one : many;
  return { de: `${count} ${word.de}`, en: `${count} ${word.en}` };
}
