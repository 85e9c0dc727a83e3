import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Alias, type Node, type Scalar } from "yaml";
import { attributeOf, TemplateUnreadable, wordOf } from "./template";

/** A document's plain value, and the line of each resource. */
export interface Parsed {
  value: unknown;
  lines: ReadonlyMap<string, number>;
}

/**
 * Reads YAML or JSON (which is YAML as well) with CloudFormation's short intrinsics: `!Ref a` becomes `{ Ref: a }`,
 * `!Sub` `{ "Fn::Sub": … }`. Plain words are what CloudFormation takes them for: dates and numbers with leading
 * zeros (account ids) stay text. Throws `TemplateUnreadable` with line and column.
 */
export function parseTemplate(text: string): Parsed {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      version: "1.2",
      logLevel: "silent",
      uniqueKeys: true,
    });
    const [error] = document.errors;
    if (error) {
      const { line, col } = counter.linePos(error.pos[0]);
      throw new TemplateUnreadable(`line ${line}, column ${col}: ${wordsFor(error.code)}.`);
    }
    const anchors = new Map<string, unknown>();
    const value = plain(document.contents, anchors);
    return { value, lines: linesOf(document.contents, counter) };
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateUnreadable("it is nested too deeply to be read.");
    throw error;
  }
}

/** The parser's own message quotes the text, which may hold secrets: only the kind of mistake is told. */
function wordsFor(code: string): string {
  if (code === "DUPLICATE_KEY") return "the same key stands twice in one block; remove one of them";
  if (code === "TAB_AS_INDENT") return "the line is indented with a tab; YAML wants spaces";
  return `this is no YAML or JSON (${code.toLowerCase().replaceAll("_", " ")})`;
}

function plain(node: unknown, anchors: Map<string, unknown>): unknown {
  if (isAlias(node)) return aliased(node, anchors);
  const value = tagged(node as Node | null, untagged(node, anchors)); // what a document is made of are nodes
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) anchors.set(anchor, value);
  return value;
}

function aliased(node: Alias, anchors: ReadonlyMap<string, unknown>): unknown {
  if (anchors.has(node.source)) return anchors.get(node.source);
  throw new TemplateUnreadable(`the alias *${node.source} names no anchor that stands before it.`);
}

function untagged(node: unknown, anchors: Map<string, unknown>): unknown {
  if (isScalar(node)) return scalar(node);
  if (isSeq(node)) return node.items.map((each) => plain(each, anchors));
  if (!isMap(node)) return null;
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.source ?? key.value) : wordOf(plain(key, anchors));
    // A key from outside may be `__proto__`.
    Object.defineProperty(object, name, { value: plain(value, anchors), enumerable: true, writable: true, configurable: true }); // prettier-ignore
  }
  return object;
}

/** CloudFormation reads YAML 1.1 words for flags, and leaves dates as text. */
function scalar({ type, source, value }: Scalar): unknown {
  if (type !== "PLAIN" || source === undefined) return value;
  if (/^(?:true|yes|on)$/i.test(source)) return true;
  if (/^(?:false|no|off)$/i.test(source)) return false;
  if (/^(?:null|~|)$/i.test(source)) return null;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(source) ? Number(source) : source;
}

/** `!GetAtt Bucket.Arn` stands for a list of resource and attribute; every other short form is its long name. */
function tagged(node: Node | null, value: unknown): unknown {
  const tag = node?.tag;
  if (tag === undefined || !tag.startsWith("!") || tag.startsWith("!!")) return value;
  const name = tag.slice(1);
  if (name === "Ref" || name === "Condition") return { [name]: value };
  if (name === "GetAtt" && typeof value === "string") return { "Fn::GetAtt": attributeOf(value) };
  return { [`Fn::${name}`]: value };
}

function linesOf(root: unknown, counter: LineCounter): Map<string, number> {
  const lines = new Map<string, number>();
  const resources = isMap(root) ? root.get("Resources", true) : undefined;
  if (!isMap(resources)) return lines;
  for (const { key } of resources.items) {
    if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line);
  }
  return lines;
}
