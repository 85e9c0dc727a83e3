/** What OSCAL takes for a year: its pattern ends with 2999. A waiver until 9999 has no end that could be written. */
const years = /^(19|2\d)\d\d-/;

/** End of the day (2026-11-22) in UTC; undefined where OSCAL can't write that day. */
export function endOf(day: string): string | undefined {
  return years.test(day) ? `${day}T23:59:59Z` : undefined;
}

/** Beginning of the day in UTC; undefined where OSCAL can't write that day. */
export function startOf(day: string): string | undefined {
  return years.test(day) ? `${day}T00:00:00Z` : undefined;
}

/** So many days after that moment (2026-11-22T12:00:00Z). */
export function daysAfter(moment: string, days: number): string | undefined {
  return endOf(new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 10));
}
