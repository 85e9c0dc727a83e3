import { known, mapFact, type Fact } from "../../../posture";
import { asText, at, open } from "../value";

/** A text found at the end of a path through lists. */
export interface Found {
  /** `rules[0].copyActions[1].destinationVaultArn` */
  path: string;
  value: Fact<string>;
}

/**
 * Every text at the end of a path, through every element of every list on the way. A list on the way that is not known
 * leaves the whole unknown, since nobody can say how many there are; a missing one holds nothing.
 */
export function everyAt(raw: unknown, path: readonly string[]): Fact<Found[]> {
  return mapFact(everyFactAt(raw, path), (found) =>
    found.map(({ path: where, fact }) => ({ path: where, value: asText(fact) })),
  );
}

/** A value of whatever sort at the end of a path. */
export interface FoundFact {
  path: string;
  fact: Fact<unknown>;
}

/** The same as `everyAt` for values of whatever sort. */
export function everyFactAt(raw: unknown, path: readonly string[]): Fact<FoundFact[]> {
  let level: FoundFact[] = [{ path: "", fact: open(raw) }];
  for (const step of path) {
    const unseen = level.find((each) => each.fact.state === "unknown");
    if (unseen?.fact.state === "unknown") return unseen.fact;
    level = level.flatMap((holder) => below(holder, step));
  }
  return known(level);
}

function below(holder: FoundFact, step: string): FoundFact[] {
  const path = holder.path === "" ? step : `${holder.path}.${step}`;
  const fact = holder.fact.state === "known" ? at(holder.fact.value, step) : holder.fact;
  if (fact.state === "absent") return [];
  if (fact.state === "unknown" || !Array.isArray(fact.value)) return [{ path, fact }];
  const elements: readonly unknown[] = fact.value;
  return elements.map((each, index) => ({ path: `${path}[${index}]`, fact: open(each) }));
}
