import type { Check } from "./check";

/** An attestation that ends before it begins is a slip of the pen in one of its two days. */
export const attestationsEndAfterTheyBegin: Check = {
  reads: ["attestations"],
  mistakes: ({ attestations }) =>
    attestations.flatMap(({ on, validUntil }, index) =>
      validUntil >= on
        ? []
        : [
            {
              path: ["attestations", index, "valid-until"],
              of: "value" as const,
              against: ["attestations", index, "on"],
              wrong: {
                de: `die Bestätigung endet am ${validUntil}, vor ihrem eigenen Tag (${on})`,
                en: `the attestation ends on ${validUntil}, before its own day (${on})`,
              },
              right: { de: "berichtigen Sie einen der beiden Tage", en: "correct one of the two days" },
            },
          ],
    ),
};
