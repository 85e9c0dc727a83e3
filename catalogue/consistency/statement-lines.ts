import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organisationFile, type OrganisationId } from "../organisations";
import { packageRoot } from "../package-root";
import type { Inconsistency, Place, Side } from "./finding";

const cache = new Map<OrganisationId, ReadonlyMap<string, number>>();

/** Lines, from 1, at which the sentences of an organisation's file begin. By text: a reader of positions takes longer. */
export function statementLines(id: OrganisationId): ReadonlyMap<string, number> {
  const known = cache.get(id) ?? readLines(join(packageRoot(), organisationFile(id)));
  cache.set(id, known);
  return known;
}

function readLines(file: string): ReadonlyMap<string, number> {
  const lines = readFileSync(file, "utf8").split("\n");
  return new Map(
    lines.flatMap((line, index) => {
      const id = /^\s*- id: (\d{3}-\d{3})\s*$/.exec(line)?.[1];
      return id === undefined ? [] : [[id, index + 1]];
    }),
  );
}

/** Adds file and line to the sentences of an organisation's document. */
export function withLines(found: readonly Inconsistency[], id: OrganisationId): Inconsistency[] {
  const lines = statementLines(id);
  const placed = (place: Place): Place => {
    const line = lines.get(place.statement ?? "");
    return line === undefined ? place : { ...place, file: organisationFile(id), line };
  };
  return found.map((each) => {
    const [one, other, ...more] = each.sides;
    const side = ({ place, says }: Side): Side => ({ place: placed(place), says });
    return { ...each, sides: [side(one), side(other), ...more.map(side)] };
  });
}
