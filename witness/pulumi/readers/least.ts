import { absent, known, type Fact } from "../../../posture";

/** The least of several numbers, those left out that are absent; one that is not known may be less than all others. */
export function leastOf(facts: readonly Fact<number>[]): Fact<number> {
  const blind = facts.find((each) => each.state === "unknown");
  if (blind) return blind;
  const numbers = facts.flatMap((each) => (each.state === "known" ? [each.value] : []));
  return numbers.length === 0 ? absent() : known(Math.min(...numbers));
}
