import type { Text } from "../text";
import { transferCounts } from "./meaning/transfers";
import { isInEea } from "./regions";
import type { Promised } from "./schema";

/** Remarks on a promise that is right: what no longer counts, and what is wider than it looks. */
export function notesOn(promise: Promised, today: string): Text[] {
  return [
    ...expiredWaivers(promise, today),
    ...wideWaivers(promise),
    ...attestations(promise, today),
    ...transfers(promise, today),
  ];
}

function expiredWaivers({ waivers }: Promised, today: string): Text[] {
  return waivers
    .filter(({ until }) => until < today)
    .map(({ rule, resource, until }) => ({
      de: `Die Ausnahme von ${rule} für ${resource} ist am ${until} abgelaufen und zählt nicht mehr.`,
      en: `The waiver of ${rule} for ${resource} expired on ${until} and no longer counts.`,
    }));
}

function wideWaivers({ waivers }: Promised): Text[] {
  return waivers
    .filter(({ resource }) => /^\*+$/.test(resource))
    .map(({ rule, until }) => ({
      de: `Die Ausnahme von ${rule} gilt bis ${until} für jede Ressource.`,
      en: `The waiver of ${rule} is for every resource until ${until}.`,
    }));
}

function attestations({ attestations }: Promised, today: string): Text[] {
  return attestations.flatMap(({ measure, type, on, validUntil }) => {
    if (validUntil < today) {
      return {
        de: `Die Bestätigung ${type} für ${measure} ist am ${validUntil} abgelaufen und zählt nicht mehr.`,
        en: `The attestation ${type} of ${measure} expired on ${validUntil} and no longer counts.`,
      };
    }
    if (on <= today) return [];
    return {
      de: `Die Bestätigung ${type} für ${measure} trägt ein künftiges Datum (${on}) und zählt noch nicht.`,
      en: `The attestation ${type} of ${measure} is dated ${on}, which is to come, and does not count yet.`,
    };
  });
}

function transfers({ processors }: Promised, today: string): Text[] {
  return processors
    .filter((processor) => !isInEea(processor.country) && !transferCounts(processor, today))
    .map(({ name, country, mechanism, validUntil }) => ({
      de: `Die Übermittlung an ${name} (${country}, ${mechanism}) war bis ${validUntil} geregelt und zählt nicht mehr.`,
      en: `The transfer to ${name} (${country}, ${mechanism}) was approved until ${validUntil} and no longer counts.`,
    }));
}
