/* Fixed words of the record, for those who write one: they need not wait for its schema, which only readers use. */

export const recordSchemaId = "tomguard/record/1";
export const outcomes = ["pass", "fail", "waived", "unknown", "not-applicable"] as const;
export const severities = ["critical", "high", "medium", "low"] as const;
export const phases = ["check", "preview", "update", "state", "template", "live"] as const;
