/** Enforcement levels of a rule, as Pulumi names them. */
export const levels = ["mandatory", "remediate", "advisory", "disabled"] as const;
export type Level = (typeof levels)[number];
