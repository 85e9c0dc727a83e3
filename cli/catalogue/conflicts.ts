import { inconsistenciesInFile, inconsistenciesOfOrganisation } from "../../catalogue/consistency/in-file";
import type { Inconsistency } from "../../catalogue/consistency";
import { organisationIds, type OrganisationId } from "../../catalogue/organisations";
import { now } from "../../evidence/journal";
import { rules } from "../../policies/rules";
import { CliError, exit } from "../exit";
import { bold, widthOf } from "../layout";
import type { CommonOptions } from "../options";
import { printJson, say } from "../print";
import { conflictText } from "./conflict-text";

export interface ConflictOptions extends CommonOptions {
  promise?: string;
}

/** `tomguard catalogue conflicts`: what does not go together in a document or a promise. */
export function showConflicts(id: OrganisationId | undefined, { promise, json, lang }: ConflictOptions): void {
  if (promise !== undefined && id !== undefined) throw new CliError(oneOfBoth[lang], exit.usage);
  const options = { today: now().slice(0, 10), rules, ruleIds: rules.map((rule) => rule.id) };
  const parts: [title: string, found: Inconsistency[]][] =
    promise === undefined
      ? (id === undefined ? organisationIds : [id]).map((each) => [each, inconsistenciesOfOrganisation(each, options)])
      : [[promise, inconsistenciesInFile(promise, options)]];
  const all = parts.flatMap(([, found]) => found);
  process.exitCode = all.length === 0 ? exit.ok : exit.failed;
  if (json) return printJson(all);
  const page = { lang, width: widthOf(process.stdout) };
  for (const [title, found] of parts) {
    const texts = found.map((each) => conflictText(each, page));
    process.stdout.write(`${[bold(`${title} (${found.length})`), ...texts].join("\n\n")}\n\n`);
  }
  say(counted(all.length)[lang]);
}

const oneOfBoth = {
  de: "Nennen Sie entweder eine Organisation des Katalogs oder mit --promise eine eigene Zusage, nicht beides.",
  en: "Name either an organisation of the catalogue or, with --promise, a promise of your own, not both.",
};

function counted(count: number) {
  if (count === 0)
    return { de: "Nichts gefunden: Alles geht zusammen.", en: "Nothing found: everything goes together." };
  return { de: `${count} gefunden.`, en: `${count} found.` };
}
