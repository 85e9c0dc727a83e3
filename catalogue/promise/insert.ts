import { isMap, isNode, isScalar, isSeq, stringify, type Pair, type YAMLMap } from "yaml";
import type { ReadYaml } from "./document";

/**
 * The text with one more entry in a list of the promise. Where lists and sections are written in lines, only lines are
 * added; where they are written in brackets, the library writes the file anew, with its comments and in its order.
 */
export function withEntry(text: string, yaml: ReadYaml, list: string, entry: object): string {
  const root = promiseNode(yaml);
  const place = root && placeFor(root, list, yaml);
  if (place !== undefined) return withLines(text, place, list, entry);
  const path = root === yaml.document.contents ? [list] : ["promise", list];
  if (isSeq(yaml.document.getIn(path))) yaml.document.addIn(path, yaml.document.createNode(entry));
  else yaml.document.setIn(path, yaml.document.createNode([entry]));
  return yaml.document.toString({ lineWidth: 0 });
}

function promiseNode({ document }: ReadYaml): YAMLMap | undefined {
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const promise: unknown = contents.has("statements") ? contents.get("promise") : contents;
  return isMap(promise) ? promise : undefined;
}

interface Place {
  /** The entry goes on the line after this offset. */
  after: number;
  /** Spaces before its hyphen. */
  indent: number;
  /** The list is not there yet: its key comes first. */
  withKey: boolean;
  /** An empty list in brackets, which goes. */
  instead?: [from: number, to: number];
}

function placeFor(root: YAMLMap, list: string, yaml: ReadYaml): Place | undefined {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === list);
  const first = root.items[0];
  if (root.flow === true || first === undefined) return undefined;
  const indent = columnOf(first.key, yaml);
  if (pair === undefined) return { after: endOf(root.items.at(-1)), indent, withKey: true };
  if (!isSeq(pair.value)) return undefined;
  const [from, to] = pair.value.range ?? [0, 0];
  if (pair.value.items.length === 0) return { after: to, indent: indent + 2, withKey: false, instead: [from, to] };
  if (pair.value.flow === true) return undefined;
  return { after: endOfNode(pair.value.items.at(-1)), indent: columnOf(pair.value, yaml), withKey: false };
}

function withLines(text: string, { after, indent, withKey, instead }: Place, list: string, entry: object): string {
  const spaces = " ".repeat(indent);
  const items = stringify(withKey ? { [list]: [entry] } : [entry], { lineWidth: 0 });
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = items.trimEnd().split("\n").map((line) => `${spaces}${line}${newline}`.replace(/^ +(?=\r?\n$)/, "")); // prettier-ignore
  const lineEnd = lastLineEnd(text, Math.max(after - 1, 0), indent);
  const start = lineEnd === -1 ? text : text.slice(0, lineEnd + 1);
  const gap = lineEnd === -1 ? newline : "";
  const rest = lineEnd === -1 ? "" : text.slice(lineEnd + 1);
  const head = instead === undefined ? start : start.slice(0, instead[0]).trimEnd() + start.slice(instead[1]);
  return head + gap + lines.join("") + rest;
}

/** The end of the line at the offset, and of the comments below it that are indented further: they belong to it. */
function lastLineEnd(text: string, offset: number, indent: number): number {
  const lineEnd = text.indexOf("\n", offset);
  if (lineEnd === -1) return -1;
  const comments = new RegExp(`^(?: {${indent + 1},}#[^\\n]*\\n)*`).exec(text.slice(lineEnd + 1))?.[0] ?? "";
  return lineEnd + comments.length;
}

/** Spaces before a node. */
function columnOf(node: unknown, yaml: ReadYaml): number {
  return isNode(node) ? yaml.linePosition(node.range?.[0] ?? 0).column - 1 : 0;
}

function endOf(pair: Pair | undefined): number {
  return pair === undefined ? 0 : Math.max(endOfNode(pair.value), endOfNode(pair.key));
}

/** Where its last value ends: comments and empty lines that follow are not part of it. */
function endOfNode(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}
