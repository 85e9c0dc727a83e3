import type { Statement } from "../organisations";
import { measureById } from "../measures";
import { isInEea } from "../promise/regions";
import type { SentenceCheck } from "./check";
import { measureSide } from "./finding";
import { means, namesThirdCountry } from "./pairs";

/* Sentences against what it would take to show that they hold. */

/** A store with personal data and no figure can't be shown to be deleted in time. */
export const periodIsNamed: SentenceCheck = (statement) => {
  const named = Object.keys(statement.parameters).some((path) => path.startsWith("retention."));
  if (!means(statement, "deletion.declared") || named) return [];
  return [
    {
      kind: "no-period",
      against: measureSide("deletion.declared"),
      problem: {
        de: "Die Daten bleiben gespeichert oder werden gelöscht, ohne dass eine Frist genannt ist.",
        en: "The data is kept or deleted without a period being named.",
      },
      proposal: {
        de: "Nennen Sie Datenklasse, Frist und Beginn (Art. 5 Abs. 1 lit. e, Art. 13 Abs. 2 lit. a DSGVO), in der Zusage unter retention.",
        en: "Name data class, period and its start (Art. 5(1)(e), Art. 13(2)(a) GDPR), in the promise under retention.",
      },
    },
  ];
};

/** Neither rules nor live checks nor a person can show a sentence that describes nothing. */
export const measureIsNamed: SentenceCheck = (statement, { statements }) => {
  const { class: way, attestations, measures, section } = statement;
  if (way !== "A" || attestations.length > 0) return [];
  const heading = headingOf(section);
  const alone = statements.every((each) => each === statement || headingOf(each.section) !== heading);
  return [
    {
      kind: "no-measure",
      against: measureSide(measures[0] ?? ""),
      problem: {
        de: `Der Satz beschreibt keine Maßnahme, und nichts kann ihn belegen${alone ? `; unter ${heading} steht auch sonst keine` : ""}.`,
        en: `The sentence describes no measure, and nothing can show it${alone ? `; nor is there another one under ${heading}` : ""}.`,
      },
      proposal: {
        de: `Ersetzen Sie ihn durch Maßnahmen, die sich zeigen lassen, etwa ${measures.join(", ")}.`,
        en: `Replace it by measures that can be shown, such as ${measures.join(", ")}.`,
      },
    },
  ];
};

/** An exception that is declared impossible to avoid, from what infrastructure can enforce. */
export const exceptionIsNeeded: SentenceCheck = (statement) => {
  const declared = statement.measures.find((id) => id.endsWith(".exception"));
  const enforceable = statement.measures.find((id) => id !== declared && measureById(id)?.shown.enforced);
  if (statement.type !== "declared-exception" || declared === undefined || enforceable === undefined) return [];
  return [
    {
      kind: "avoidable-exception",
      against: measureSide(enforceable),
      problem: {
        de: `Die Ausnahme wird als unvermeidbar erklärt; ${enforceable} lässt sich aber technisch durchsetzen.`,
        en: `The exception is declared to be unavoidable, but ${enforceable} can be enforced technically.`,
      },
      proposal: {
        de: "Setzen Sie die Maßnahme um und streichen Sie die Ausnahme, oder befristen Sie sie mit Grund und Ersatzmaßnahme (`tomguard waive`).",
        en: "Carry the measure out and strike the exception, or give it reason, end and a measure instead (`tomguard waive`).",
      },
    },
  ];
};

/** A transfer that is said to be covered, and no mechanism with a date stands behind it. */
export const mechanismIsDated: SentenceCheck = (statement, { promise }) => {
  const transfers = statement.type === "contract-duty" || namesThirdCountry(statement);
  if (!means(statement, "transfer.mechanism") || !transfers) return [];
  const dated = promise?.processors.some(({ country, validUntil }) => !isInEea(country) && validUntil !== undefined);
  if (dated) return [];
  return [
    {
      kind: "mechanism-undated",
      against: {
        place: { name: { de: "processors", en: "processors" }, path: "processors" },
        says: {
          de: "Kein Eintrag außerhalb des EWR mit Übermittlungsinstrument und Datum.",
          en: "No entry outside the EEA with a transfer mechanism and a date.",
        },
      },
      problem: {
        de: "Eine Übermittlung in ein Drittland ist vorgesehen, aber kein Instrument mit Empfänger und Datum belegt.",
        en: "A transfer to a third country is intended, but no mechanism with recipient and date is shown.",
      },
      proposal: {
        de: "Tragen Sie den Empfänger unter processors mit country, mechanism und valid-until ein (Art. 44 bis 46 DSGVO).",
        en: "Enter the recipient under processors with country, mechanism and valid-until (Art. 44 to 46 GDPR).",
      },
    },
  ];
};

/** `4` of `4a`, `2` of `2.a.i`, `Punkt 8` as it is: the heading that the sentence stands under. */
function headingOf(section: Statement["section"]): string {
  return /^\d+/.exec(section)?.[0] ?? section;
}

export const proofChecks: readonly SentenceCheck[] = [
  periodIsNamed,
  measureIsNamed,
  exceptionIsNeeded,
  mechanismIsDated,
];
