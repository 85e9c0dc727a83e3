import type { Mistake } from "../explain";
import { nearest } from "../nearest";
import { didYouMean, quote } from "../phrases";
import type { Check } from "./check";

/** A waiver or a level for a rule that there isn't would be silently without effect. */
export const rulesExist: Check = {
  reads: ["rules", "waivers"],
  mistakes: ({ rules, waivers }, { ruleIds }) => {
    if (ruleIds === undefined) return [];
    const named = [
      ...Object.keys(rules).map((id) => ({ id, path: ["rules", id], of: "key" as const })),
      ...waivers.map(({ rule }, index) => ({ id: rule, path: ["waivers", index, "rule"], of: "value" as const })),
    ];
    return named.filter(({ id }) => !ruleIds.has(id)).map(({ id, path, of }) => unknownRule(id, path, of, ruleIds));
  },
};

function unknownRule(id: string, path: Mistake["path"], of: Mistake["of"], ruleIds: ReadonlySet<string>): Mistake {
  const meant = nearest(id, [...ruleIds]);
  return {
    path,
    of,
    wrong: { de: `eine Regel ${quote(id)} gibt es nicht`, en: `there is no rule ${quote(id)}` },
    right:
      meant === undefined
        ? { de: "`tomguard rules` nennt alle Regeln", en: "`tomguard rules` lists all rules" }
        : didYouMean(meant),
  };
}
