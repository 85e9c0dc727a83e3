import { articleText } from "../../catalogue/article";
import { attestationNames } from "../../catalogue/attestation-names";
import type { MeasureDossier, NamedRule, PlacedStatement, StatementDossier } from "../../catalogue/dossier";
import type { Measure } from "../../catalogue/measures";
import type { Statement } from "../../catalogue/organisations";
import { sdmWords } from "../../catalogue/references";
import type { Language, Text } from "../../catalogue/text";
import { bold, columns, labelled } from "../layout";
import { conflictLine } from "./conflict-text";

interface Page {
  lang: Language;
  width: number;
}

/** A measure as people read it. */
export function measureText(dossier: MeasureDossier, page: Page): string {
  const { measure, category, rules, statements, conflicts } = dossier;
  const { id, title, text, bdsg64, source } = measure;
  const { lang } = page;
  const say = ({ de, en }: Text): string => ({ de, en })[lang];
  return sections([
    [
      bold(`${id} — ${say(title)}`),
      labelled(
        [
          [say(words.category), category === undefined ? "" : `${category.number} ${say(category.title)}`],
          [say(words.german), text.de],
          [say(words.english), text.en],
          [say(words.articles), measure.articles.map((each) => say(articleText(each))).join(", ")],
          ["§ 64 BDSG", bdsg64.map((number) => say({ de: `Nr. ${number}`, en: `no. ${number}` })).join(", ")],
          ["SDM", measure.sdm.map((goal) => say(sdmWords[goal])).join(", ")],
          ["ISO/IEC 27001", measure.iso27001.join(", ")],
          ["C5:2020", measure.c5.join(", ")],
          [say(words.source), source ?? ""],
          [say(words.rules), rulesText(rules, measure, page)],
          [say(words.live), say(measure.shown.verified ? words.possible : words.no)],
          [say(words.attestation), attestationText(measure.shown.attested, page)],
        ],
        page.width,
      ),
    ],
    part(say(words.statements), statements.length, statementTable(statements, page)),
    part(say(words.conflicts), conflicts.length, conflicts.map((each) => conflictLine(each, page)).join("\n")),
  ]);
}

/** A sentence as people read it. */
export function statementText(dossier: StatementDossier, page: Page): string {
  const { statement, document, organisation, file, line, measures, conflicts } = dossier;
  const { id, section, text, attestations, parameters, note, versions, standing } = statement;
  const { lang } = page;
  const say = ({ de, en }: Text): string => ({ de, en })[lang];
  return sections([
    [
      bold(`${id} — ${organisation}, ${section}`),
      labelled(
        [
          [say(words.document), `${document.id}: ${say(document.title)}`],
          [say(words.place), line === undefined ? file : `${file}:${line}`],
          [say(words.german), text.de],
          [say(words.english), text.en],
          [say(words.articles), statement.articles.map((each) => say(articleText(each))).join(", ")],
          [say(words.class), say(classes[statement.class])],
          [
            say(words.parameters),
            Object.entries(parameters)
              .map(([key, value]) => `${key}: ${String(value)}`)
              .join("; "),
          ],
          [say(words.attestation), attestations.length === 0 ? "" : attestationText(attestations, page)],
          [say(words.standing), standing === undefined ? "" : say(standings[standing])],
          [say(words.note), note === undefined ? "" : say(note)],
          [say(words.versions), versions === undefined ? "" : say(versions)],
        ],
        page.width,
      ),
    ],
    part(say(words.measures), measures.length, measureTable(measures, page)),
    part(say(words.conflicts), conflicts.length, conflicts.map((each) => conflictLine(each, page)).join("\n")),
  ]);
}

function sections(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function part(title: string, count: number, text: string): string[] {
  return count === 0 ? [] : [bold(`${title} (${count})`), text];
}

function rulesText(rules: readonly NamedRule[], { shown }: Measure, { lang }: Page): string {
  if (rules.length > 0) return rules.map(({ id, title }) => `${id} (${title[lang]})`).join("; ");
  return (shown.enforced ? words.noneYet : words.no)[lang];
}

function attestationText(types: Statement["attestations"], { lang }: Page): string {
  if (types.length === 0) return words.no[lang];
  return types.map((type) => `${type} (${attestationNames[type][lang]})`).join(", ");
}

function statementTable(statements: readonly PlacedStatement[], { lang, width }: Page): string {
  const head = { de: ["Satz", "Organisation", "Kl.", "Wortlaut"], en: ["sentence", "organisation", "cl.", "wording"] }[
    lang
  ];
  const rows = statements.map(({ organisation, statement: { id, class: way, text, standing } }) => {
    const mark = standing === undefined ? "" : ` [${standings[standing][lang]}]`;
    return [id, organisation, way, `${text[lang]}${mark}`];
  });
  return columns(head, rows, width);
}

function measureTable(measures: StatementDossier["measures"], page: Page): string {
  const { lang, width } = page;
  const head = { de: ["Maßnahme", "Titel", "Regeln"], en: ["measure", "title", "rules"] }[lang];
  const rows = measures.map(({ measure, rules }) => [
    measure.id,
    measure.title[lang],
    rules.map(({ id }) => id).join(", ") || rulesText([], measure, page),
  ]);
  return columns(head, rows, width);
}

const words = {
  category: { de: "Kategorie", en: "category" },
  german: { de: "Deutsch", en: "German" },
  english: { de: "Englisch", en: "English" },
  articles: { de: "Artikel", en: "articles" },
  source: { de: "Quelle", en: "source" },
  rules: { de: "Regeln", en: "rules" },
  noneYet: { de: "noch keine", en: "none yet" },
  no: { de: "nein", en: "no" },
  possible: { de: "möglich", en: "possible" },
  live: { de: "Live-Prüfung", en: "live check" },
  attestation: { de: "Bestätigung", en: "attestation" },
  statements: { de: "Sätze", en: "Sentences" },
  conflicts: { de: "Widersprüche und Mängel", en: "Conflicts and faults" },
  document: { de: "Dokument", en: "document" },
  place: { de: "Stelle", en: "place" },
  class: { de: "Klasse", en: "class" },
  parameters: { de: "Werte", en: "values" },
  standing: { de: "Stand", en: "standing" },
  note: { de: "Anmerkung", en: "note" },
  versions: { de: "Fassungen", en: "versions" },
  measures: { de: "Maßnahmen", en: "Measures" },
};

const classes: Record<Statement["class"], Text> = {
  E: { de: "E, durch Regeln durchsetzbar", en: "E, enforceable by rules" },
  V: { de: "V, live prüfbar", en: "V, verifiable live" },
  A: { de: "A, von einem Menschen zu bestätigen", en: "A, to be attested by a person" },
};

const standings: Record<NonNullable<Statement["standing"]>, Text> = {
  "no-evidence": { de: "kein Nachweis", en: "no evidence" },
  open: { de: "offen", en: "open" },
  flawed: { de: "fehlerhaft", en: "flawed" },
};
