import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** What somebody has written beside a construct about a rule of ours. */
export interface Acknowledgement {
  rule: string;
  /** Undefined where the text names no end: then it is no waiver. */
  until: string | undefined;
  reason: string;
  acceptedBy: string;
  measureInstead: string;
}

/**
 * Acknowledgements of a construct and of everything around it, of rules of this pack:
 * `Validations.of(bucket).acknowledge({ id: "tomguard::log-access", reason: "…; accepted by: …; instead: …; until: 2027-01-31" })`.
 */
export function acknowledgementsOf(construct: IConstruct, plugin: string): Acknowledgement[] {
  const found: Acknowledgement[] = [];
  for (let here: IConstruct | undefined = construct; here !== undefined; here = here.node.scope) {
    for (const { type, data } of here.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || typeof data !== "object" || data === null) continue;
      for (const [id, reason] of Object.entries(data as Record<string, unknown>)) {
        const rule = ruleOf(id, plugin);
        if (rule !== undefined) found.push({ rule, ...readReason(String(reason ?? "")) });
      }
    }
  }
  return found;
}

function ruleOf(id: string, plugin: string): string | undefined {
  const start = `${plugin}::`.toLowerCase();
  return id.toLowerCase().startsWith(start) ? id.slice(start.length) : undefined;
}

const notStated = "not stated in the acknowledgement";

/** Parts are divided by semicolons; those that begin with no word of ours are the reason. */
export function readReason(text: string): Omit<Acknowledgement, "rule"> {
  const parts = text.split(";").map((each) => each.trim());
  const said = (word: RegExp) => parts.flatMap((part) => word.exec(part)?.[1] ?? [])[0];
  const known = /^(?:accepted[ -]by|instead|until)\s*:/i;
  return {
    reason: parts.filter((part) => part !== "" && !known.test(part)).join("; "),
    until: said(/^until\s*:\s*(\d{4}-\d{2}-\d{2})$/i),
    acceptedBy: said(/^accepted[ -]by\s*:\s*(.+)$/i) ?? notStated,
    measureInstead: said(/^instead\s*:\s*(.+)$/i) ?? notStated,
  };
}
