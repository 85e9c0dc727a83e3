import type { IResolvable } from "aws-cdk-lib";
import type { Fact } from "../../../posture";
import { at, untold } from "../../pulumi/value";
import type { PathOf } from "../../pulumi/tables/path";
import { wordOf } from "../template";

/*
 * Rows that translate resources of CloudFormation into those of @pulumi/aws. The left side is typed by the `Cfn…Props` of
 * aws-cdk-lib, whose spelling of a property is used (`kmsMasterKeyId` for `KMSMasterKeyID`): every property has to be
 * mentioned, so that a new one does not compile until somebody has decided what it means. Types only: nothing of
 * aws-cdk-lib is loaded.
 */

/** A property that no verdict rests on; its text is still looked through for places and secrets. */
export interface Irrelevant {
  irrelevant: true;
}
export const irrelevant: Irrelevant = { irrelevant: true };

/** A property that could change a verdict and is not translated: where it is set, nothing passes. */
export interface NotRead {
  notRead: string;
}
export function notRead(why: string): NotRead {
  return { notRead: why };
}

/**
 * A value in another form; `undefined` leaves it out. `turn` is shown known values only, the other properties of the same
 * block as they were resolved, and the stack's region where it is known.
 */
export interface Turned {
  to: string;
  /** What remedies call it, where that is not the property: the key in a list of keys and values. */
  word?: string;
  turn(raw: unknown, props: Readonly<Record<string, unknown>>, region: string | undefined): unknown;
}

/** What stands in a block, or in each block of a list. Without `to` it goes to where the block itself would stand. */
export interface Inside {
  to?: string;
  shape: AnyShape;
  list?: true;
  /** Blocks of a list that are left out; where that can't be told of one, the list is unknown. */
  but?(block: unknown, region: string | undefined): boolean | undefined;
}

/** A block that is a resource of its own in @pulumi/aws, or one for each block of a list. */
export interface Part {
  part: string;
  /** Property of the part that names its owner. */
  link: string;
  /** Property of the owner that it is named by. */
  by: string;
  shape: AnyShape | { whole: Turned };
  list?: true;
  /** It is the owner's also while it is not known what it says: it is read for that, and not for being there. */
  belongs?: true;
  /** What properties beside it say of the part, by the part's own property; shown those of the same block as resolved. */
  beside?(props: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

export type OneEntry = string | Irrelevant | NotRead | Turned | Inside | Part;
/** Of several, each gets the value. */
export type Entry = OneEntry | readonly OneEntry[];
export type AnyShape = Readonly<Record<string, Entry>>;

/** Dates stand in templates as text. */
type Bare<T> = Exclude<T, undefined | Date | IResolvable> | (Date extends T ? string : never);
type BlockOf<T> = Bare<T> extends readonly (infer E)[] ? Bare<E> : Bare<T>;

/** Every property of `C`; targets are paths in the arguments `P`. */
export type Shape<C, P> = { readonly [K in keyof C]-?: EntryFor<BlockOf<C[K]>, P> };

/** A value goes to a path as it is; a block has to say what becomes of its own properties, which are spelled differently. */
type EntryFor<C, P> = OneFor<C, P> | readonly OneFor<C, P>[];
type OneFor<C, P> =
  (C extends object ? never : PathOf<P, [1, 2, 3]>) | Irrelevant | NotRead | Turned | Of<C, Inside> | Of<C, Part>;

/** Remembers for which block of CloudFormation it was written. */
type Of<C, E> = E & { readonly of?: (block: C) => void };

/** A shape whose properties are all mentioned. */
export function inside<C, P>(shape: Shape<C, P>): Of<C, Inside> {
  return { shape: shape as unknown as AnyShape }; // the types have done their work: nothing reads them any more
}
export function block<C, P>(to: string, shape: Shape<C, P>): Of<C, Inside> {
  return { ...inside(shape), to };
}
export function list<C, P>(to: string, shape: Shape<C, P>): Of<C, Inside> {
  return { ...block(to, shape), list: true };
}
export function part<C, P>(type: string, link: { link: string; by: string }, shape: Shape<C, P>): Of<C, Part> {
  return { part: type, ...link, shape: shape as unknown as AnyShape };
}
export function parts<C, P>(type: string, link: { link: string; by: string }, shape: Shape<C, P>): Of<C, Part> {
  return { ...part(type, link, shape), list: true };
}
/** A part that a value makes by itself: a canned ACL, the name of a role. */
export function partOf(
  type: string,
  link: { link: string; by: string },
  whole: Turned,
  more: Pick<Part, "beside"> = {},
): Part {
  return { part: type, ...link, shape: { whole }, ...more };
}
export function turned(to: string, turn: Turned["turn"]): Turned {
  return { to, turn };
}

/** Passed on as it is: JSON documents, and lists and maps of texts. */
export function kept(to: string): Turned {
  return turned(to, (raw) => raw);
}

/** Properties that have the same name in @pulumi/aws. */
export function same<const K extends string>(...names: readonly K[]): { readonly [N in K]: N } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [N in K]: N };
}

