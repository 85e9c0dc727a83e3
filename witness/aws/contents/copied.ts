/** A place to copy through, made once: buffers made for each copy would lie in memory until a collection. */
const through = Buffer.alloc(4096);

/** The same text by itself. A slice keeps the whole text in memory that it was cut from, however long it is kept. */
export function copied(slice: string): string {
  if (3 * slice.length > through.length) return Buffer.from(slice).toString(); // a character takes three bytes at most
  return through.toString("utf8", 0, through.write(slice));
}
