import type { Language, Text } from "../../catalogue/text";
import { phaseWords } from "../formats/words";
import type { EvidenceRecord } from "../schema";
import { statuses } from "../status";
import type { AnnexMeasure, AnnexSummary } from "./model";
import { annexStatusWords, counted, dayText, statusMeaning } from "./words";

interface SummaryContext {
  language: Language;
  date: string;
  record?: EvidenceRecord | undefined;
  samePromise: boolean;
}

/** Counts, never a percentage, and the sentences that say what was not evidenced. */
export function summaryOf(measures: readonly AnnexMeasure[], context: SummaryContext): AnnexSummary {
  const { language } = context;
  const evidenced = measures.filter((each) => each.evidenced).length;
  return {
    measures: measures.length,
    evidenced,
    notEvidenced: measures.length - evidenced,
    sentences: sentences(measures, context).map((each) => each[language]),
    byStatus: statuses
      .map((status) => ({
        status,
        word: annexStatusWords[status][language],
        meaning: statusMeaning(status, context.record !== undefined)[language],
        count: measures.filter((each) => each.status === status).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

const noEvidence: Text = {
  de: "Zu dieser Anlage wurde kein technischer Nachweis vorgelegt. Sie gibt wieder, was zugesagt ist; dass die Maßnahmen umgesetzt sind, belegt sie nicht.",
  en: "No evidence was given to this annex. It states what is promised; it does not show that the measures are in place.",
};

const otherPromise: Text = {
  de: "Der Nachweis wurde an einer anderen Fassung der Zusage geprüft. Was er als eingehalten ausweist, zählt hier nicht und ist als ungeklärt geführt; was er als verletzt ausweist, bleibt verletzt.",
  en: "The evidence was judged by another version of the promise. What it shows as kept does not count here and is listed as unknown; what it shows as broken stays broken.",
};

function sentences(measures: readonly AnnexMeasure[], { date, record, samePromise }: SummaryContext): Text[] {
  const basis = record === undefined ? noEvidence : given(record);
  const day: Text = { de: dayText(date, "de"), en: dayText(date, "en") };
  return [basis, ...(samePromise ? [] : [otherPromise]), tally(measures, day), ...broken(measures), ...missing(measures)]; // prettier-ignore
}

function given({ run }: EvidenceRecord): Text {
  const text = (language: Language) => `${dayText(run.at.slice(0, 10), language)}, ${run.at.slice(11, 19)} UTC`;
  return {
    de: `Der Status der Maßnahmen beruht auf dem Nachweis vom ${text("de")} (${phaseWords[run.phase].de}).`,
    en: `The status of the measures rests on the evidence of ${text("en")} (${phaseWords[run.phase].en}).`,
  };
}

function tally(measures: readonly AnnexMeasure[], day: Text): Text {
  const evidenced = measures.filter((each) => each.evidenced);
  const attested = evidenced.filter(({ status }) => status === "attested").length;
  const technical = evidenced.length - attested;
  const all = counted(measures.length, { de: "zugesagten Maßnahme", en: "promised measure" }, { de: "zugesagten Maßnahmen", en: "promised measures" }); // prettier-ignore
  if (evidenced.length === 0) {
    return { de: `Zum ${day.de} ist von ${all.de} keine nachgewiesen.`, en: `As of ${day.en}, of ${all.en} none is evidenced.` }; // prettier-ignore
  }
  return {
    de: `Zum ${day.de} ${evidenced.length === 1 ? "ist" : "sind"} von ${all.de} ${evidenced.length} nachgewiesen: ${technical} durch technische Prüfung, ${attested} durch gültige Bestätigung.`,
    en: `As of ${day.en}, of ${all.en} ${evidenced.length} ${evidenced.length === 1 ? "is" : "are"} evidenced: ${technical} by technical checks, ${attested} by a valid attestation.`,
  };
}

function broken(measures: readonly AnnexMeasure[]): Text[] {
  const failed = measures.filter(({ status }) => status === "failed").map(({ number }) => number);
  if (failed.length === 0) return [];
  return [
    {
      de: `Nicht eingehalten ${failed.length === 1 ? "ist die Maßnahme" : "sind die Maßnahmen"} ${failed.join(", ")}.`,
      en: `${failed.length === 1 ? "Measure" : "Measures"} ${failed.join(", ")} ${failed.length === 1 ? "is" : "are"} broken.`,
    },
  ];
}

function missing(measures: readonly AnnexMeasure[]): Text[] {
  const count = measures.filter((each) => !each.evidenced).length;
  if (count === 0) return [];
  const which = counted(count, { de: "Maßnahme", en: "measure" }, { de: "Maßnahmen", en: "measures" });
  return [
    {
      de: `Nicht nachgewiesen ${count === 1 ? "ist" : "sind"} ${which.de}; Abschnitt H führt sie einzeln auf.`,
      en: `Not evidenced ${count === 1 ? "is" : "are"} ${which.en}; section H lists ${count === 1 ? "it" : "them one by one"}.`,
    },
  ];
}
