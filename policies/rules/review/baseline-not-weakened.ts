import type { Baseline, Lowering } from "../../../posture";
import { decideOn, fail, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * The level of protection that was shown once must not fall without somebody saying so: Art. 32(1)(d) GDPR, and what
 * contracts forbid in so many words (004-016). Judged where there is a ledger to compare with. A waiver accepts a
 * lowering; a level of this very rule does not, since it would be lowered along with the others.
 */
export const baselineNotWeakened = rule({
  id: "baseline-not-weakened",
  kind: "baseline",
  title: {
    de: "Keine Regel ist weniger streng als im letzten versiegelten Nachweis",
    en: "No rule is less strict than in the last sealed record",
  },
  why: {
    de: "Ein Schutzniveau sinkt sonst unbemerkt: Die Prüfung wird grün, weil weniger verlangt wird.",
    en: "Otherwise a level of protection falls unnoticed: the check turns green because less is asked for.",
  },
  measures: ["review.level-not-lowered"],
  severity: "high",
  decide(baseline) {
    return decideOn(baseline.lowered, {
      absent: () => pass({ lowered: 0 }),
      known: (lowered) => weaker(baseline, lowered),
    });
  },
});

function weaker({ resource: { name } }: Baseline, { of, before, after }: Lowering): Verdict {
  const [was, is] = [levelNamed(before), levelNamed(after)];
  return fail(
    { was: was.level, is: is.level },
    of === "measure"
      ? text(`Die Maßnahme ${name} ist nicht mehr zugesagt.`, `The measure ${name} is no longer promised.`)
      : text(
          `Die Regel ${name} ist ${is.de}; im letzten versiegelten Nachweis war sie ${was.de}.`,
          `The rule ${name} is ${is.en}; in the last sealed record it was ${was.en}.`,
        ),
    text(
      `Nehmen Sie die Abschwächung zurück, oder lassen Sie sie als Ausnahme genehmigen: \`tomguard waive --rule baseline-not-weakened --resource ${name}\`.`,
      `Take the weakening back, or have it accepted as a waiver: \`tomguard waive --rule baseline-not-weakened --resource ${name}\`.`,
    ),
  );
}

const levels = [
  { level: "mandatory", de: "verbindlich", en: "mandatory" },
  { level: "advisory", de: "nur ein Hinweis", en: "advisory" },
  { level: "disabled", de: "nicht in Kraft", en: "not in force" },
];
const otherwise = { level: "otherwise", de: "anders eingestuft", en: "of another level" };

function levelNamed(level: string) {
  return levels.find((each) => each.level === level) ?? otherwise;
}
