import type { Text } from "../../catalogue/text";
import { resourceId } from "../order";
import type { EvidenceRecord, Finding, FindingResource } from "../schema";
import type { Change } from "./change";
import { ended, resourceText } from "./words";
import { reasonIn } from "../reasons/reasons";

/*
 * Verdicts on one resource by one rule, compared. A rule or a resource that is gone takes its verdicts with it: those
 * are told of once, elsewhere.
 */

export function verdictChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [verdicts(before), verdicts(after)];
  const [resourcesBefore, resourcesAfter] = [resourceIds(before), resourceIds(after)];
  const [rulesBefore, rulesAfter] = [ruleIds(before), ruleIds(after)];
  const appeared = [...is].flatMap(([key, now]) => {
    const then = was.get(key);
    if (then !== undefined) return changed(then, now);
    return newlyJudged(now, rulesBefore.has(now.rule), resourcesBefore.has(resourceId(now.resource)));
  });
  const vanished = [...was]
    .filter(([key, { rule, resource }]) => !is.has(key) && rulesAfter.has(rule) && resourcesAfter.has(resourceId(resource)))
    .map(([, then]) => noLongerJudged(then)); // prettier-ignore
  return [...appeared, ...vanished];
}

type Decided = "fail" | "unknown" | "waived" | "pass";

/** From the worst to the best; *not applicable* is no verdict on a promise, and is counted only. */
const rank: Record<Decided, number> = { fail: 0, unknown: 1, waived: 2, pass: 3 };

/** Words that "was" and "is" go with. */
const outcomeWords: Record<Decided, Text> = {
  fail: { de: "verletzt", en: "broken" },
  unknown: { de: "ungeklärt", en: "unknown" },
  waived: { de: "befristet ausgenommen", en: "waived" },
  pass: { de: "eingehalten", en: "kept" },
};

type Verdict = Finding & { outcome: Decided };

/** The worst verdict by rule and resource. */
function verdicts({ findings }: EvidenceRecord): Map<string, Verdict> {
  const worst = new Map<string, Verdict>();
  for (const finding of findings) {
    if (!isDecided(finding)) continue;
    const key = `${finding.rule} ${resourceId(finding.resource)}`; // no id of a rule has a space
    const other = worst.get(key);
    if (other === undefined || rank[finding.outcome] < rank[other.outcome]) worst.set(key, finding);
  }
  return worst;
}

function isDecided(finding: Finding): finding is Verdict {
  return finding.outcome !== "not-applicable";
}

function resourceIds({ findings }: EvidenceRecord): Set<string> {
  return new Set(findings.map(({ resource }) => resourceId(resource)));
}

function ruleIds({ rules, findings }: EvidenceRecord): Set<string> {
  return new Set([...(rules ?? []).map(({ id }) => id), ...findings.map(({ rule }) => rule)]);
}

function changed(then: Verdict, now: Verdict): Change[] {
  const [was, is] = [then.outcome, now.outcome];
  if (was === is) return [];
  const text = sentence(now, (say) => ({
    de: `war ${outcomeWords[was].de}, ist jetzt ${outcomeWords[is].de}${say.de}`,
    en: `was ${outcomeWords[was].en}, is now ${outcomeWords[is].en}${say.en}`,
  }));
  const about = { text, ...subject(now), before: was, after: is };
  if (is === "pass") return [{ what: "verdict-mended", bearing: "stronger", ...about }];
  if (rank[is] < rank[was]) return [{ what: "verdict-worse", bearing: "weaker", ...about }];
  return [{ what: "verdict-otherwise", bearing: "otherwise", ...about }]; // not broken any more, and not kept either
}

/** A new resource, or a new rule, that brings no pass along. What a new rule finds may have been there before. */
function newlyJudged(now: Verdict, ruleKnown: boolean, resourceKnown: boolean): Change[] {
  if (now.outcome === "pass") return [];
  const since: Text = !ruleKnown
    ? { de: "Die Regel ist neu", en: "the rule is new" }
    : resourceKnown
      ? { de: "zuvor ohne Urteil", en: "without a verdict before" }
      : { de: "die Ressource kam im früheren Record nicht vor", en: "the resource was not in the earlier record" };
  const text = sentence(now, (say) => ({
    de: `ist ${outcomeWords[now.outcome].de} (${since.de})${say.de}`,
    en: `is ${outcomeWords[now.outcome].en} (${since.en})${say.en}`,
  }));
  const about = { text, ...subject(now), after: now.outcome };
  return [ruleKnown ? { what: "verdict-worse", bearing: "weaker", ...about } : { what: "verdict-otherwise", bearing: "otherwise", ...about }]; // prettier-ignore
}

/** The resource is there and so is the rule: a tag or a setting now says that the rule does not apply. */
function noLongerJudged(then: Verdict): Change {
  const text = sentence(then, () => ({
    de: `war ${outcomeWords[then.outcome].de}, wird jetzt nicht mehr beurteilt. Prüfen Sie, ob die Regel zu Recht nicht mehr anwendbar ist.`,
    en: `was ${outcomeWords[then.outcome].en}, is no longer judged. Check whether the rule rightly does not apply any more.`,
  }));
  return { what: "no-longer-judged", bearing: "otherwise", text, ...subject(then), before: then.outcome };
}

function sentence(finding: Verdict, tail: (reason: Text) => Text): Text {
  const { rule, resource, problem, why, waiver } = finding;
  const reason = (language: "de" | "en", until: string): string => {
    if (waiver !== undefined) return ` (${until} ${waiver.until}): ${ended(waiver.reason)}`;
    const said = finding.outcome === "pass" ? undefined : (problem?.[language] ?? (why && reasonIn(why, language)));
    return said === undefined ? "." : `: ${ended(said)}`;
  };
  const end = tail({ de: reason("de", "bis"), en: reason("en", "until") });
  const start = resourceText(resource);
  return { de: `${start}: „${rule}“ ${end.de}`, en: `${start}: “${rule}” ${end.en}` };
}

function subject({ rule, severity, resource }: Finding): { rule: string; severity: Finding["severity"]; resource: FindingResource } {
  return { rule, severity, resource };
} // prettier-ignore
