import { stateOf, untold } from "../pulumi/value";
import { usedBy, type Resolved, type Uses } from "./properties";
import { spelled } from "./spelling";
import { isObject } from "./template";
import type { AnyShape, Entry, Inside, OneEntry, Part, Row, Turned } from "./tables/row";

type Props = Record<string, unknown>;

/** A resource of a template in the words of @pulumi/aws: itself, and the parts that are resources of their own there. */
export interface Translated {
  props: Props;
  parts: readonly TranslatedPart[];
  /** Properties that no row knows, and those that are known not to be read: nothing about the resource passes. */
  doubts: readonly string[];
  /** Of the resource and of its parts. */
  links: ReadonlyMap<Props, Links>;
}

/** Logical ids of the resources that a property is made from, by the property; every property has some, or none. */
export type Links = Readonly<Record<string, readonly string[]>>;

export interface TranslatedPart {
  type: string;
  link: string;
  /** Property of the owner that it is named by; left out where it is not known whether the part is there. */
  by?: string;
  props: Props;
  /** Position in a list, to tell several of one type apart. */
  index: number;
}

export interface Around {
  /** Where the stack will be, as far as it is known. */
  region: string | undefined;
  /** Every type of the template. */
  types: ReadonlySet<string>;
}

/** @param resolved the properties by their name in the template, as raw values, and what they are made from */
export function translate(row: Row, { value: resolved, uses }: Resolved, { region, types }: Around): Translated {
  const props: Props = {};
  const into: Work = { props, parts: [], doubts: [], links: new Map([[props, {}]]), uses, key: "", region };
  if (stateOf(resolved) === "unknown") {
    wholly(row.shape, resolved, props, into);
    for (const each of row.always ?? []) parts(each, resolved, {}, { target: props, path: "", into });
  } else {
    const written = isObject(resolved) ? resolved : {};
    fields(row.shape, written, { target: props, path: "", own: true, into });
    for (const each of row.always ?? []) parts(each, written, {}, { target: props, path: "", into });
    for (const [path, value] of Object.entries(row.unset?.(written, types) ?? {})) {
      if (read(props, path) === undefined) put(props, path, value, into);
    }
  }
  return into;
}

interface Work {
  props: Props;
  parts: TranslatedPart[];
  doubts: string[];
  links: Map<Props, Record<string, readonly string[]>>;
  uses: Uses;
  /** The resource's property that is being translated; in blocks that are not kept, with the way to it. */
  key: string;
  region: string | undefined;
}

interface Place {
  target: Props;
  /** Whether the properties here are the resource's own in @pulumi/aws. */
  own?: boolean;
  /** Where we are in the template, for doubts. */
  path: string;
  into: Work;
}

function fields(shape: AnyShape, raw: Readonly<Record<string, unknown>>, place: Place): void {
  for (const [key, value] of Object.entries(raw)) {
    if (value === undefined || value === null) continue;
    const name = spelled(key);
    const entry = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const path = place.path === "" ? key : `${place.path}.${key}`;
    if (place.own === true) place.into.key = path;
    if (entry === undefined) place.into.doubts.push(path);
    else apply(entry, value, raw, { ...place, path });
  }
}

function apply(entry: Entry, value: unknown, siblings: Readonly<Record<string, unknown>>, place: Place): void {
  if (typeof entry === "string") return put(place.target, entry, value, place.into);
  if (isMany(entry)) return entry.forEach((each) => apply(each, value, siblings, place));
  if ("irrelevant" in entry) return;
  if ("notRead" in entry) return void place.into.doubts.push(place.path);
  if ("turn" in entry) return putTurned(entry, value, siblings, place);
  if ("part" in entry) return parts(entry, value, siblings, place);
  if (stateOf(value) === "unknown") return unseenInside(entry, value, place);
  if (entry.list) return put(place.target, entry.to ?? "", blocksOf(entry, value, place), place.into);
  const target = entry.to === undefined ? place.target : begun(place.target, entry.to);
  const own = place.own === true && entry.to === undefined;
  if (isObject(value)) fields(entry.shape, value, { ...place, target, own });
  if (entry.to !== undefined) put(place.target, entry.to, target, place.into);
}

/** The block itself, or what another property has put there before. */
function begun(target: Props, path: string): Props {
  const there = read(target, path);
  return isObject(there) && stateOf(there) === "known" ? { ...there } : {};
}

