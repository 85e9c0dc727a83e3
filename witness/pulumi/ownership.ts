import type { SeenResource } from "./seen";
import { asText, at } from "./value";

export interface Link {
  /** Parts by the URN of their owner. */
  certain: Map<string, SeenResource[]>;
  /** Parts whose owner can't be told, and may be any. */
  possible: SeenResource[];
}

/** One thing under several type tokens of @pulumi/aws: a part of the one may be named beside owners of the other. */
const sameThing: readonly (readonly string[])[] = [
  ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"],
  ["aws:lb/listener:Listener", "aws:alb/listener:Listener"],
  ["aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup"],
];

/** The type itself with its other spellings. */
export function typesLike(type: string): readonly string[] {
  return sameThing.find((types) => types.includes(type)) ?? [type];
}

/** Tells for every part which of the owners it hangs on by that property (`bucket`). */
export function ownersOf(parts: readonly SeenResource[], property: string, known: Names): Link {
  const link: Link = { certain: new Map(), possible: [] };
  for (const part of parts) {
    const owner = ownerOf(part, property, known);
    if (owner === "undetermined") link.possible.push(part);
    else if (owner !== undefined) append(link.certain, owner, part);
  }
  return link;
}

/** Properties by which a resource is commonly named in another; the property of the part is added, as in `clusterIdentifier`. */
const names = ["id", "arn", "name", "bucket", "identifier"];

/** What owners may be called in their parts. */
export interface Names {
  owners: ReadonlyMap<string, SeenResource>;
  byName: ReadonlyMap<string, readonly string[]>;
  /** Whether there is an owner of which no name is known: it may be the one with any name. */
  nameless: boolean;
}

export function namesOf(owners: readonly SeenResource[], property: string): Names {
  const byName = new Map<string, string[]>();
  let nameless = false;
  for (const owner of owners) {
    const texts = new Set([...names, property].flatMap((key) => textOf(owner, key) ?? []));
    nameless ||= texts.size === 0;
    for (const text of texts) append(byName, text, owner.urn);
  }
  return { owners: new Map(owners.map((each) => [each.urn, each])), byName, nameless };
}

/** The owner's URN; `undefined` for a thing outside of this plan. */
function ownerOf(part: SeenResource, property: string, names: Names): string | "undetermined" | undefined {
  const dependencies = (part.propertyDependencies[property] ?? []).filter((urn) => names.owners.has(urn));
  const value = asText(at(part.props, property));
  if (value.state === "absent") return dependencies.length === 0 ? undefined : only(dependencies);
  if (value.state === "unknown") return only(dependencies);
  const named = names.byName.get(value.value) ?? [];
  if (dependencies.length === 0) return named.length > 0 ? only(named) : byArn(value.value, names);
  // Made from an owner's property, and maybe into something else: the bucket for the logs of a bucket has its name in it.
  const agreeing = dependencies.filter((urn) => named.includes(urn) || holds(names.owners.get(urn), value.value));
  return agreeing.length > 0 ? only(agreeing) : only(named);
}

/** The only one there is; none or several can't be decided between. */
function only(urns: readonly string[]): string | "undetermined" {
  const [first, ...others] = new Set(urns);
  return first !== undefined && others.length === 0 ? first : "undetermined";
}

/** A name that no owner has. An ARN can still be that of an owner whose own is not known yet, but whose name is in it. */
function byArn(value: string, { owners, byName, nameless }: Names): "undetermined" | undefined {
  if (nameless) return "undetermined";
  if (!value.startsWith("arn:")) return undefined;
  const mentioned = value.split(/[:/]/).flatMap((segment) => byName.get(segment) ?? []);
  return mentioned.some((urn) => textOf(owners.get(urn), "arn") === undefined) ? "undetermined" : undefined;
}

function holds(owner: SeenResource | undefined, value: string): boolean {
  return owner !== undefined && Object.keys(owner.props).some((key) => textOf(owner, key) === value);
}

function textOf(owner: SeenResource | undefined, key: string): string | undefined {
  const text = asText(at(owner?.props, key));
  return text.state === "known" ? text.value : undefined;
}

/** Adds to the list that stands under the key. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
