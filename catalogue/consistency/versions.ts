import type { Fact, Facts } from "../facts";
import type { Statement } from "../organisations";
import type { Text } from "../text";
import { sentence, type Inconsistency, type Side } from "./finding";

/** What a sentence has where nothing is said: it is whole, and it has its number. */
const usual: Facts = { complete: true, numbered: true };

/** Sentences whose German and English version fix different things. The German one counts. */
export function versionsOf(statement: Statement): Inconsistency[] {
  const { id, facts, english, versions } = statement;
  // Keys of a strict object of facts are facts.
  const differing = (Object.keys(english) as Fact[]).filter(
    (fact) => JSON.stringify(english[fact]) !== JSON.stringify(facts[fact] ?? usual[fact]),
  );
  if (differing.length === 0) return [];
  const german = factsIn(differing, { ...usual, ...facts });
  const translated = factsIn(differing, english);
  return [
    {
      kind: "versions",
      statements: [id],
      sides: [
        version(statement, { de: "deutsche Fassung", en: "German version" }, german),
        version(statement, { de: "englische Fassung", en: "English version" }, translated),
      ],
      problem: versions ?? {
        de: `Die deutsche Fassung sagt: ${german.de}; die englische: ${translated.de}.`,
        en: `The German version says: ${german.en}; the English one: ${translated.en}.`,
      },
      proposal: {
        de: "Gleichen Sie die Sprachfassungen an; bis dahin gilt die deutsche.",
        en: "Bring the language versions into line; until then the German one counts.",
      },
    },
  ];
}

function version(statement: Statement, name: Text, says: Text): Side {
  const { place } = sentence(statement);
  return {
    place: { ...place, name: { de: `${place.name.de}, ${name.de}`, en: `${place.name.en}, ${name.en}` } },
    says,
  };
}

/** `verpflichtet: Auftragnehmer`; `numbered: yes`. */
function factsIn(differing: readonly Fact[], facts: Facts): Text {
  const said = differing.map((fact) => ({ name: names[fact], value: shown(facts[fact]) }));
  return {
    de: said.map(({ name, value }) => `${name.de}: ${value.de}`).join("; "),
    en: said.map(({ name, value }) => `${name.en}: ${value.en}`).join("; "),
  };
}

function shown(value: Facts[Fact]): Text {
  if (value === undefined) return { de: "—", en: "—" };
  if (typeof value === "boolean") return value ? { de: "ja", en: "yes" } : { de: "nein", en: "no" };
  if (typeof value === "object" && "de" in value) return value;
  const text = [value].flat().join(", ");
  return values[text] ?? { de: text, en: text };
}

const names: Record<Fact, Text> = {
  binding: { de: "verbindlich", en: "binding" },
  role: { de: "Rolle", en: "role" },
  "bound-party": { de: "verpflichtet", en: "bound" },
  certificate: { de: "Zertifikat", en: "certificate" },
  authority: { de: "Aufsichtsbehörde in", en: "supervisory authority in" },
  cites: { de: "verweist auf", en: "cites" },
  "refers-to": { de: "verweist auf", en: "refers to" },
  "at-end": { de: "am Vertragsende", en: "at the contract's end" },
  register: { de: "im Verzeichnis", en: "in the register" },
  degree: { de: "Grad", en: "degree" },
  subject: { de: "betrifft", en: "concerns" },
  complete: { de: "vollständig", en: "complete" },
  numbered: { de: "mit Nummer oder Buchstaben", en: "numbered or lettered" },
};

const values: Readonly<Record<string, Text>> = {
  client: { de: "Auftraggeber", en: "client" },
  contractor: { de: "Auftragnehmer", en: "contractor" },
  controller: { de: "Verantwortlicher", en: "controller" },
  processor: { de: "Auftragsverarbeiter", en: "processor" },
};

/** Sentences of the catalogue whose two wordings have different figures: one of them is a slip. */
export function wordingOf(statement: Statement): Inconsistency[] {
  const { id, text } = statement;
  const [german, english] = [figuresIn(text.de), figuresIn(text.en)];
  if (german.join() === english.join()) return [];
  const side = (language: "de" | "en"): Side => ({
    ...sentence(statement),
    says: { de: text[language], en: text[language] },
  });
  return [
    {
      kind: "wording",
      statements: [id],
      sides: [side("de"), side("en")],
      problem: {
        de: `Im deutschen Wortlaut stehen die Zahlen ${listed(german)}, im englischen ${listed(english)}.`,
        en: `The German wording has the figures ${listed(german)}, the English one ${listed(english)}.`,
      },
      proposal: {
        de: "Berichtigen Sie den Wortlaut, der vom Dokument abweicht.",
        en: "Correct the wording that departs from the document.",
      },
    },
  ];
}

const listed = (figures: readonly string[]): string => (figures.length === 0 ? "—" : figures.join(", "));

const words: Readonly<Record<string, string>> = {
  zwei: "2", two: "2", drei: "3", three: "3", vier: "4", four: "4", fünf: "5", five: "5", sechs: "6", six: "6",
  sieben: "7", seven: "7", acht: "8", eight: "8", neun: "9", nine: "9", zehn: "10", ten: "10",
}; // prettier-ignore

/** Figures of a sentence, written out or not, in their order of size. */
function figuresIn(sentence: string): string[] {
  const found = sentence.toLowerCase().match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? [];
  return found.flatMap((each) => words[each] ?? (/^\d/.test(each) ? each.replace(",", ".") : [])).sort();
}
