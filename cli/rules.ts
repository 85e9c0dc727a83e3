import { Command } from "commander";
import { severityWords } from "../evidence/formats/words";
import { listedRule, type ListedRule } from "../policies/listing";
import { rules } from "../policies/rules";
import { withLiveOnly } from "../policies/witnesses";
import { columns, widthOf } from "./layout";
import { withOutput, type CommonOptions } from "./options";
import { printJson } from "./print";

const head = {
  de: ["Regel", "Schwere", "Dienste", "Zeugen", "Bedeutung"],
  en: ["rule", "severity", "services", "witnesses", "meaning"],
};

/** `tomguard rules`: every rule with what it looks at, and who can see that. */
export function rulesCommand(): Command {
  return withOutput(new Command("rules").description("list the rules, and what they look at")).action(
    ({ json, lang }: CommonOptions) => {
      const listed = withLiveOnly(rules).map(listedRule);
      if (json) return printJson(listed);
      const rows = listed.map((each) => [each.id, severityWords[each.severity][lang], services(each, lang), each.witnesses.join(", "), each.title[lang]]); // prettier-ignore
      process.stdout.write(`${columns(head[lang], rows, widthOf(process.stdout))}\n`);
    },
  );
}

/** Services named in a row; `--json` has them all. */
const shown = 1;

function services({ services: all }: ListedRule, language: CommonOptions["lang"]): string {
  if (all.includes("*")) return { de: "alle", en: "all" }[language];
  const more = all.length - shown;
  return `${all.slice(0, shown).join(", ")}${more > 0 ? ` +${more}` : ""}`;
}
