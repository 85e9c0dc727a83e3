import { allCategories, allMeasures, type Measure } from "../../catalogue/measures";
import { organisation, statementClasses, type OrganisationId, type Statement } from "../../catalogue/organisations";
import { rules } from "../../policies/rules";
import { bold, columns, widthOf } from "../layout";
import type { CommonOptions } from "../options";
import { printJson } from "../print";

type StatementClass = Statement["class"];

export interface ListOptions extends CommonOptions {
  organisation?: OrganisationId;
  class?: StatementClass;
}

/** `tomguard catalogue list`: measures by category, or the sentences of one document. */
export function list(options: ListOptions): void {
  if (options.organisation === undefined) listMeasures(options);
  else listStatements(options.organisation, options);
}

function listMeasures({ class: wanted, json, lang }: ListOptions): void {
  const measures = allMeasures().filter((each) => wanted === undefined || ways(each).includes(wanted));
  if (json) return printJson(measures);
  const head = { de: ["Maßnahme", "Wege", "Regeln", "Titel"], en: ["measure", "ways", "rules", "title"] }[lang];
  const parts = allCategories().flatMap(({ id, number, title }) => {
    const rows = measures.filter(({ category }) => category === id).map((each) => row(each, lang));
    return rows.length === 0
      ? []
      : [bold(`${number} ${title[lang]}`), columns(head, rows, widthOf(process.stdout)), ""];
  });
  process.stdout.write(`${[...parts, explained[lang]].join("\n")}\n`);
}

function row(measure: Measure, lang: "de" | "en"): string[] {
  const own = rules.filter((rule) => rule.measures.includes(measure.id)).length;
  return [measure.id, ways(measure).join(" "), own === 0 ? "·" : String(own), measure.title[lang]];
}

/** How the measure can be shown, as classes of statements are written. */
function ways({ shown }: Measure): StatementClass[] {
  const possible = { E: shown.enforced, V: shown.verified, A: shown.attested.length > 0 };
  return statementClasses.filter((each) => possible[each]);
}

const explained = {
  de: "Wege: E durch Regeln, V live, A durch Bestätigung. Regeln: so viele setzen die Maßnahme heute durch.",
  en: "Ways: E by rules, V live, A by attestation. Rules: as many enforce the measure today.",
};

function listStatements(id: OrganisationId, { class: wanted, json, lang }: ListOptions): void {
  const statements = organisation(id).statements.filter((each) => wanted === undefined || each.class === wanted);
  if (json) return printJson(statements);
  const head = { de: ["Satz", "Stelle", "Kl.", "Wortlaut"], en: ["sentence", "place", "cl.", "wording"] }[lang];
  const rows = statements.map((each) => [each.id, each.section, each.class, each.text[lang]]);
  process.stdout.write(`${columns(head, rows, widthOf(process.stdout))}\n`);
}
