import type { Fact } from "../../posture";
import { untold } from "../pulumi/value";
import type { SeenResource, Unseen } from "../pulumi/seen";
import { Vanished } from "./ask";
import type { Sight } from "./service";

/** All items of all pages of an SDK's paginator. */
export async function gathered<P, T>(
  pages: AsyncIterable<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...(items(page) ?? []));
  return all;
}

/** All items of an operation for which the SDK has no paginator: asked again with the token that it gave, until it gives none. */
export async function followed<T>(
  page: (token: string | undefined) => Promise<{ items: readonly T[] | undefined; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items = [], next } = await page(token);
    all.push(...items);
    token = next === "" ? undefined : next;
  } while (token !== undefined);
  return all;
}

/** The fact as a raw value: what was not told is marked so, and what is absent stays away. */
export function raw<T>(fact: Fact<T>, read: (value: T) => unknown): unknown {
  if (fact.state === "unknown") return untold(fact.why);
  return fact.state === "known" ? read(fact.value) : undefined;
}

/** Properties of which nothing was told. */
export function hidden(names: readonly string[], why: string): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, untold(why)]));
}

/**
 * Things of which the list itself says everything.
 * @param isAsMade whether AWS makes such a thing by itself in every region
 */
export function told<T>(
  list: Fact<readonly T[]>,
  read: (item: T) => readonly SeenResource[],
  isAsMade: (item: T) => boolean = () => false,
): Sight {
  if (list.state === "unknown") return { resources: [], blind: list.why };
  const items = list.state === "known" ? list.value : [];
  return {
    resources: items.filter((item) => !isAsMade(item)).flatMap(read),
    asMade: items.filter(isAsMade).flatMap(read),
  };
}

/** What one thing of a list turned out to be: a resource with its parts, one that rules can't be shown, or nobody's. */
export type Read = readonly SeenResource[] | SeenResource | Unseen | undefined;

/**
 * Reads each thing of a list. A list that could not be had leaves the service unseen; what vanishes meanwhile is told of.
 * @param begin what the list itself says of a thing
 */
export async function listed<T>(
  list: Fact<readonly T[]>,
  begin: (item: T) => SeenResource,
  read: (thing: SeenResource, item: T) => Promise<Read>,
): Promise<Sight> {
  if (list.state === "unknown") return { resources: [], blind: list.why };
  if (list.state === "absent") return { resources: [] };
  const found = await Promise.all(list.value.map((item) => unlessVanished(begin(item), (thing) => read(thing, item))));
  const all = found.flat().filter((each) => each !== undefined);
  return {
    resources: all.filter((each) => "props" in each),
    unseen: all.filter((each) => "why" in each),
  };
}

async function unlessVanished(thing: SeenResource, read: (thing: SeenResource) => Promise<Read>): Promise<Read> {
  try {
    return await read(thing);
  } catch (error) {
    if (error instanceof Vanished) return unreadable(thing, "it was deleted while it was read");
    throw error;
  }
}

/** @param why the end of a sentence about the thing */
export function unreadable({ urn, type, name }: SeenResource, why: string): Unseen {
  return { urn, type, name, why };
}
