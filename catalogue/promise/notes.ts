import type { Text } from "../text";
import { transferCounts } from "./meaning/transfers";
import type { Path } from "./problem";
import { isInEea } from "./regions";
import type { Promised } from "./schema";

/** Something about a promise that is right: what does not count today, or is wider than it looks. */
export interface Remark {
  of: "waiver" | "attestation" | "transfer" | "report";
  /** `wide`: for every resource. */
  state: "expired" | "not-yet" | "wide";
  /** The entry, and the value that decides. */
  entry: Path;
  path: Path;
  text: Text;
}

/** Remarks on a promise that is right: what no longer counts, and what is wider than it looks. */
export function notesOn(promise: Promised, today: string): Text[] {
  return remarksOn(promise, today).map(({ text }) => text);
}

/** The same with their places. */
export function remarksOn(promise: Promised, today: string): Remark[] {
  return [
    ...expiredWaivers(promise, today),
    ...wideWaivers(promise),
    ...attestations(promise, today),
    ...transfers(promise, today),
    ...reports(promise, today),
  ];
}

function expiredWaivers({ waivers }: Promised, today: string): Remark[] {
  return waivers.flatMap(({ rule, resource, until }, index) =>
    until >= today
      ? []
      : [
          {
            ...at("waiver", "expired", "waivers", index, "until"),
            text: {
              de: `Die Ausnahme von ${rule} für ${resource} ist am ${until} abgelaufen und zählt nicht mehr.`,
              en: `The waiver of ${rule} for ${resource} expired on ${until} and no longer counts.`,
            },
          },
        ],
  );
}

function wideWaivers({ waivers }: Promised): Remark[] {
  return waivers.flatMap(({ rule, resource, until }, index) =>
    !/^\*+$/.test(resource)
      ? []
      : [
          {
            ...at("waiver", "wide", "waivers", index, "resource"),
            text: {
              de: `Die Ausnahme von ${rule} gilt bis ${until} für jede Ressource.`,
              en: `The waiver of ${rule} is for every resource until ${until}.`,
            },
          },
        ],
  );
}

function attestations({ attestations }: Promised, today: string): Remark[] {
  return attestations.flatMap(({ measure, type, on, validUntil }, index): Remark[] => {
    if (validUntil < today) {
      return [
        {
          ...at("attestation", "expired", "attestations", index, "valid-until"),
          text: {
            de: `Die Bestätigung ${type} für ${measure} ist am ${validUntil} abgelaufen und zählt nicht mehr.`,
            en: `The attestation ${type} of ${measure} expired on ${validUntil} and no longer counts.`,
          },
        },
      ];
    }
    if (on <= today) return [];
    return [
      {
        ...at("attestation", "not-yet", "attestations", index, "on"),
        text: {
          de: `Die Bestätigung ${type} für ${measure} trägt ein künftiges Datum (${on}) und zählt noch nicht.`,
          en: `The attestation ${type} of ${measure} is dated ${on}, which is to come, and does not count yet.`,
        },
      },
    ];
  });
}

function transfers({ processors }: Promised, today: string): Remark[] {
  return processors.flatMap((processor, index) => {
    const { name, country, mechanism, validUntil } = processor;
    if (isInEea(country) || validUntil === undefined || transferCounts(processor, today)) return [];
    return [
      {
        ...at("transfer", "expired", "processors", index, "valid-until"),
        text: {
          de: `Die Übermittlung an ${name} (${country}, ${mechanism}) war bis ${validUntil} geregelt und zählt nicht mehr.`,
          en: `The transfer to ${name} (${country}, ${mechanism}) was approved until ${validUntil} and no longer counts.`,
        },
      },
    ];
  });
}

/** Attestations of a provider come once a year; one that ended longer ago than that says nothing about today. */
function reports({ inherited }: Promised, today: string): Remark[] {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return inherited.flatMap(({ provider, report, to }, index) =>
    to >= aYearAgo
      ? []
      : [
          {
            ...at("report", "expired", "inherited", index, "to"),
            text: {
              de: `Der Bericht „${report}“ über ${provider} deckt nur die Zeit bis ${to} ab, vor mehr als einem Jahr.`,
              en: `The report “${report}” on ${provider} covers the time until ${to} only, more than a year ago.`,
            },
          },
        ],
  );
}

function at(of: Remark["of"], state: Remark["state"], list: string, index: number, key: string): Omit<Remark, "text"> {
  return { of, state, entry: [list, index], path: [list, index, key] };
}
