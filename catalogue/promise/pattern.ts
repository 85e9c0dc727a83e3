/**
 * Whether a text is what the pattern says, from its first letter to its last; `*` stands for any letters, or none.
 * Written out instead of turned into a regular expression: many `*` would make that one slow.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [start = "", ...rest] = pattern.split("*");
  const end = rest.pop();
  if (end === undefined) return pattern === text;
  if (!text.startsWith(start) || !text.endsWith(end)) return false;
  let from = start.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return from <= text.length - end.length;
}
