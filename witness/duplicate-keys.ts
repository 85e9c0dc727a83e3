/**
 * The first key that stands twice in one object of a JSON text. `JSON.parse` silently keeps the last one, so a reader
 * could be shown the harmless one of the two: a policy with a key written twice is not judged at all.
 * The text must have been accepted by `JSON.parse`, so its structure needs no checking here.
 */
export function duplicateKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const match of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/gs)) {
    const [token, text, colon] = match;
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (text !== undefined && colon !== undefined) {
      const key = text.includes("\\") ? String(JSON.parse(text)) : text.slice(1, -1);
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
