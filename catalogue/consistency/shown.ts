import { coverage, type RuleReference } from "../coverage";
import { levelOf } from "../levels";
import { allMeasures, measureById } from "../measures";
import type { Organisation } from "../organisations";
import { activeAttestations } from "../promise/waivers";
import type { Promised } from "../promise/schema";
import type { Text } from "../text";
import { measureSide, sentence, type Inconsistency, type SideAt } from "./finding";
import { promisedMeasures } from "./promised-measures";

/** Values of a promise that neither a rule that is switched on nor an attestation that counts shows. */
export function promisedUnshown(
  promise: Promised,
  rules: readonly RuleReference[],
  today: string,
  side: SideAt,
): Inconsistency[] {
  const working = rules.filter((rule) => levelOf(rule, promise) !== "disabled");
  const enforced = new Set(working.flatMap(({ measures }) => measures));
  const attested = new Set(activeAttestations(promise, today).map(({ measure }) => measure));
  return promisedMeasures(promise).flatMap(({ path, measures }) => {
    if (measures.some((id) => enforced.has(id) || attested.has(id))) return [];
    const id = measures[0] ?? "";
    const off = rules.filter((rule) => rule.measures.includes(id)).map((rule) => rule.id);
    return [
      {
        kind: "nothing-shows" as const,
        statements: [],
        sides: [side(path), measureSide(id)],
        problem: {
          de: "Der Wert ist zugesagt, aber weder eine Regel noch eine gültige Bestätigung zeigt, dass er gilt.",
          en: "The value is promised, but neither a rule nor an attestation that counts shows that it holds.",
        },
        proposal: off.length > 0 ? switchOn(off) : waysFor(id),
      },
    ];
  });
}

function switchOn(rules: readonly string[]): Text {
  return {
    de: `Schalten Sie unter rules wieder ein: ${rules.join(", ")}.`,
    en: `Switch on again under rules: ${rules.join(", ")}.`,
  };
}

function waysFor(id: string): Text {
  const possible = measureById(id)?.shown.attested ?? [];
  if (possible.length === 0) {
    return {
      de: "Eine Regel dafür fehlt noch, und eine Bestätigung genügt nicht: Bis dahin bleibt der Stand offen.",
      en: "There is no rule for it yet, and an attestation would not do: until then the status is open.",
    };
  }
  return {
    de: `Lassen Sie die Maßnahme bestätigen: tomguard attest --measure ${id} --type ${possible.join("|")}.`,
    en: `Have the measure attested: tomguard attest --measure ${id} --type ${possible.join("|")}.`,
  };
}

/** Sentences for which there is no rule, and no live check or attestation that could take its place. */
export function sentencesUnshown(
  organisation: Pick<Organisation, "id" | "statements">,
  rules: readonly RuleReference[],
): Inconsistency[] {
  return coverage(allMeasures(), [organisation], rules)
    .statements.filter((each) => each.rules.length + each.live.length + each.attestations.length === 0)
    .filter(({ statement }) => statement.class !== "A") // such a sentence is found as no-measure
    .map(({ statement }) => {
      const id = statement.measures[0] ?? "";
      return {
        kind: "nothing-shows",
        organisation: organisation.id,
        statements: [statement.id],
        sides: [sentence(statement), measureSide(id)],
        problem: {
          de: "Der Satz ist zugesagt, aber keine Regel, Live-Prüfung oder Bestätigung kann ihn zeigen.",
          en: "The sentence is promised, but no rule, live check or attestation can show it.",
        },
        proposal: waysFor(id),
      };
    });
}
