import { categoryOf } from "../../catalogue/levels";
import { allCategories } from "../../catalogue/measures";
import { typesByService } from "../../policies/listing";
import type { Rule } from "../../policies/rule";
import { table } from "./page";

/** The index of the rules' pages: by category of a TOM document, and by service. */
export function rulesOverview(rules: readonly Rule[]): string {
  return [
    "# Rules",
    "",
    `${rules.length} rules, a page each, made from the rules themselves; the example on each page is run by the tests.`,
    "",
    "## By category",
    "",
    ...allCategories().flatMap(({ id, title }) => {
      const mine = rules.filter((rule) => categoryOf(rule) === id);
      if (mine.length === 0) return [];
      const rows = mine.map((rule) => [link(rule.id), rule.title.en, rule.title.de, rule.severity]);
      return [`### ${title.de} (${title.en})`, "", ...table(["rule", "", "", "severity"], rows), ""];
    }),
    "## By service",
    "",
    ...table(
      ["service", "rules"],
      [...byService(rules)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([service, ids]) => [service, ids.map(link).join(", ")]),
    ),
    "",
  ].join("\n");
}

function link(id: string): string {
  return `[${id}](${id}.md)`;
}

function byService(rules: readonly Rule[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, kind } of rules) {
    for (const token of typesByService(kind).keys()) {
      const service = token === "*" ? "every service" : token;
      found.set(service, [...(found.get(service) ?? []), id]);
    }
  }
  return found;
}
