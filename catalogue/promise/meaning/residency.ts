import { isInEea, regionNamed } from "../regions";
import type { Check } from "./check";
import { transferCounts } from "./transfers";

/** Art. 44 GDPR: a region outside the EEA needs a processor there whose transfer counts today. */
export const regionsOutsideAreApproved: Check = {
  reads: ["residency", "processors"],
  mistakes: ({ residency, processors }, { today }) =>
    residency.regions.flatMap((name, index) => {
      const region = regionNamed(name);
      if (region === undefined || isInEea(region.country)) return [];
      const there = processors.filter((each) => each.country === region.country);
      if (there.some((each) => transferCounts(each, today))) return [];
      const ended = there.flatMap(({ validUntil }) => (validUntil === undefined ? [] : [validUntil])).sort();
      const last = ended.at(-1);
      return [
        {
          path: ["residency", "regions", index],
          of: "value" as const,
          against: ["processors"],
          wrong: {
            de:
              `${name} (${region.place}, ${region.country}) liegt außerhalb des EWR, und ` +
              (last === undefined ? "keine Übermittlung dorthin ist geregelt" : `die Regelung dafür endete am ${last}`),
            en:
              `${name} (${region.place}, ${region.country}) is outside the EEA, and ` +
              (last === undefined ? "no transfer to it is approved" : `its approval ended on ${last}`),
          },
          right: {
            de: `nehmen Sie eine Region im EWR, oder unter processors einen Eintrag mit country: ${region.country}, mechanism und einem künftigen valid-until`,
            en: `use a region in the EEA, or add to processors an entry with country: ${region.country}, mechanism and a valid-until to come`,
          },
        },
      ];
    }),
};

/** Data and keys can't be copied from one partition of AWS to another; accounts belong to one. */
export const regionsShareAPartition: Check = {
  reads: ["residency"],
  mistakes: ({ residency }) => {
    const first = regionNamed(residency.regions[0] ?? "");
    return residency.regions.flatMap((name, index) => {
      const partition = regionNamed(name)?.partition;
      if (first === undefined || partition === first.partition) return [];
      return [
        {
          path: ["residency", "regions", index],
          of: "value" as const,
          wrong: {
            de: `${name} gehört zur Partition ${partition}, ${first.name} aber zu ${first.partition}`,
            en: `${name} is in the partition ${partition}, but ${first.name} is in ${first.partition}`,
          },
          right: {
            de: "schreiben Sie für jede Partition eine eigene Zusage",
            en: "write a promise of its own for each partition",
          },
        },
      ];
    });
  },
};

/** A region that is named twice is mostly another one that was meant. */
export const regionsDiffer: Check = {
  reads: ["residency"],
  mistakes: ({ residency }) =>
    residency.regions.flatMap((name, index) =>
      residency.regions.indexOf(name) === index
        ? []
        : [
            {
              path: ["residency", "regions", index],
              of: "value" as const,
              wrong: { de: `${name} steht zweimal in der Liste`, en: `${name} is in the list twice` },
              right: { de: "nennen Sie jede Region einmal", en: "name each region once" },
            },
          ],
    ),
};
