import { oncePer } from "../../catalogue/once";
import { matchGlob, wildcards } from "./glob";
import { either, type Match } from "./match";
import { remembered } from "../../catalogue/remembered";

/** How a list of actions of a statement fits an action; small and capital letters are the same to AWS. */
export function matchActions(patterns: readonly string[], action: string): Match {
  const known = answersTo(patterns);
  const before = known.get(action);
  if (before !== undefined) return before;
  const subject = wildcards(action.toLowerCase());
  const match = either(patterns.map((pattern) => matchGlob(wildcards(pattern.trim().toLowerCase()), subject)));
  known.set(action, match);
  return match;
}

/** Answers by action. Lists that say the same share them: a large plan has the same role for each of its services. */
const answersTo = oncePer((patterns: readonly string[]) => answersOf(JSON.stringify(patterns)));
const answersOf = remembered((_patterns) => new Map<string, Match>());
