import { partitionOf, type Partition } from "../../catalogue/promise/partitions";
import { namedLater, ownAccountLater } from "../../posture";
import { stateOf, untold } from "../pulumi/value";
import type { Identity } from "./scope";
import type { Names } from "./tables/row";
import { wordOf } from "./template";

/** Where a stack stands, as far as it is known: raw values. */
export interface Place {
  region: unknown;
  account: string | undefined;
}

/**
 * Where CloudFormation makes a name, a stand-in takes its place: the same wherever the template means the resource, and
 * no text that anybody could write. What is written out, and compared with it, is left open (`policies/effect/named-later.ts`).
 */
export function standInFor(logicalId: string): string {
  const letters = logicalId.toLowerCase().replace(/[^a-z0-9]/g, "");
  return `${letters}-${hash(logicalId)}${namedLater}`;
}

export function isStandIn(text: string): boolean {
  return text.includes(namedLater);
}

/** Two logical ids may differ in capitals only, which names of buckets don't have. FNV-1a. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}

/** Of a region that is not known yet: texts that depend on its partition don't depend on it for AWS either. */
export function partitionOfPlace(region: unknown): Partition {
  return partitionOf(typeof region === "string" ? region : "");
}

/** What other resources can name this one by, and what it is called itself. */
export interface Named extends Identity {
  own: Readonly<Record<string, unknown>>;
}

/** @param written the property that chooses the name, as a raw value; `undefined` where it is not written */
export function namedBy(names: Names, logicalId: string, written: unknown, place: Place): Named {
  const made = standInFor(logicalId);
  const { partition, suffix } = partitionOfPlace(place.region);
  const later = names.ofAnother === true && stateOf(written) === "unknown";
  const name = later ? written : stateOf(written) === "known" ? wordOf(written) : made;
  const values: Record<string, unknown> = {
    name,
    id: made,
    region: place.region,
    account: place.account ?? ownAccountLater,
    partition,
    suffix,
  };
  const filled = (pattern: string) => fill(pattern, values);
  const attributes = names.attributes ?? {};
  return {
    ref: names.ref === undefined ? onlyLater("its id") : filled(names.ref),
    attribute: (wanted) => {
      const pattern = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
      return pattern === undefined ? onlyLater(`its attribute ${wanted}`) : filled(pattern);
    },
    own: filledEach(names.own ?? {}, values),
  };
}

/** A resource of a type that no table has. */
export const unnamed: Named = {
  ref: onlyLater("the id of another resource"),
  attribute: () => onlyLater("an attribute of another resource"),
  own: {},
};

function onlyLater(what: string): unknown {
  return untold(`${what} is known only after the deploy`);
}

function filledEach(patterns: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>) {
  const texts: Record<string, unknown> = {};
  for (const key in patterns) texts[key] = fill(patterns[key] ?? "", values);
  return texts;
}

function fill(pattern: string, values: Readonly<Record<string, unknown>>): unknown {
  let text = "";
  let isText = false;
  for (const piece of piecesOf(pattern)) {
    isText = !isText;
    const value = isText ? piece : values[piece];
    if (typeof value !== "string" && stateOf(value) !== "known") return value;
    text += wordOf(value);
  }
  return text;
}

/** Texts and names in turn, the first a text; the tables have few patterns, and templates many resources. */
function piecesOf(pattern: string): readonly string[] {
  let pieces = allPieces.get(pattern);
  if (pieces === undefined) allPieces.set(pattern, (pieces = pattern.split(/\{(\w+)\}/)));
  return pieces;
}
const allPieces = new Map<string, readonly string[]>();
