import type { Check } from "./check";

/** Art. 5(1)(e) GDPR: personal data that can't be deleted earlier needs a reason; § 147 AO is the usual one. */
export const minimumHasReason: Check = {
  reads: ["retention"],
  mistakes: ({ retention }) =>
    Object.entries(retention).flatMap(([name, { atLeast, personal, because }]) =>
      !atLeast || !personal || because !== undefined
        ? []
        : [
            {
              path: ["retention", name, "because"],
              of: "value" as const,
              against: ["retention", name, "at-least"],
              wrong: {
                de: "personenbezogene Daten haben eine Mindestfrist ohne Grund",
                en: "personal data has a minimum period without a reason",
              },
              right: {
                de: 'nennen Sie ihn, etwa because: "§ 147 AO"',
                en: 'name it, such as because: "§ 147 AO"',
              },
            },
          ],
    ),
};
