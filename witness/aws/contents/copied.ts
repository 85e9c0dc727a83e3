/** The same text by itself. A slice keeps the whole text in memory that it was cut from, however long it is kept. */
export function copied(slice: string): string {
  return slice === "" ? slice : Buffer.from(slice).toString();
}
