/** Texts of which answers are kept, where nobody says how many. */
export const most = 20_000;

/**
 * Remembers what a pure function of a text returned, `undefined` too: a plan's policies repeat the same few texts thousands
 * of times, and so do the reasons of its findings.
 * @param kept how many texts are; with more different ones it starts anew
 */
export function remembered<T>(compute: (text: string) => T, kept = most): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const found = results.get(text);
    if (found !== undefined || results.has(text)) return found as T; // it may be undefined that was computed
    const result = compute(text); // first: it may remember others on its way
    if (results.size >= kept) results.clear();
    results.set(text, result);
    return result;
  };
}