function isMany(entry: Entry): entry is readonly OneEntry[] {
  return Array.isArray(entry);
}

function putTurned(
  { to, turn }: Turned,
  value: unknown,
  siblings: Readonly<Record<string, unknown>>,
  { target, into }: Place,
): void {
  const result = stateOf(value) === "known" ? turn(value, siblings, into.region) : value;
  if (result !== undefined) put(target, to, result, into);
}

function unseenInside(entry: { to?: string; shape: AnyShape }, value: unknown, place: Place): void {
  if (entry.to !== undefined) put(place.target, entry.to, value, place.into);
  else wholly(entry.shape, value, place.target, place.into);
}

function blocksOf({ shape, but }: Inside, value: unknown, place: Place): unknown {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  const left = all.filter((each) => but?.(each, place.into.region) !== true);
  if (left.some((each) => but !== undefined && but(each, place.into.region) === undefined)) return undecidedList;
  return left.map((each, index) => {
    if (!isObject(each) || stateOf(each) !== "known") return each;
    const target: Props = {};
    fields(shape, each, { ...place, target, own: false, path: `${place.path}[${index}]` });
    return target;
  });
}

const undecidedList = untold("which of its blocks count hangs on what is known only at the deploy");

function parts(entry: Part, value: unknown, siblings: Props, { into, path }: Place): void {
  const blocks: unknown[] = entry.list && Array.isArray(value) ? value : [value];
  blocks.forEach((each, index) => {
    const props: Props = {};
    into.links.set(props, {});
    if (stateOf(each) === "unknown") unseenPart(entry, each, props, into);
    else if ("whole" in entry.shape) apply(entry.shape.whole as Turned, each, {}, { target: props, path, into });
    else if (isObject(each)) fields(entry.shape, each, { target: props, path: entry.list ? `${path}[${index}]` : path, into }); // prettier-ignore
    for (const [to, said] of Object.entries(entry.beside?.(siblings) ?? {})) put(props, to, said, into);
    const there = stateOf(each) === "known" || entry.belongs === true;
    into.parts.push({ type: entry.part, link: entry.link, ...(there && { by: entry.by }), props, index });
  });
}

/** It may be there or not, so that it may hang on any owner; and nothing that it says is known. */
function unseenPart({ link, shape }: Part, value: unknown, props: Props, into: Work): void {
  if ("whole" in shape) apply(shape.whole as Turned, value, {}, { target: props, path: "", into });
  else wholly(shape as AnyShape, value, props, into);
  put(props, link, value, into);
}

/** Nothing of the block is known: so is nothing of what it would have said. */
function wholly(shape: AnyShape, value: unknown, target: Props, into: Work): void {
  for (const entry of Object.values(shape))
    apply(entry, value, {}, { target, path: "", into: { ...into, doubts: [] } });
}

/** Sets a value at a path of names; what is unknown as a whole stays so. */
function put(target: Props, path: string, value: unknown, into: Work): void {
  if (!path.includes(".")) {
    noteLinks(target, path, into);
    target[path] = value;
    return;
  }
  const steps = path.split(".");
  noteLinks(target, steps[0] ?? "", into);
  const last = steps.pop() ?? "";
  let here = target;
  for (const step of steps) {
    const next = here[step];
    if (next !== undefined && (!isObject(next) || stateOf(next) !== "known")) return;
    const block: Props = { ...next }; // a copy: it may be the template's own
    here[step] = block;
    here = block;
  }
  here[last] = value;
}

function noteLinks(target: Props, property: string, { links, uses, key }: Work): void {
  const ofTarget = links.get(target);
  if (ofTarget === undefined) return; // a block, which is set into a property later
  const used = usedBy(key, uses);
  const before = ofTarget[property] ?? used;
  ofTarget[property] = used.length === 0 || before === used ? before : [...new Set([...before, ...used])];
}

function read(target: Props, path: string): unknown {
  return path.split(".").reduce<unknown>((here, step) => (isObject(here) ? here[step] : undefined), target);
}

/** What a resource is while it is not known whether it is there at all. */
export function asUndecided(row: Row, uses: Uses): Translated {
  const value = untold("whether it is there hangs on a condition that can't be told");
  return translate(row, { value, uses }, { region: undefined, types: new Set() });
}
