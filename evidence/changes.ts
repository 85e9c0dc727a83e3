import type { Text } from "../catalogue/text";
import { acceptanceChanges } from "./changes/acceptances";
import { bearings, changeKinds } from "./changes/change";
import type { Change } from "./changes/change";
import { provenanceChanges } from "./changes/provenance";
import { reportChanges } from "./changes/reports";
import { requirementChanges } from "./changes/requirements";
import { resourceChanges } from "./changes/resources";
import { verdictChanges } from "./changes/verdicts";
import { compareText, resourceId } from "./order";
import type { EvidenceRecord } from "./schema";
import { mismatch } from "./weakened";
import type { Mismatch } from "./weakened";
import { severities } from "./vocabulary";

export { bearings } from "./changes/change";
export type { Bearing, Change, ChangeKind } from "./changes/change";

/**
 * What is otherwise in the later of two records of the same stack, weakenings first: what is asked for (rules, levels,
 * measures, the promise), verdicts, waivers and attestations, resources, provenance. Two records that are not about the
 * same thing give one change, `not-comparable`: an empty list would read as "nothing changed".
 */
export function changesBetween(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const because = mismatch(before, after);
  if (because !== undefined) return [notComparable(because)];
  const changes = [
    ...requirementChanges(before, after),
    ...verdictChanges(before, after),
    ...acceptanceChanges(before, after),
    ...reportChanges(before, after),
    ...resourceChanges(before, after),
    ...provenanceChanges(before, after),
  ];
  return inOrder(changes);
}

/** Whether something is weaker, or is otherwise in a way that a person has to look at. */
export function asksForAttention(changes: readonly Change[]): boolean {
  return changes.some(({ bearing }) => bearing === "weaker" || bearing === "otherwise");
}

/**
 * The record that changes are counted from: the oldest of the earlier ones, oldest first, that can be compared. What was
 * weakened in the course of that time must not be lost between two later records.
 */
export function comparableBefore(history: readonly EvidenceRecord[], record: EvidenceRecord): EvidenceRecord | undefined {
  return history.find((earlier) => mismatch(earlier, record) === undefined);
} // prettier-ignore

const mismatchWords: Record<Mismatch, Text> = {
  organisation: { de: "verschiedene Organisationen", en: "different organisations" },
  project: { de: "verschiedene Projekte", en: "different projects" },
  stack: { de: "verschiedene Stacks", en: "different stacks" },
  witness: { de: "verschiedene Quellen (Programm, Vorlage, Cloud)", en: "different witnesses (program, template, cloud)" }, // prettier-ignore
};

function notComparable(because: Mismatch): Change {
  const words = mismatchWords[because];
  const text = {
    de: `Die Records betreffen ${words.de} und lassen sich nicht vergleichen.`,
    en: `The records are about ${words.en} and can't be compared.`,
  };
  return { what: "not-comparable", bearing: "otherwise", text, field: because };
}

/** By bearing, then kind, then the severity of the rule, then rule and resource; else as found. */
function inOrder(changes: readonly Change[]): Change[] {
  const severity = ({ severity: each }: Change) => (each === undefined ? severities.length : severities.indexOf(each));
  const id = ({ resource }: Change) => (resource === undefined ? "" : resourceId(resource));
  return [...changes].sort(
    (a, b) =>
      bearings.indexOf(a.bearing) - bearings.indexOf(b.bearing) ||
      changeKinds.indexOf(a.what) - changeKinds.indexOf(b.what) ||
      severity(a) - severity(b) ||
      compareText(a.rule ?? "", b.rule ?? "") ||
      compareText(id(a), id(b)),
  );
}
