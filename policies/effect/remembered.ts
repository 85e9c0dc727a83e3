/** Entries that are kept; a plan with more different texts than this starts anew. */
export const most = 20_000;

/** Remembers what a pure function of a text returned: a plan's policies repeat the same few texts thousands of times. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const found = results.get(text);
    if (found !== undefined) return found;
    if (results.size >= most) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
