/** `2026-11-22T12:00:00Z`: UTC, fractions cut off. */
export function utcSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
