import { mismatch } from "./weakened";
import type { EvidenceRecord } from "./schema";

/** A time without a record: from one to the next, as UTC days (2026-11-22), and whole days between. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

const millisecondsOfDay = 86_400_000;

/**
 * Times between a record and the next of the same stack, the longest first. Where a clock went backwards, or a record
 * was judged twice on a day, there is no gap.
 * @param records in any order
 */
export function gapsBetween(records: readonly EvidenceRecord[]): Gap[] {
  const times = records.map(({ run }) => run.at).sort();
  return times
    .slice(1)
    .map((at, index): Gap => {
      const before = times[index] ?? at;
      const days = Math.floor((Date.parse(at) - Date.parse(before)) / millisecondsOfDay);
      return { from: before.slice(0, 10), to: at.slice(0, 10), days };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

/** The earlier records that are about the same thing, oldest first: of the same organisation, project, stack and witness. */
export function sameThing(history: readonly EvidenceRecord[], record: EvidenceRecord): EvidenceRecord[] {
  return history.filter((earlier) => mismatch(earlier, record) === undefined);
}
