import { setOwn } from "../set-own";
import { divided } from "./parameters";
import { isObject } from "./template";

type Block = Readonly<Record<string, unknown>>;

/** How the keys of loops begin: `Fn::ForEach::Buckets`. */
export const loop = "Fn::ForEach";

/** A block's entry without loops around it; `from`: the key that was written, of a loop or its own. */
export interface Unrolled {
  key: string;
  value: unknown;
  from: string;
}

/** What a template may make at most: a stack has 500 resources, and loops in loops multiply. */
const mostTurns = 5_000;
/** As in `resolve`: what is nested deeper is not read. */
const deepest = 100;

/**
 * Unrolls the loops of `AWS::LanguageExtensions` whose collection is written out, or the default of a parameter, wherever they
 * stand. Any other stays as it is, and what it makes is not known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html, as of 2026-11
 * @param parameters the section of that name, as it is written
 * @returns the entries of a section (`Resources`, `Conditions`, `Outputs`), in order
 */
export function loopsUnrolledBy(parameters: unknown): (section: unknown) => Unrolled[] {
  let turnsLeft = mostTurns;
  return (section) => (isObject(section) ? entriesOf(section, 0) : []);

  function entriesOf(block: Block, depth: number): Unrolled[] {
    const taken = new Set(Object.keys(block));
    return Object.entries(block).flatMap(([from, raw]) => {
      if (!from.startsWith(loop)) return [{ key: from, value: within(raw, depth + 1), from }];
      const made = turnsOf(raw, depth);
      if (made === undefined || !areNew(made, taken)) return [{ key: from, value: raw, from }];
      for (const { key } of made) taken.add(key);
      return made.map(({ key, value }) => ({ key, value, from }));
    });
  }

  /** What a loop makes; `undefined` where that can't be told. */
  function turnsOf(raw: unknown, depth: number): Unrolled[] | undefined {
    const [identifier, collection, fragment] = Array.isArray(raw) ? (raw as unknown[]) : [];
    const items = itemsOf(collection, parameters);
    if (typeof identifier !== "string" || items === undefined || !isObject(fragment) || depth > deepest)
      return undefined;
    turnsLeft -= items.length;
    if (turnsLeft < 0) return undefined;
    const blocks = items.map((item) => filled(fragment, identifier, item, 0));
    return blocks.every(isObject) ? blocks.flatMap((block) => entriesOf(block, depth + 1)) : undefined;
  }

  function within(value: unknown, depth: number): unknown {
    if (depth > deepest) return value;
    if (Array.isArray(value)) return value.map((each) => within(each, depth + 1));
    if (!isObject(value)) return value;
    const block: Record<string, unknown> = {};
    for (const entry of entriesOf(value, depth)) setOwn(block, entry.key, entry.value);
    return block;
  }
}

/** No key may be made twice: something would be lost. */
function areNew(made: readonly Unrolled[], taken: ReadonlySet<string>): boolean {
  return new Set(made.map(({ key }) => key)).size === made.length && !made.some(({ key }) => taken.has(key));
}

/** `undefined` where it is not known over what a loop goes; over nothing, too: another list may be given at the deploy. */
function itemsOf(collection: unknown, parameters: unknown): string[] | undefined {
  const list = Array.isArray(collection) ? (collection as unknown[]) : defaultOf(collection, parameters);
  if (list === undefined || list.length === 0) return undefined;
  const items = list.flatMap((each) => (typeof each === "string" || typeof each === "number" ? [String(each)] : []));
  return items.length === list.length ? items : undefined;
}

/** The default of a list that a loop names by `Ref`. Where values are laid down, the deploy chooses among them. */
function defaultOf(collection: unknown, parameters: unknown): string[] | undefined {
  const name = isObject(collection) && Object.keys(collection).length === 1 ? collection["Ref"] : undefined;
  if (typeof name !== "string" || !isObject(parameters) || !Object.hasOwn(parameters, name)) return undefined;
  const parameter = parameters[name];
  if (!isObject(parameter) || parameter["AllowedValues"] !== undefined) return undefined;
  const { Type: type, Default: written } = parameter;
  return type === "CommaDelimitedList" && typeof written === "string" && written.trim() !== "" ? divided(written) : undefined; // prettier-ignore
}

/** The fragment with one item in it, in keys too: `${Name}`, `&{Name}` without what names may not have, and `Ref`. */
function filled(value: unknown, identifier: string, item: string, depth: number): unknown {
  const named = (text: string) =>
    text
      .replaceAll(`\${${identifier}}`, () => item)
      .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Za-z0-9]/g, ""));
  if (typeof value === "string") return named(value);
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((each) => filled(each, identifier, item, depth + 1));
  if (!isObject(value)) return value;
  if (value["Ref"] === identifier && Object.keys(value).length === 1) return item;
  const block: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const free = Object.hasOwn(block, named(key)) ? key : named(key); // as it was written rather than in the place of another
    setOwn(block, free, filled(value[key], identifier, item, depth + 1));
  }
  return block;
}
