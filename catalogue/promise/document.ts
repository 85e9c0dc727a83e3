import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Text } from "../text";
import type { Path } from "./problem";
import { syntaxTexts } from "./syntax";

/** A mistake at an offset of the text, before it has a file, line and column. */
export interface Found {
  offset: number;
  path: Path;
  wrong: Text;
  right: Text;
}

/** A YAML text with positions. `document` is the library's own, comments and order included. */
export interface ReadYaml {
  document: Document.Parsed;
  /** Mistakes of YAML itself, and what a promise doesn't use of it. */
  found: Found[];
  /** Whether the values can be trusted to be what was written; not so after a mistake that shifts everything below it. */
  readable: boolean;
  linePosition(offset: number): { line: number; column: number };
}

/** Reads YAML 1.2; collects mistakes, throws none. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: "error", // with "silent" a second document would be left out without a word
  });
  const syntax = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0]);
  // What follows the first real mistake is mostly its echo; duplicate keys stand for themselves.
  const broken = syntax.find((each) => !standsAlone.has(each.code));
  const reported = syntax.filter((each) => each === broken || standsAlone.has(each.code));
  const found: Found[] = reported.map(({ code, pos }) => ({ offset: pos[0], path: [], ...syntaxTexts(code) }));
  if (document.directives.yaml.version !== "1.2") {
    found.push({ offset: 0, path: [], ...syntaxTexts("VERSION") });
  }
  return {
    document,
    found,
    readable: broken === undefined && document.directives.yaml.version === "1.2",
    linePosition(offset) {
      const { line, col } = lines.linePos(offset);
      // An empty text has no lines to the counter, but its place is the first.
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

const standsAlone = new Set(["DUPLICATE_KEY"]);

/**
 * What a promise doesn't use of YAML, below a node: aliases and merge keys, because an auditor has to read a value where
 * it stands; and keys that JavaScript takes for something else.
 */
export function refusedBelow(document: Document.Parsed, path: Path): Found[] {
  const found: Found[] = [];
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isCollection(node))
    return isAlias(node) ? [{ offset: node.range?.[0] ?? 0, path, ...syntaxTexts("ALIAS") }] : [];
  visit(node, {
    Alias(_, alias) {
      found.push({ offset: alias.range?.[0] ?? 0, path, ...syntaxTexts("ALIAS") });
    },
    Pair(_, { key }) {
      if (!isScalar(key)) return;
      if (key.value === "<<") found.push({ offset: key.range?.[0] ?? 0, path, ...syntaxTexts("MERGE") });
      if (key.value === "__proto__") found.push({ offset: key.range?.[0] ?? 0, path, ...syntaxTexts("PROTO") });
    },
  });
  return found;
}

/**
 * Where in the text a path stands: its key, or its value. A key that is missing is where its parent's key is; the
 * file's own start for what has no parent.
 */
export function offsetOf(document: Document.Parsed, path: Path, of: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      if (isLast && of === "value" && !isEmpty(pair.value)) offset = startOf(pair.value) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** The scalar's own spelling (`1.20`, `012345678901`), which its value may have lost. */
export function writtenAt(document: Document.Parsed, path: Path): string | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source);
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}
