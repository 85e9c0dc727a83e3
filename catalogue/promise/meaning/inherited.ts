import type { Check } from "./check";

/** A report whose period ends before it begins is a slip of the pen in one of its two days. */
export const reportsEndAfterTheyBegin: Check = {
  reads: ["inherited"],
  mistakes: ({ inherited }) =>
    inherited.flatMap(({ from, to }, index) =>
      to >= from
        ? []
        : [
            {
              path: ["inherited", index, "to"],
              of: "value" as const,
              against: ["inherited", index, "from"],
              wrong: {
                de: `der Zeitraum des Berichts endet am ${to}, vor seinem Beginn (${from})`,
                en: `the period of the report ends on ${to}, before it begins (${from})`,
              },
              right: { de: "berichtigen Sie einen der beiden Tage", en: "correct one of the two days" },
            },
          ],
    ),
};
