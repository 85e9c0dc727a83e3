import { inconsistenciesOf } from "../catalogue/consistency";
import { organisation, organisationBehind } from "../catalogue/organisations";
import type { LoadedPromise } from "../catalogue/promise/load";
import type { Text } from "../catalogue/text";
import type { Contradiction } from "../evidence/record";

/**
 * What can't both hold in the promise that a stack was judged by, and in the document of the catalogue that it follows
 * from: a deploy may keep every rule, and the contract still says two things.
 * @param today UTC day as 2026-11-22
 */
export function contradictionsOf({ promise, source }: LoadedPromise, today: string): Contradiction[] {
  const id = organisationBehind(source);
  const document = id === undefined ? undefined : organisation(id);
  return inconsistenciesOf(promise, { today }, document).map(({ kind, sides, problem, proposal }) => ({
    kind,
    sides: sides.map(({ place, says }) => ({ place: place.name, says })),
    problem,
    proposal,
  }));
}

/** Page one says that there are some; what they are stands in a section of its own. */
export function noteOnContradictions({ length }: readonly Contradiction[]): Text[] {
  if (length === 0) return [];
  const [de, en] = length === 1 ? ["1 Stelle", "1 point"] : [`${length} Stellen`, `${length} points`];
  return [
    {
      de: `Zusage und Dokument widersprechen sich oder dem Recht an ${de}; \`tomguard catalogue conflicts\` zeigt sie.`,
      en: `Promise and document contradict themselves or the law at ${en}; \`tomguard catalogue conflicts\` shows them.`,
    },
  ];
}
