import type { Part } from "./parts";

/** Types that nearly everything hangs on, or that stand beside everything: an arrow to each would hide the others. */
const leftOut = new Set(["AlarmTopic", "AccessLogBucket"]);

/** A picture of the parts in mermaid: what holds personal data is round and says which, arrows point to what is used. */
export function pictureOf(parts: readonly Part[]): string {
  const ids = new Map(parts.map(({ urn }, index) => [urn, `n${index + 1}`]));
  const quiet = new Set(parts.filter(({ type }) => leftOut.has(type)).map(({ urn }) => urn));
  const nodes = parts.map((part) => `  ${ids.get(part.urn)}${box(part)}`);
  const arrows = parts.flatMap(({ urn, needs }) =>
    needs.filter((each) => !quiet.has(each)).map((each) => `  ${ids.get(urn)} --> ${ids.get(each)}`),
  );
  return ["```mermaid", "flowchart LR", ...nodes, ...arrows, "```"].join("\n");
}

function box({ name, type, holds }: Part): string {
  const label = [name, type, ...(holds.length > 0 ? [`holds ${holds.join(", ")}`] : [])].join("<br/>");
  return holds.length > 0 ? `[("${label}")]` : `["${label}"]`;
}
