import { longestDays } from "../catalogue/promise/duration";
import type { Promised } from "../catalogue/promise/schema";
import type { AttestationNote, EvidenceRecord, InheritedNote } from "../evidence/record";

/* What the record repeats of a promise, so that it can be read without it. */

export function attestationNotes({ attestations }: Promised): AttestationNote[] {
  return attestations.map(({ validUntil, sha256, ...rest }) => ({
    ...rest,
    "valid-until": validUntil,
    ...(sha256 !== undefined && { sha256 }),
  }));
}

export function inheritedNotes({ inherited }: Promised): InheritedNote[] {
  return inherited.map(({ document, sha256, ...rest }) => ({
    ...rest,
    ...(document !== undefined && { document }),
    ...(sha256 !== undefined && { sha256 }),
  }));
}

/** How long the record of a run that ended at that time is kept at least. */
export function evidenceNote({ evidence }: Promised, at: string): NonNullable<EvidenceRecord["evidence"]> {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() + Math.ceil(longestDays(evidence.keep)));
  return { "keep-until": day.toISOString().slice(0, 10) };
}
