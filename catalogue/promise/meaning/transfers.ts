import { isInEea } from "../regions";
import type { Processor } from "../schema";
import type { Check } from "./check";

/** Whether the processor's transfer counts on that day: a mechanism, and a date that has not passed. The last day counts. */
export function transferCounts(processor: Processor, today: string): boolean {
  const { mechanism, validUntil } = processor;
  return mechanism !== "none" && mechanism !== "none-needed" && validUntil !== undefined && validUntil >= today;
}

/** Data may leave the EEA by one of the mechanisms of Art. 45 to 47 GDPR, which somebody looks at again on a day. */
export const processorsOutsideHaveMechanism: Check = {
  reads: ["processors"],
  mistakes: ({ processors }) =>
    processors.flatMap(({ country, mechanism, validUntil }, index) => {
      if (isInEea(country)) return [];
      if (mechanism === "none" || mechanism === "none-needed") {
        return [
          {
            path: ["processors", index, "mechanism"],
            of: "value" as const,
            against: ["processors", index, "country"],
            wrong: {
              de: `${country} liegt außerhalb des EWR, und ein Übermittlungsinstrument (Art. 44 DSGVO) fehlt`,
              en: `${country} is outside the EEA, and there is no transfer mechanism (Art. 44 GDPR)`,
            },
            right: {
              de: "nennen Sie adequacy, dpf, scc oder bcr, oder streichen Sie den Auftragsverarbeiter",
              en: "name adequacy, dpf, scc or bcr, or remove the processor",
            },
          },
        ];
      }
      if (validUntil !== undefined) return [];
      return [
        {
          path: ["processors", index, "valid-until"],
          of: "value" as const,
          against: ["processors", index, "country"],
          wrong: {
            de: `es fehlt, bis wann das Übermittlungsinstrument ${mechanism} gilt`,
            en: `it is not said until when the transfer mechanism ${mechanism} holds`,
          },
          right: {
            de: "nennen Sie mit valid-until den letzten Tag, oder den Tag der nächsten Prüfung",
            en: "name the last day, or the day of the next review, by valid-until",
          },
        },
      ];
    }),
};

/** The EU-US Data Privacy Framework is a decision about the United States only: Implementing Decision (EU) 2023/1795. */
export const frameworkIsForTheUnitedStates: Check = {
  reads: ["processors"],
  mistakes: ({ processors }) =>
    processors.flatMap(({ country, mechanism }, index) =>
      mechanism !== "dpf" || country === "US" || isInEea(country)
        ? []
        : [
            {
              path: ["processors", index, "mechanism"],
              of: "value" as const,
              against: ["processors", index, "country"],
              wrong: {
                de: `das Data Privacy Framework gilt nur für die USA, nicht für ${country}`,
                en: `the Data Privacy Framework holds for the United States only, not for ${country}`,
              },
              right: { de: "nennen Sie adequacy, scc oder bcr", en: "name adequacy, scc or bcr" },
            },
          ],
    ),
};
