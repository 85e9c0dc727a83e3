import { isMap, isScalar, parseDocument } from "yaml";

/**
 * Ways of all keys that a promise file writes down itself, such as `access` and `access.session`; of an organisation's
 * file of the catalogue, those of its section `promise`. What is not among them counts by its default, and an annex says
 * so. The text has been loaded before, so that its mistakes are known.
 */
export function writtenKeys(text: string): ReadonlySet<string> {
  const { contents } = parseDocument(text);
  const root = isMap(contents) && contents.has("statements") ? contents.get("promise") : contents;
  return new Set(keysBelow(root, ""));
}

function keysBelow(node: unknown, path: string): string[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const own = `${path}${isScalar(key) ? String(key.value) : ""}`;
    return [own, ...keysBelow(value, `${own}.`)];
  });
}
