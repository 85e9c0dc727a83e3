import type { Text } from "../../catalogue/text";
import type { Block, Section, TextDocument } from "../pdf/document";
import type { Annex } from "./model";
import { measuresSection } from "./section-measures";
import { attestationsSection, deviationsSection, processorsSection, retentionSection } from "./section-tables";
import { missingSection, originSection, standingSection } from "./section-evidence";
import { legalBasis } from "./references";
import { dayText } from "./words";

/** The annex as a document: headings, sentences and tables, once for both renderers. */
export function annexDocument(annex: Annex): TextDocument {
  const { language, organisation, date, promise, record } = annex;
  return {
    language,
    kicker: legalBasis[language],
    title: {
      de: "Anlage: Technische und organisatorische Maßnahmen",
      en: "Annex: Technical and organisational measures",
    }[language],
    subtitle: {
      de: "zum Vertrag über die Verarbeitung personenbezogener Daten im Auftrag",
      en: "to the data processing agreement",
    }[language],
    author: organisation.name,
    date,
    footer: [
      `${{ de: "Anlage TOM, Stand", en: "TOM annex, as of" }[language]} ${dayText(date, language)} · tomguard ${annex.version}`,
      `${{ de: "Zusage", en: "Promise" }[language]} SHA-256 ${promise.sha256}`,
      ...(record
        ? [`${{ de: "Nachweis", en: "Record" }[language]} ${record.at} SHA-256 ${record.sha256}`]
        : [{ de: "ohne Nachweis", en: "without evidence" }[language]]),
    ],
    sections: [
      partiesSection(annex),
      standingSection(annex),
      measuresSection(annex),
      retentionSection(annex),
      processorsSection(annex),
      deviationsSection(annex),
      attestationsSection(annex),
      missingSection(annex),
      originSection(annex),
      signaturesSection(annex),
    ],
  };
}

const blank = "________________________________";

const scope: Record<"subject" | "defaults" | "german" | "reading", Text> = {
  subject: {
    de: "Diese Anlage beschreibt die technischen und organisatorischen Maßnahmen, die der Auftragnehmer nach Art. 32 DSGVO zum Schutz der im Auftrag verarbeiteten personenbezogenen Daten trifft. Sie ist Bestandteil des Vertrages nach Art. 28 Abs. 3 DSGVO.",
    en: "This annex describes the technical and organisational measures that the processor takes under Art. 32 GDPR to protect the personal data processed on behalf. It is part of the agreement under Art. 28(3) GDPR.",
  },
  defaults: {
    de: "Der Wortlaut der Maßnahmen ist für alle Aufträge gleich; was für diesen Auftrag festgelegt ist, steht jeweils unter „Zugesagt“. Mit „(Vorgabe)“ gekennzeichnete Werte hat der Auftragnehmer nicht eigens festgelegt; für sie gelten die Vorgaben von tomguard.",
    en: "The wording of the measures is the same for all agreements; what is set for this one stands under “Promised”. Values marked “(default)” were not set by the processor; the defaults of tomguard apply to them.",
  },
  german: {
    de: "Maßgeblich ist diese deutsche Fassung.",
    en: "This is a convenience translation; the German version is authoritative.",
  },
  reading: {
    de: "Angaben, die die Zusage nur in einer Sprache enthält, sind unverändert wiedergegeben.",
    en: "What the promise says in one language only is given as it stands.",
  },
};

function partiesSection({ language, organisation, document, date, promise }: Annex): Section {
  const words = {
    de: {
      title: "A. Vertragsparteien und Gegenstand",
      client: "Auftraggeber (Verantwortlicher)",
      processor: "Auftragnehmer (Auftragsverarbeiter)",
      contract: "Vertrag vom, Nummer",
      day: "Stand",
      document: "Grundlage",
      promise: "Zusage",
    },
    en: {
      title: "A. Parties and subject",
      client: "Client (controller)",
      processor: "Contractor (processor)",
      contract: "Agreement of, number",
      day: "As of",
      document: "Based on",
      promise: "Promise",
    },
  }[language];
  const facts: [string, string][] = [
    [words.client, blank],
    [words.processor, `${organisation.name}, ${organisation.country}`],
    [words.contract, blank],
    [words.day, dayText(date, language)],
    ...(document ? [[words.document, `${document.title} (${document.id})`] as [string, string]] : []),
    [words.promise, promise.source],
  ];
  const sentences = [scope.subject, scope.defaults, scope.reading, scope.german];
  const blocks: Block[] = [
    { kind: "facts", rows: facts },
    ...sentences.map((each): Block => ({ kind: "paragraph", text: each[language] })),
  ];
  return { anchor: "parties", title: words.title, blocks };
}

function signaturesSection({ language, organisation }: Annex): Section {
  const words = {
    de: { title: "J. Unterschriften", client: "Auftraggeber", processor: "Auftragnehmer", lines: ["Ort, Datum", "Name und Funktion", "Unterschrift"] }, // prettier-ignore
    en: { title: "J. Signatures", client: "Client", processor: "Contractor", lines: ["Place and date", "Name and function", "Signature"] }, // prettier-ignore
  }[language];
  const parties = [
    { role: words.client, name: "", lines: words.lines },
    { role: words.processor, name: organisation.name, lines: words.lines },
  ];
  return { anchor: "signatures", title: words.title, blocks: [{ kind: "signatures", parties }] };
}
