import type { AgedGroup, Contents } from "../../../posture";
import type { Observed } from "../../rule";

/** How many are as old as that, or older. */
export function olderThan(groups: readonly AgedGroup[], days: number): number {
  return groups.reduce((sum, { ages }) => sum + countIn(ages, days, Infinity), 0);
}

/** Age of the oldest in days; 0 where there is nothing. */
export function oldestDays(groups: readonly AgedGroup[]): number {
  return Math.max(0, ...groups.map(({ ages }) => ages.at(-1)?.[0] ?? 0));
}

function countIn(ages: AgedGroup["ages"], from: number, below: number): number {
  return ages.reduce((sum, [days, count]) => (days >= from && days < below ? sum + count : sum), 0);
}

/** Upper ends of the age distribution, in days. */
const edges = [1, 3, 7, 14, 30, 90, 180, 365, 730, 1825, 3650];

/** Counts by sort, the age distribution and the oldest thing, as they go into the evidence. */
export function observedAges({ parts, asOf }: Contents): Observed {
  const groups = parts.flatMap((part) => part.groups);
  const counts = sorts.flatMap((sort) => {
    const of = groups.filter(({ what }) => what === sort);
    return of.length === 0 ? [] : [[`${sort}s`, olderThan(of, 0)] as const];
  });
  const counted = groups.some(({ ages }) => ages.length > 0);
  const oldest = groups.reduce<AgedGroup | undefined>(
    (a, b) => (a === undefined || oldestDays([b]) > oldestDays([a]) ? b : a),
    undefined,
  );
  return {
    ...Object.fromEntries(counts),
    "age-distribution": distribution(groups),
    ...(asOf !== undefined && { "as-of": asOf }), // of a report that was read in the store's place
    ...(counted && { "oldest-days": Math.floor(oldestDays(groups)) }),
    // A hash and nothing else: what is in a store has names of people.
    ...(oldest?.oldest !== undefined && /^[0-9a-f]{64}$/.test(oldest.oldest) && { "oldest-sha256": oldest.oldest }),
  };
}

const sorts: readonly AgedGroup["what"][] = [
  "object",
  "noncurrent-version",
  "delete-marker",
  "upload",
  "log-event",
  "recovery-point",
  "snapshot",
  "automated-backup",
];

/** `1-3 d: 17`; what is empty stays away. */
function distribution(groups: readonly AgedGroup[]): string[] {
  return [...edges, Infinity].flatMap((to, index) => {
    const from = edges[index - 1] ?? 0;
    const count = groups.reduce((sum, { ages }) => sum + countIn(ages, from, to), 0);
    if (count === 0) return [];
    return [to === Infinity ? `from ${from} d: ${count}` : `${from}-${to} d: ${count}`];
  });
}
