import type { Kind, Posture, PostureOf } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { countTypes, posturesIn, readerOf, type PopulationCount } from "../../../witness/pulumi/readers";
import type { Seen, SeenProvider, SeenResource } from "../../../witness/pulumi/seen";

/** What Pulumi hands over for a text, number and list that is not known yet, and around a secret. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
export const unknownNumber = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
export const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";

export function secret(value: unknown): unknown {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

export const frankfurt: SeenProvider = {
  urn: "urn:pulumi:dev::p::pulumi:providers:aws::frankfurt",
  name: "frankfurt",
  props: { region: "eu-central-1" },
};

interface More extends Partial<Omit<SeenResource, "type" | "name" | "props">> {
  /** Resources by the property that is made from them. */
  from?: Record<string, SeenResource | SeenResource[]>;
}

/** A resource of the plan; a new one, unless told otherwise. */
export function resource(type: string, name: string, props: Record<string, unknown>, more: More = {}): SeenResource {
  const { from = {}, ...rest } = more;
  return {
    urn: `urn:pulumi:dev::p::${type}::${name}`,
    type,
    name,
    props,
    origin: "created",
    provider: frankfurt,
    propertyDependencies: Object.fromEntries(
      Object.keys(props).map((key) => [key, [from[key] ?? []].flat().map((each) => each.urn)]),
    ),
    ...rest,
  };
}

export function bucket(props: Record<string, unknown> = {}, more: More = {}, name = "orders"): SeenResource {
  return resource("aws:s3/bucket:Bucket", name, { bucket: unknownText, ...props }, more);
}

/** A separate resource that hangs on a bucket, as a preview shows it: the bucket's name is not known yet. */
export function partOf(
  owner: SeenResource,
  type: string,
  props: Record<string, unknown>,
  more: More = {},
): SeenResource {
  const { from = {}, ...rest } = more;
  return resource(
    `aws:s3/${type}`,
    type,
    { bucket: unknownText, ...props },
    { from: { bucket: owner, ...from }, ...rest },
  );
}

/** The posture of the first resource, among the others. */
export function postureOf<K extends Kind>(kind: K, first: SeenResource, ...others: SeenResource[]): PostureOf<K> {
  const posture = readerOf(kind).read(first, graphOf({ resources: [first, ...others] }));
  if (!posture) throw new Error(`${first.type} has no posture of the kind ${kind}`);
  return posture;
}

/** Everything that was seen at once, as postures; and what was seen but not read. */
export function read(seen: Seen): { postures: Posture[]; population: PopulationCount[] } {
  const graph = graphOf(seen);
  return { postures: [...posturesIn(graph)], population: countTypes(graph.resources) };
}
