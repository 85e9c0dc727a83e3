import type { Language, Text } from "../catalogue/text";
import type { Finding } from "../evidence/record";
import { reasonIn } from "../evidence/reasons/reasons";

/** A fail as an engineer reads it in the terminal: what is wrong and how to mend it, one line each. */
export function violationText(finding: Finding, language: Language): string {
  const mend = { de: "Abhilfe", en: "To mend it" }[language];
  return `${finding.problem?.[language] ?? finding.rule}\n${mend}: ${finding.remedy?.[language] ?? ""}`;
}

/** What to do where a deploy leaves open questions: it is over, so that nothing more becomes known by it. */
export const wayOut: Text = {
  de: "Was offen bleibt, gilt nach dem Deploy als nicht eingehalten. Abhilfe: `tomguard verify` sieht in den Konten nach; was niemand zeigen kann, verantwortet jemand befristet: `tomguard waive --accepts unknown`.",
  en: "What stays open after the deploy counts as not kept. To mend it: `tomguard verify` looks into the accounts; for what nobody can show, somebody answers for a time: `tomguard waive --accepts unknown`.",
};

/** Names shown for one open question; the record has all. */
const shown = 3;

/** What could not be judged, a line for each rule and reason, however many resources it is about. */
export function openQuestionTexts(findings: readonly Finding[], language: Language): string[] {
  const groups = Map.groupBy(findings, (each) => `${each.rule}\n${each.why ?? ""}`);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const names = group
      .slice(0, shown)
      .map((each) => each.resource.name)
      .join(", ");
    const more = group.length - shown;
    const rest = more > 0 ? { de: ` und ${more} weitere`, en: ` and ${more} more` }[language] : "";
    const open = { de: "nicht beurteilbar für", en: "could not be judged for" }[language];
    return `${first?.rule} ${open} ${names}${rest}: ${reasonIn(first?.why ?? "", language)}`;
  });
}
