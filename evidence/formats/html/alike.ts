import type { Text } from "../../../catalogue/text";
import type { Finding } from "../../schema";
import { groupBy } from "../group";

/**
 * Findings of which the same is said but for the resource's name: twenty buckets without a log are one sentence and
 * twenty names.
 */
export interface Alike {
  /** Never empty. */
  findings: readonly Finding[];
  problem: Text | undefined;
  remedy: Text | undefined;
}

export function alike(findings: readonly Finding[]): Alike[] {
  return [...groupBy(findings, sayingOf).values()].map((same) => {
    const [first] = same;
    const oneName = same.every(({ resource }) => resource.name === first?.resource.name);
    const named = (text: Text | undefined) => (oneName || text === undefined ? text : nameless(text, first?.resource.name ?? "")); // prettier-ignore
    return { findings: same, problem: named(first?.problem), remedy: named(first?.remedy) };
  });
}

/** All that is said of a finding but where. */
function sayingOf({ resource, problem, remedy, why, waiver, observed, level, ruleError }: Finding): string {
  const texts = [problem, remedy].map((text) => text && nameless(text, resource.name));
  return JSON.stringify([texts, why, waiver, observed, level, ruleError]);
}

function nameless({ de, en }: Text, name: string): Text {
  return { de: without(de, name), en: without(en, name) };
}

/** The name, where it stands as a word of its own, becomes an ellipsis. */
function without(text: string, name: string): string {
  if (name === "" || !text.includes(name)) return text;
  const parts = text.split(name);
  return parts.reduce((joined, part) => joined + (endsInWord(joined) || startsWithWord(part) ? name : "…") + part);
}

const endsInWord = (text: string) => /[\p{L}\p{N}_-]$/u.test(text);
const startsWithWord = (text: string) => /^[\p{L}\p{N}_-]/u.test(text);
