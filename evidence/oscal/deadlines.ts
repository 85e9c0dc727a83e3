import type { Severity } from "../schema";
import type { Property } from "./document";
import { property } from "./document";
import { daysAfter, endOf } from "./time";

/**
 * Days from the run within which what is broken or unproved should be mended. No law names such days, and no promise
 * does: they are a proposal, and every deadline made from them says so.
 */
export const proposedDays: Record<Severity, number> = { critical: 7, high: 30, medium: 90, low: 180 };

export interface Deadline {
  /** Absent where OSCAL can't write the day. */
  deadline?: string;
  props: Property[];
}

export function proposedDeadline(severity: Severity, runAt: string): Deadline {
  return of(daysAfter(runAt, proposedDays[severity]), [property("deadline-basis", "proposed")]);
}

/** The last day on which the waiver counts. */
export function waiverDeadline(until: string): Deadline {
  return of(endOf(until), [property("deadline-basis", "waiver"), property("waived-until", until)]);
}

function of(deadline: string | undefined, props: Property[]): Deadline {
  return { ...(deadline !== undefined && { deadline }), props };
}
