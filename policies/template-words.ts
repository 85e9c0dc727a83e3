import { oncePer } from "../catalogue/once";
import { remembered } from "../catalogue/remembered";
import type { Finding } from "../evidence/record";
import { wordsOf } from "../witness/cloudformation/words";

/**
 * Says problem and remedy in CloudFormation's words. Rules name classes and properties of @pulumi/aws in code marks;
 * where a row tells what they are in a template, that is written instead.
 */
export function inCloudFormationWords(finding: Finding): Finding {
  const { problem, remedy, resource } = finding;
  if (problem === undefined || remedy === undefined) return finding;
  const { once, often } = rewordedIn(wordsOf(resource.type));
  return {
    ...finding,
    problem: { de: once(problem.de), en: once(problem.en) },
    remedy: { de: often(remedy.de), en: often(remedy.en) },
  };
}

/** Rules write the same code over and over; with names of the user's in it there are as many as resources. */
const mostRemembered = 1_000;

/** What a text says in the words of a type: one with the resource's name, which nothing says twice, or one without. */
const rewordedIn = oncePer((words: ReadonlyMap<string, string>) => {
  const told = remembered((code) => translated(code, words), mostRemembered);
  const once = (text: string) => text.replace(/`[^`]+`/g, told);
  return { once, often: remembered(once, mostRemembered) };
});

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
