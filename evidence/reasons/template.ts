/** A sentence with placeholders, made ready to be found in what was said. */
export interface Template {
  german: string;
  names: readonly string[];
  pattern: RegExp;
  /** What the sentence begins with, up to its first placeholder. */
  start: string;
  /** Letters that are not a placeholder's: of two sentences that fit, the one with more of them was meant. */
  fixed: number;
}

const placeholder = /\{([a-z]+)\}/;

/** The placeholders of a sentence, in their order. */
export function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(new RegExp(placeholder, "g"))].map(([, name = ""]) => name);
}

export function templateOf(english: string, german: string): Template {
  const parts = english.split(placeholder);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const source = parts.map((part, index) => (index % 2 === 0 ? literally(part) : `(${whatFits(part)})`)).join("");
  return {
    german,
    names: placeholdersOf(english),
    pattern: new RegExp(`^${source}$`, "s"),
    start: texts[0] ?? "",
    fixed: texts.join("").length,
  };
}

/** Reasons may be of several words, names too, and of none; what else is put in is one word. */
function whatFits(name: string): string {
  if (isReason(name)) return ".+?";
  return name === "name" || name === "names" ? ".*?" : "\\S+?";
}

/** `{why}` stands for a reason, which has a German form of its own. */
export function isReason(placeholderName: string): boolean {
  return placeholderName === "why";
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The German of what was said, if it is this sentence. */
export function filled(
  { pattern, names, german }: Template,
  said: string,
  reason: (why: string) => string,
): string | undefined {
  const values = pattern.exec(said)?.slice(1);
  if (values === undefined) return undefined;
  const byName = new Map(names.map((name, index) => [name, values[index] ?? ""]));
  return german.replace(new RegExp(placeholder, "g"), (whole, name: string, at: number) => {
    const value = byName.get(name) ?? whole;
    if (!isReason(name)) return value;
    return german.slice(0, at).endsWith(": ") ? capitalized(reason(value)) : reason(value);
  });
}

/** With a capital letter, as German wants it of a sentence after a colon. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
