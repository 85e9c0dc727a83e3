import { matchesPattern } from "./pattern";
import type { Attestation, Promised, Waiver } from "./schema";

/** A resource as findings name it; what a witness doesn't know is left out. */
export interface WaivedResource {
  urn?: string;
  type: string;
  name: string;
  logicalId?: string;
  arn?: string;
}

export type WaiverMatch = { state: "valid"; waiver: Waiver } | { state: "expired"; waiver: Waiver };

/** The waivers that count on that day (UTC, as 2026-11-22). The last day of a waiver counts. */
export function activeWaivers(promise: Promised, today: string): Waiver[] {
  return promise.waivers.filter((waiver) => isActive(waiver, today));
}

function isActive(waiver: Waiver, today: string): boolean {
  return waiver.until >= today;
}

/** The attestations that count on that day: neither dated later, nor past their last day. */
export function activeAttestations(promise: Promised, today: string): Attestation[] {
  return promise.attestations.filter(({ on, validUntil }) => on <= today && validUntil >= today);
}

/**
 * The waiver for a rule on a resource: one that counts, if there is one, of several the one that ends last; else one that
 * has expired. Undefined where nobody has waived it. Its pattern has to be the whole URN, ARN, logical id or name.
 * @param accepts whether the rule is broken there, or unknown to be kept: a waiver is for one of the two
 */
export function waiverFor(
  promise: Promised,
  ruleId: string,
  resource: WaivedResource,
  today: string,
  accepts: Waiver["accepts"] = "fail",
): WaiverMatch | undefined {
  if (promise.waivers.length === 0) return undefined;
  const names = [resource.urn, resource.arn, resource.logicalId, resource.name].filter((name) => name !== undefined);
  const [latest] = promise.waivers
    .filter((waiver) => waiver.rule === ruleId && waiver.accepts === accepts)
    .filter((waiver) => names.some((name) => matchesPattern(waiver.resource, name)))
    .sort((one, other) => other.until.localeCompare(one.until));
  if (latest === undefined) return undefined;
  return { state: isActive(latest, today) ? "valid" : "expired", waiver: latest };
}
