/**
 * Works something out once for each object that it is asked about, and forgets it together with the object. For what is
 * the same for a whole plan, for everybody's rights, for a document: questions about each of a thousand resources.
 */
export function oncePer<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const found = new WeakMap<K, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, workOut(key));
    return found.get(key) as T; // just set, if it was not there before
  };
}
