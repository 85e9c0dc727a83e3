import { articleText } from "../article";
import type { Statement } from "../organisations";
import { isInEea } from "../promise/regions";
import type { DocumentToCheck, Fault, SentenceCheck } from "./check";
import { law, sentence, type Side } from "./finding";
import { notCertifiable, repealed } from "./law";

/* What a sentence points to: laws, standards, authorities, other places of its document. */

/** Provisions that no longer apply, that can't be written so, or that say something else. */
export const citationsHold: SentenceCheck = (statement) =>
  (statement.facts.cites ?? []).flatMap((cited) => citation(cited, statement));

function citation(cited: string, { articles }: Statement): Fault[] {
  const successor = repealed[cited];
  if (successor !== undefined) {
    return [
      {
        kind: "repealed-law",
        against: law(successor.by, {
          de: `Gilt seit dem ${successor.since} an Stelle von ${cited}.`,
          en: `Applies in place of ${cited} since ${successor.since}.`,
        }),
        problem: { de: `${cited} gilt nicht mehr.`, en: `${cited} no longer applies.` },
        proposal: { de: `Verweisen Sie auf ${successor.by}.`, en: `Refer to ${successor.by}.` },
      },
    ];
  }
  const meant = articles.find((article) => !article.startsWith("§")) ?? "";
  const asParagraph = /^§ (\d+) (DSGVO|GDPR)$/.exec(cited);
  const right = asParagraph === null ? articles.filter((each) => baseOf(each) === baseOf(cited)) : [meant];
  if (right.length === 0 || right.includes(cited)) return [];
  const shown = asParagraph === null ? articleText(cited) : { de: cited, en: cited };
  return [
    {
      kind: "citation",
      against: law(right[0] ?? meant, {
        de: "Hier steht, was der Satz verlangt.",
        en: "This is where it says what the sentence asks for.",
      }),
      problem:
        asParagraph === null
          ? { de: `${shown.de} regelt etwas anderes.`, en: `${shown.en} is about something else.` }
          : {
              de: `Die DSGVO hat Artikel, keine Paragrafen: ${cited}.`,
              en: `The GDPR has articles, no sections: ${cited}.`,
            },
      proposal: {
        de: `Schreiben Sie ${right.map((each) => articleText(each).de).join(", ")}.`,
        en: `Write ${right.map((each) => articleText(each).en).join(", ")}.`,
      },
    },
  ];
}

/** `28` of `28(3)(a)`; a provision is compared with those of the same article only. */
function baseOf(article: string): string {
  return /^\d+/.exec(article)?.[0] ?? article;
}

/** A certificate is to a standard with requirements; a vocabulary or a guideline can't be certified. */
export const certificateExists: SentenceCheck = ({ facts }) => {
  const cited = facts.certificate;
  const meant = notCertifiable[cited?.replace(/:\d{4}$/, "") ?? ""];
  if (cited === undefined || meant === undefined) return [];
  return [
    {
      kind: "certificate",
      against: {
        place: { name: { de: meant, en: meant } },
        says: {
          de: "Die Norm mit den Anforderungen, nach denen zertifiziert wird.",
          en: "The standard with the requirements that one is certified to.",
        },
      },
      problem: { de: `Nach ${cited} kann niemand zertifiziert werden.`, en: `Nobody can be certified to ${cited}.` },
      proposal: {
        de: `Nennen Sie Norm und Ausgabe des Zertifikats, vermutlich ${meant}, mit Nummer, Geltungsbereich und letztem Tag (Nachweis AT-CERT).`,
        en: `Name the certificate's standard and edition, probably ${meant}, with its number, scope and last day (attestation AT-CERT).`,
      },
    },
  ];
};

/** Art. 13(2)(d), 77 GDPR: the authority to complain to is one of the EEA. */
export const authorityIsCompetent: SentenceCheck = ({ facts }) => {
  const { authority } = facts;
  if (authority === undefined || isInEea(authority)) return [];
  return [
    {
      kind: "authority",
      against: law("13(2)(d)", {
        de: "Mitzuteilen ist das Recht, sich bei einer Aufsichtsbehörde zu beschweren (Art. 77: am Aufenthalts- oder Arbeitsort oder am Ort des Verstoßes).",
        en: "Data subjects are told that they may complain to a supervisory authority (Art. 77: where they live or work, or where the infringement was).",
      }),
      problem: {
        de: `Verwiesen wird auf eine Aufsichtsbehörde außerhalb des EWR (${authority}); für die DSGVO ist sie nicht zuständig.`,
        en: `A supervisory authority outside the EEA (${authority}) is referred to; it is not competent under the GDPR.`,
      },
      proposal: {
        de: "Nennen Sie die für Ihren Sitz im EWR zuständige Aufsichtsbehörde.",
        en: "Name the supervisory authority that is competent for your seat in the EEA.",
      },
    },
  ];
};

/** A reference leads to a place that exists, and that is about the same thing. */
export const referencesLeadSomewhere: SentenceCheck = (statement, document) =>
  (statement.facts["refers-to"] ?? []).flatMap((reference) => leadsSomewhere(reference, statement, document));

function leadsSomewhere(reference: string, statement: Statement, { statements }: DocumentToCheck): Fault[] {
  const there = statements.filter((each) => isWithin(each.section, reference));
  if (there.some((each) => sharesMeasure(each, statement))) return [];
  const sort = reference.split(" ")[0] ?? "";
  const meant = statements.find(
    (each) => each !== statement && sharesMeasure(each, statement) && isWithin(each.section, sort),
  );
  const exists = there.length > 0;
  return [
    {
      kind: "reference",
      against: meant === undefined ? nowhere(reference, there[0]) : sentence(meant),
      ...(meant && { others: [meant.id] }),
      problem: exists
        ? { de: `${reference} handelt von etwas anderem.`, en: `${reference} is about something else.` }
        : {
            de: `Eine Stelle ${reference} gibt es im Dokument nicht.`,
            en: `There is no place ${reference} in the document.`,
          },
      proposal:
        meant === undefined
          ? { de: "Berichtigen oder streichen Sie den Verweis.", en: "Correct the reference or strike it." }
          : { de: `Verweisen Sie auf ${meant.section}.`, en: `Refer to ${meant.section}.` },
    },
  ];
}

function nowhere(reference: string, there: Statement | undefined): Side {
  if (there !== undefined) return sentence(there);
  return {
    place: { name: { de: reference, en: reference } },
    says: { de: "Diese Stelle gibt es nicht.", en: "There is no such place." },
  };
}

/** `Anlage I Nr. 4` is within `Anlage I`, but not `Anlage II`. */
function isWithin(section: string, place: string): boolean {
  return section.startsWith(place) && !/^[\p{L}\p{N}]/u.test(section.slice(place.length));
}

function sharesMeasure(one: Statement, other: Statement): boolean {
  return one.measures.some((id) => other.measures.includes(id));
}

export const citationChecks: readonly SentenceCheck[] = [
  citationsHold,
  certificateExists,
  authorityIsCompetent,
  referencesLeadSomewhere,
];
