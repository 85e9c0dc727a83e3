import { isNode, isSeq } from "yaml";
import { readYaml } from "./document";

/** Where the last entry of a list of the promise stands, and its lines as they are written. */
export function lineOfLast(text: string, list: "waivers" | "attestations"): { line: number; lines: string } {
  const yaml = readYaml(text);
  const path = yaml.document.has("statements") ? ["promise", list] : [list];
  const entries: unknown = yaml.document.getIn(path);
  const last: unknown = isSeq(entries) ? entries.items.at(-1) : undefined;
  const [from = 0, to = from] = isNode(last) ? (last.range ?? []) : [];
  const { line } = yaml.linePosition(from);
  const end = yaml.linePosition(Math.max(from, to - 1)).line;
  return {
    line,
    lines: text
      .split(/\r?\n/)
      .slice(line - 1, end)
      .join("\n"),
  };
}
