/** A lookup by what users write: without a prototype, so that a class called `constructor` is there only when it was written. */
export function dictionary<T>(entries: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries); // an object with no keys is a record of anything
}
