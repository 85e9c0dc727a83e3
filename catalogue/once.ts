/**
 * Works something out once for each object that it is asked about, and forgets it together with the object. For what is
 * the same for a whole plan, for everybody's rights, for a document: questions about each of a thousand resources.
 */
export function oncePer<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const found = new WeakMap<K, T>();
  return (key) => {
    const before = found.get(key);
    if (before !== undefined || found.has(key)) return before as T; // it may be undefined that was worked out
    const result = workOut(key);
    found.set(key, result);
    return result;
  };
}
