import type { Demonstration } from "../catalogue/demonstrations";
import { organisationStacks, twinOf, type OrganisationStacks } from "../stacks/organisations";

/** The text of `catalogue/demonstrations.json`: what the twins break, sentence by sentence. */
export function demonstrationsText(): string {
  const all = Object.entries(organisationStacks);
  const demonstrations: readonly Demonstration[] = all
    .flatMap(([id, stacks]) => shownBy(twinOf(id), stacks))
    .sort(bySentence);
  return `${JSON.stringify(demonstrations, null, 1)}\n`;
}

/** What only the promise says is no sentence. */
function shownBy(twin: string, { breaches }: OrganisationStacks): Demonstration[] {
  return breaches
    .filter(({ statement }) => statement !== "promise")
    .map(({ statement, resource, rule }) => ({ statement, twin, resource, rule }));
}

function bySentence(one: Demonstration, other: Demonstration): number {
  return one.statement < other.statement ? -1 : one.statement > other.statement ? 1 : 0;
}
