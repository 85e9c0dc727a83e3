import type { Text } from "./text";

/** `28(3)(c)` as people of either language write it: Art. 28 Abs. 3 lit. c DSGVO, Art. 28(3)(c) GDPR. */
export function articleText(reference: string): Text {
  if (reference.startsWith("§")) return { de: reference, en: reference };
  const german = reference
    .replace(/\((\d+)\)/g, " Abs. $1")
    .replace(/\(([a-z])\)/g, " lit. $1")
    .replace(/ sentence (\d)/, " Satz $1");
  return { de: `Art. ${german} DSGVO`, en: `Art. ${reference} GDPR` };
}
