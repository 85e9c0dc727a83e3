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
  return text.replace(/`[^`]+`/g, (code) =>
    code.replace(/[A-Za-z][\w.]*/g, (word) => words.get(word) ?? words.get(word.replace(/^aws\./, "")) ?? word),
  );
}
