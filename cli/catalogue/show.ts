import { dossierOf } from "../../catalogue/dossier";
import { nearestIds } from "../../catalogue/search";
import { rules } from "../../policies/rules";
import { CliError, exit } from "../exit";
import { widthOf } from "../layout";
import type { CommonOptions } from "../options";
import { printJson } from "../print";
import { measureText, statementText } from "./show-text";

/** `tomguard catalogue show`: a measure or a sentence with everything that hangs on it. */
export function show(id: string, { json, lang }: CommonOptions): void {
  const dossier = dossierOf(id, rules);
  if (dossier === undefined) throw new CliError(unknown(id)[lang], exit.usage);
  if (json) return printJson(dossier);
  const page = { lang, width: widthOf(process.stdout) };
  const text = dossier.sort === "measure" ? measureText(dossier, page) : statementText(dossier, page);
  process.stdout.write(`${text}\n`);
}

function unknown(id: string) {
  const near = nearestIds(id);
  const shown = JSON.stringify(id.slice(0, 60));
  const [de, en] = [
    near.length > 0 ? `Meinten Sie ${near.join(" oder ")}?` : "`tomguard catalogue search` findet sie.",
    near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "`tomguard catalogue search` finds it.",
  ];
  return {
    de: `Der Katalog hat weder Maßnahme noch Satz ${shown}. ${de}`,
    en: `The catalogue has neither a measure nor a sentence ${shown}. ${en}`,
  };
}
