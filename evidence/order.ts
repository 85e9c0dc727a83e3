import { canonicalJson } from "./canonical";
import type { Finding, FindingResource } from "./schema";

/** By code units, so that an order does not depend on anyone's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The identity that a witness knows best, for sorting and fingerprints: URN, ARN, logical id, or type and name. Stacks of one
 * app may use a logical id twice: there the name is the path of the construct, which tells them apart.
 */
export function resourceId({ urn, arn, logicalId, type, name }: FindingResource): string {
  const inTemplate = logicalId === undefined || logicalId === name ? logicalId : `${name}::${logicalId}`;
  return urn ?? arn ?? inTemplate ?? `${type}::${name}`;
}

/**
 * By rule, then resource and outcome; equal ones by their whole content, so that the order never depends on who came first.
 * Resources are brought into order once, and not for each of the rules that judge them.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const byResource = Map.groupBy(findings, ({ resource }) => resourceId(resource));
  const inOrder = [...byResource]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([, about]) => byContent(about));
  const byRule = Map.groupBy(inOrder, ({ rule }) => rule);
  return [...byRule].sort(([one], [other]) => compareText(one, other)).flatMap(([, ofRule]) => ofRule);
}

/** Those on one resource. */
function byContent(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 1) return findings;
  const texts = new Map<Finding, string>();
  return findings.toSorted(
    (a, b) =>
      compareText(a.rule, b.rule) ||
      compareText(a.outcome, b.outcome) ||
      compareText(contentOf(a, texts), contentOf(b, texts)),
  );
}

/** Written once for each finding, since it is compared several times. */
function contentOf(finding: Finding, texts: Map<Finding, string>): string {
  let text = texts.get(finding);
  if (text === undefined) texts.set(finding, (text = canonicalJson(finding)));
  return text;
}

/** Sorted by the first key that differs. */
export function sortedBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): T[] {
  return items
    .map((item) => ({ item, keys: keys(item) }))
    .sort((a, b) => {
      const differs = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return differs < 0 ? 0 : compareText(a.keys[differs] ?? "", b.keys[differs] ?? "");
    })
    .map(({ item }) => item);
}