/** Properties that no verdict rests on. */
export function without<const K extends string>(...names: readonly K[]): { readonly [N in K]: Irrelevant } {
  return Object.fromEntries(names.map((name) => [name, irrelevant])) as { [N in K]: Irrelevant };
}

/** How a resource can be named. `{name}`, `{id}`, `{region}`, `{account}`, `{partition}`, `{suffix}` are filled in. */
export interface Names {
  /** Property that chooses the name; without one, or where it is not written, CloudFormation makes a name. */
  name?: string;
  /** The property names another resource, in whose place this one is named: while it is not known, so is the name. */
  ofAnother?: true;
  /** What `Ref` gives; left out where only the deploy knows. */
  ref?: string;
  /** What `Fn::GetAtt` gives, by attribute. */
  attributes?: Readonly<Record<string, string>>;
  /** Properties of @pulumi/aws that the deploy fills in, where the template has none. */
  own?: Readonly<Record<string, string>>;
}

export interface Row {
  /** `AWS::S3::Bucket` */
  type: string;
  /** `aws:s3/bucket:Bucket` */
  as: string;
  names: Names;
  shape: AnyShape;
  /** Parts that CloudFormation makes with every resource of the type, whatever is written; each is shown all properties. */
  always?: readonly Part[];
  /** Property that has to be written for this row to apply, where several rows translate one type. */
  when?: string;
  /**
   * What holds where CloudFormation's default is another than that of @pulumi/aws, by path of @pulumi/aws.
   * @param written the properties by their name in the template, resolved
   * @param types every type of the template
   */
  unset?(written: Readonly<Record<string, unknown>>, types: ReadonlySet<string>): Readonly<Record<string, unknown>>;
  /** What the resource's DeletionPolicy says in properties of @pulumi/aws. */
  deletion?(policy: "Delete" | "Retain" | "Snapshot" | undefined): Readonly<Record<string, unknown>>;
}

/** A row whose properties are checked against `Cfn…Props` and the arguments of its class. */
export function row<C, P>(line: Omit<Row, "shape"> & { shape: Shape<C, P> }): Row {
  return line as unknown as Row;
}

/** `[{ Key, Value }]` as an object. One of which the key is not known may be any, so that none is known to be missing. */
export const tags: Turned = turned("tags", (raw) => {
  if (!Array.isArray(raw)) return raw;
  const pairs = raw.map((each: unknown) => ({ key: at(each, "Key"), value: at(each, "Value") }));
  const blind = pairs.find(({ key }) => key.state === "unknown");
  if (blind?.key.state === "unknown") return untold(blind.key.why);
  return Object.fromEntries(pairs.flatMap(({ key, value }) => (key.state === "known" ? [[wordOf(key.value), rawOf(value)]] : []))); // prettier-ignore
});

function rawOf(fact: Fact<unknown>): unknown {
  if (fact.state === "unknown") return untold(fact.why);
  return fact.state === "known" ? fact.value : "";
}
