import type { Promised } from "../catalogue/promise/schema";
import type { Text } from "../catalogue/text";
import type { Finding } from "../evidence/record";
import type { ToldRule } from "./rule";

/**
 * Waivers that did nothing in this run: for a rule that there isn't, or for a resource on which the rule did not fail.
 * They may be left over, or their pattern may be misspelt; expired ones are noted with the promise.
 */
export function notesOnWaivers(promise: Promised, findings: readonly Finding[], rules: readonly ToldRule[]): Text[] {
  const used = new Set(findings.flatMap((each) => (each.waiver ? [`${each.rule} ${each.waiver.until}`] : [])));
  return promise.waivers.flatMap(({ rule, resource, until }) => {
    if (!rules.some((each) => each.id === rule)) {
      return {
        de: `Die Ausnahme für ${resource} nennt die Regel ${rule}, die es nicht gibt.`,
        en: `The waiver for ${resource} names the rule ${rule}, which does not exist.`,
      };
    }
    if (used.has(`${rule} ${until}`)) return [];
    return {
      de: `Die Ausnahme von ${rule} für ${resource} traf auf nichts zu.`,
      en: `The waiver of ${rule} for ${resource} matched nothing.`,
    };
  });
}
