import { categoryIds } from "../../category";
import type { Mistake } from "../explain";
import { nearest } from "../nearest";
import { didYouMean, quote } from "../phrases";
import type { Check } from "./check";

/** A waiver or a level for a rule that there isn't would be silently without effect. */
export const rulesExist: Check = {
  reads: ["rules", "waivers"],
  mistakes: ({ rules, waivers }, { ruleIds }) => {
    if (ruleIds === undefined) return [];
    const leveled = [...ruleIds, ...categoryIds];
    const named = [
      ...Object.keys(rules).map((id) => ({ id, path: ["rules", id], of: "key" as const, there: leveled })),
      ...waivers.map(({ rule: id }, index) => ({
        id,
        path: ["waivers", index, "rule"],
        of: "value" as const,
        there: [...ruleIds],
      })),
    ];
    return named.filter(({ id, there }) => !there.includes(id)).map(unknownRule);
  },
};

interface NamedRule extends Pick<Mistake, "path" | "of"> {
  id: string;
  /** Names that would be right. */
  there: readonly string[];
}

function unknownRule({ id, path, of, there }: NamedRule): Mistake {
  const meant = nearest(id, there);
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
