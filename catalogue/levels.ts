import type { CategoryId } from "./category";
import { categoryIds } from "./category";
import { measureById } from "./measures";
import { oncePer } from "./once";
import type { Level, Promised } from "./promise/schema";

/** What the level of a rule depends on. */
export interface Leveled {
  id: string;
  /** Measures of the catalogue, the one that the rule is there for first. */
  measures: readonly string[];
}

/** The TOM category of a rule: that of the first measure that it names. */
export function categoryOf({ measures }: Leveled): CategoryId | undefined {
  return measures[0] === undefined ? undefined : measureById(measures[0])?.category;
}

/** The level that a promise gives a rule: its own, else its category's, else mandatory. Asked for each finding. */
export function levelOf(rule: Leveled, promise: Promised): Level {
  return levelsIn(promise)(rule);
}

/** Most promises name no category: then the catalogue, which tells a rule's category, need not be read. */
const levelsIn = oncePer(({ rules }: Promised) => {
  const namesCategories = categoryIds.some((id) => rules[id] !== undefined);
  return oncePer((rule: Leveled): Level => {
    const category = namesCategories ? categoryOf(rule) : undefined;
    return rules[rule.id] ?? (category && rules[category]) ?? "mandatory";
  });
});
