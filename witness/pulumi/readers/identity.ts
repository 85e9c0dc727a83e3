import { oncePer } from "../../../catalogue/once";
import { absent, known, unknown, type Fact, type ResourceRef, type Tags } from "../../../posture";
import type { Kind, PostureBase } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import { asText, at, open } from "../value";
import { objectAt, textAt } from "./properties";
import { regionOf } from "./region";

/** What every posture says of its resource. */
export function baseOf<K extends Kind>(kind: K, resource: SeenResource, graph: Graph): PostureBase<K> {
  return { kind, resource: refTo(resource), origin: resource.origin, region: regionOf(resource, graph).region };
}

/** Worked out once for all kinds that read the resource, like its tags. */
export const refTo = oncePer((resource: SeenResource): ResourceRef => {
  const arn = asText(at(resource.props, "arn"));
  const ref: Partial<ResourceRef> = {};
  if (arn.state === "known" && arn.value.startsWith("arn:")) ref.arn = arn.value;
  if (resource.logicalId !== undefined) ref.logicalId = resource.logicalId;
  ref.name = resource.name;
  if (resource.declaredAt) ref.source = resource.declaredAt;
  ref.type = resource.type;
  ref.urn = resource.urn;
  return ref as ResourceRef; // all of it, in the order of canonical JSON
});

/**
 * The tags that the resource will carry: the provider's default tags, `tagsAll`, which AWS's provider works out from
 * them, and its own over both. `tagsAll` says nothing new where the provider is known, so it may be unknown then.
 */
export const tagsOf = oncePer((resource: SeenResource): Tags => {
  const all = objectAt(resource.props, "tagsAll");
  const layers = [defaultTagsOf(resource), all, objectAt(resource.props, "tags")].filter(
    (layer) => layer !== all || layer.state === "known" || resource.provider === undefined,
  );
  const blind = layers.find((layer) => layer.state === "unknown");
  if (blind) return blind;
  const entries = layers.flatMap((layer) => (layer.state === "known" ? Object.entries(layer.value).map(tag) : []));
  return entries.length === 0 ? absent() : known(Object.fromEntries(entries));
});

function tag([key, raw]: [string, unknown]): [string, Fact<string>] {
  return [key, asText(open(raw))];
}

/** The engine hands over a provider's objects as JSON text, a program run in memory as objects. */
function defaultTagsOf(resource: SeenResource): Fact<Readonly<Record<string, unknown>>> {
  const written = open(resource.provider?.props["defaultTags"]);
  const block = written.state === "known" && typeof written.value === "string" ? parsed(written.value) : written;
  return block.state === "known" ? objectAt(block.value, "tags") : block;
}

function parsed(json: string): Fact<unknown> {
  if (json === "") return absent();
  try {
    return open(JSON.parse(json));
  } catch {
    return unknown("the default tags of the provider can't be read");
  }
}

/** The name by which other resources may refer to this one, where it is written down. */
export function writtenName(resource: SeenResource, ...keys: readonly string[]): Fact<string> {
  for (const key of keys) {
    const name = textAt(resource.props, key);
    if (name.state !== "absent") return name;
  }
  return absent();
}
