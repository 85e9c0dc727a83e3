import { coverage, type Coverage, type CoveredStatement } from "../../catalogue/coverage";
import { gapsIn, type Gap } from "../../catalogue/coverage-gaps";
import { allMeasures } from "../../catalogue/measures";
import { allOrganisations, organisation, statementClasses, type OrganisationId } from "../../catalogue/organisations";
import type { Language } from "../../catalogue/text";
import { rules } from "../../policies/rules";
import { bold, columns, widthOf } from "../layout";
import type { CommonOptions } from "../options";
import { printJson } from "../print";

/** `tomguard catalogue coverage`: what shows each sentence, what each rule speaks for, and what nothing enforces yet. */
export function showCoverage(id: OrganisationId | undefined, { json, lang }: CommonOptions): void {
  const table = coverage(allMeasures(), id === undefined ? allOrganisations() : [organisation(id)], rules);
  const gaps = gapsIn(table);
  if (json) return printJson(asJson(table, gaps));
  const page = { lang, width: widthOf(process.stdout) };
  const parts = [
    statementsPart(table, page),
    rulesPart(table, page),
    gapsPart(gaps, page),
    undemonstratedPart(table, page),
    summary(table, gaps, lang),
  ];
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

interface Page {
  lang: Language;
  width: number;
}

function asJson(
  { statements, rules, measuresWithoutRule, unknownMeasures, undemonstrated }: Coverage,
  gaps: readonly Gap[],
) {
  return {
    statements: statements.map(({ organisation, statement, rules, live, attestations, demonstrations }) => ({
      organisation,
      statement: statement.id,
      class: statement.class,
      measures: statement.measures,
      rules,
      live,
      attestations,
      demonstrations: demonstrations.map(({ twin, resource, rule }) => ({ twin, resource, rule })),
    })),
    rules,
    gaps,
    undemonstrated,
    measuresWithoutRule,
    unknownMeasures,
  };
}

function statementsPart({ statements }: Coverage, { lang, width }: Page): string {
  const head = {
    de: ["Satz", "Kl.", "Maßnahmen", "gezeigt durch"],
    en: ["sentence", "cl.", "measures", "shown by"],
  }[lang];
  const rows = statements.map((each) => [
    each.statement.id,
    each.statement.class,
    each.statement.measures.join(", "),
    ways(each, lang),
  ]);
  const title = { de: "Satz → Maßnahme → was ihn zeigt", en: "Sentence → measure → what shows it" }[lang];
  return `${bold(title)}\n${columns(head, rows, width)}`;
}

function ways({ rules, live, attestations, demonstrations }: CoveredStatement, lang: Language): string {
  const words = {
    de: ["Regeln", "live möglich", "Bestätigung", "vorgeführt"],
    en: ["rules", "live possible", "attestation", "demonstrated"],
  }[lang];
  const caught = demonstrations.map(({ twin, resource }) => `${twin}/${resource}`);
  const parts = [rules, live, attestations, [...new Set(caught)]].map((each) => each.join(", "));
  const shown = parts.flatMap((each, index) => (each === "" ? [] : [`${words[index]}: ${each}`]));
  return shown.length > 0 ? shown.join("; ") : { de: "nichts", en: "nothing" }[lang];
}

function rulesPart({ rules }: Coverage, { lang, width }: Page): string {
  const head = { de: ["Regel", "Sätze", "für"], en: ["rule", "count", "sentences"] }[lang];
  const rows = rules.map(({ rule, statements }) => [rule, String(statements.length), statements.join(", ") || "·"]);
  const title = { de: "Regel → Sätze", en: "Rule → sentences" }[lang];
  return `${bold(title)}\n${columns(head, rows, width)}`;
}

function gapsPart(gaps: readonly Gap[], { lang, width }: Page): string {
  if (gaps.length === 0) {
    return {
      de: "Keine Lücke: Jeden durchsetzbaren Satz setzt eine Regel durch.",
      en: "No gap: a rule enforces every enforceable sentence.",
    }[lang];
  }
  const head = { de: ["Satz", "Lücke", "Erklärung"], en: ["sentence", "gap", "explanation"] }[lang];
  const extent = { wholly: { de: "ganz", en: "whole" }, partly: { de: "zum Teil", en: "in part" } };
  const rows = gaps.map((gap) => [gap.statement, extent[gap.extent][lang], gap.why[lang]]);
  const title = {
    de: "Durchsetzbar zugesagt, und (noch) keine Regel",
    en: "Promised as enforceable, and no rule (yet)",
  }[lang];
  return `${bold(`${title} (${gaps.length})`)}\n${columns(head, rows, width)}`;
}

function undemonstratedPart({ undemonstrated }: Coverage, { lang, width }: Page): string {
  if (undemonstrated.length === 0) {
    return {
      de: "Jeder durchgesetzte Satz ist vorgeführt: Ein Stack verletzt ihn, und eine Regel bemerkt es.",
      en: "Every enforced sentence is demonstrated: a stack breaks it, and a rule notices.",
    }[lang];
  }
  const head = { de: ["Satz", "Organisation"], en: ["sentence", "organisation"] }[lang];
  const rows = undemonstrated.map(({ statement, organisation }) => [statement, organisation]);
  const title = {
    de: "Durchgesetzt, und noch von keinem Stack vorgeführt",
    en: "Enforced, and demonstrated by no stack yet",
  }[lang];
  return `${bold(`${title} (${undemonstrated.length})`)}\n${columns(head, rows, width)}`;
}

function summary(table: Coverage, gaps: readonly Gap[], lang: Language): string {
  return `${sentences(table, gaps, lang)} ${enforceable(table, lang)}`;
}

/** Of the sentences of class E: how many rules enforce, and how many of those are seen to be caught. */
function enforceable({ statements, enforceableWithoutRule, undemonstrated }: Coverage, lang: Language): string {
  const all = statements.filter(({ statement }) => statement.class === "E").length;
  const enforced = all - enforceableWithoutRule.length;
  const shown = enforced - undemonstrated.length;
  return {
    de: `Durchsetzbar: ${all}, durchgesetzt: ${enforced}, vorgeführt: ${shown}.`,
    en: `Enforceable: ${all}, enforced: ${enforced}, demonstrated: ${shown}.`,
  }[lang];
}

function sentences({ statements, rules }: Coverage, gaps: readonly Gap[], lang: Language): string {
  const counts = statementClasses.map((name) => {
    const own = statements.filter(({ statement }) => statement.class === name);
    const ruled = own.filter((each) => each.rules.length > 0).length;
    return { name, all: own.length, ruled };
  });
  const classes = counts.map(({ name, all, ruled }) => `${name} ${ruled}/${all}`).join(", ");
  const whole = gaps.filter(({ extent }) => extent === "wholly").length;
  const [all, part] = [statements.length, gaps.length - whole];
  return {
    de: `${all} Sätze, ${rules.length} Regeln. Sätze mit Regel nach Klasse: ${classes}. Lücken: ${whole} ganz, ${part} zum Teil.`,
    en: `${all} sentences, ${rules.length} rules. Sentences with a rule by class: ${classes}. Gaps: ${whole} whole, ${part} in part.`,
  }[lang];
}
