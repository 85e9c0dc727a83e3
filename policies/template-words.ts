import { oncePer } from "../catalogue/once";
import type { Text } from "../catalogue/text";
import type { Finding } from "../evidence/record";
import { wordsOf } from "../witness/cloudformation/words";

/**
 * Says problem and remedy in CloudFormation's words. Rules name classes and properties of @pulumi/aws in code marks;
 * where a row tells what they are in a template, that is written instead.
 */
export function inCloudFormationWords(finding: Finding): Finding {
  const { problem, remedy, resource } = finding;
  if (problem === undefined || remedy === undefined) return finding;
  const words = wordsOf(resource.type);
  const text = ({ de, en }: Text): Text => ({ de: reworded(de, words), en: reworded(en, words) });
  return { ...finding, problem: text(problem), remedy: text(remedy) };
}

function reworded(text: string, words: ReadonlyMap<string, string>): string {
  const known = codeIn(words);
  return text.replace(/`[^`]+`/g, (code) => {
    let told = known.get(code);
    if (told === undefined) {
      told = translated(code, words);
      if (known.size < mostRemembered) known.set(code, told);
    }
    return told;
  });
}

/** Rules write the same code over and over; with names of the user's in it there are as many as resources. */
const mostRemembered = 1_000;
const codeIn = oncePer((_words: ReadonlyMap<string, string>) => new Map<string, string>());

/** What Pulumi says by an option, or @pulumi/aws by a property, stands beside the properties in a template. */
const goes = "DeletionPolicy: Delete, UpdateReplacePolicy: Delete";
const besideProperties = [
  ["retainOnDelete: false", goes],
  ["skipFinalSnapshot: true", goes],
  ["finalSnapshot: false", goes],
  ["protect: true", "DeletionPolicy: Retain, UpdateReplacePolicy: Retain"],
] as const;

function translated(code: string, words: ReadonlyMap<string, string>): string {
  for (const [inPulumi, inTemplate] of besideProperties) {
    if (code.includes(inPulumi)) return translated(code.replace(inPulumi, inTemplate), words);
  }
  return code.replace(/[A-Za-z][\w.]*/g, (word) => words.get(word) ?? words.get(word.replace(/^aws\./, "")) ?? word);
}
