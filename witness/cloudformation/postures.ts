import { known } from "../../posture";
import type { Kind, Placement, PlainText, Posture } from "../../posture";
import { graphOf, type Graph } from "../pulumi/graph";
import { readBy, readerOf, readers } from "../pulumi/readers";
import type { AnyReader } from "../pulumi/reader";
import { baseOf } from "../pulumi/readers/identity";
import type { SeenResource } from "../pulumi/seen";
import { stateOf } from "../pulumi/value";
import { settingsRows } from "../pulumi/tables/settings";
import type { Declared } from "./declared";
import type { SeenTemplate } from "./seen";
import { isObject } from "./template";
import { writtenPasswords } from "./written-passwords";

/** The postures of one kind in a template. */
export interface OfKind {
  kind: Kind;
  found: readonly TemplatePosture[];
}

export interface TemplatePosture {
  declared: Declared;
  posture: Posture;
  /** Why nothing about it passes: the end of a sentence. */
  doubts: string | undefined;
}

/**
 * The postures of a template, by the readers of the Pulumi witness.
 * @param isWanted whether anybody asks for postures of that kind
 */
export function* posturesInTemplate(seen: SeenTemplate, isWanted: (kind: Kind) => boolean): Generator<OfKind> {
  const graph = graphOf(seen);
  const doubts = doubtsIn(seen);
  for (const reader of readers) {
    if (!isWanted(reader.kind)) continue;
    const found: TemplatePosture[] = [];
    for (const resource of readBy(reader, graph)) {
      const declared = seen.declared.get(resource.urn);
      if (declared === undefined) continue;
      const posture = postureBy(reader, resource, declared, graph);
      if (posture !== undefined) found.push({ declared, posture, doubts: doubts.get(declared.resource.logicalId) });
    }
    yield { kind: reader.kind, found };
  }
}

/**
 * For some kinds every text of a resource is looked through. Those of a part stand in the resource itself, and are looked
 * for where they were written, so that what no row translates counts too.
 */
function postureBy(
  { kind, read }: AnyReader,
  resource: SeenResource,
  one: Declared,
  graph: Graph,
): Posture | undefined {
  if (kind !== "placement" && kind !== "plain-text") return read(resource, graph);
  // A part's texts stand in the resource itself, and it is where its owner is, unless it says that it is elsewhere: a copy.
  if (one.part && (kind === "plain-text" || resource.props["region"] === undefined)) return undefined;
  return kind === "placement" ? placementOf(resource, graph) : plainTextOf(resource, one, graph);
}

/** What a macro writes may be said to be anywhere. */
function placementOf(resource: SeenResource, graph: Graph): Placement | undefined {
  const { written = resource.props } = resource;
  const isTold = stateOf(written) === "known";
  return readerOf("placement").read(isTold ? resource : asWritten(resource, written), graph);
}

/** Settings are known by the names that a row gives them; of any other type no text is there that isn't written. */
const withSettings = new Set(settingsRows.map(({ type }) => type));

function plainTextOf(resource: SeenResource, one: Declared, graph: Graph): PlainText | undefined {
  const reader = readerOf("plain-text");
  const posture = withSettings.has(resource.type) ? reader.read(resource, graph) : undefined;
  if (hasSecrets(posture)) return posture;
  const { written = resource.props } = resource;
  const metadata = metadataOf(one);
  const texts = reader.read(asWritten(resource, metadata === undefined ? written : { ...written, ...metadata }), graph);
  if (texts !== undefined && hasSecrets(texts)) return { ...(posture ?? texts), secrets: texts.secrets };
  const passwords = resource.type.startsWith("aws:") ? writtenPasswords(written) : [];
  if (passwords.length === 0) return posture;
  const base = posture ?? { ...baseOf("plain-text", resource, graph), unseen: [] };
  return { ...base, secrets: known(passwords) };
}

function hasSecrets(posture: PlainText | undefined): boolean {
  return posture?.secrets.state === "known" && posture.secrets.value.length > 0;
}

/** What start-up scripts read (`AWS::CloudFormation::Init`); the CDK's own notes are no texts of the user's. */
function metadataOf({ resource: { metadata } }: Declared): Readonly<Record<string, unknown>> | undefined {
  const own = isObject(metadata) ? Object.entries(metadata).filter(([key]) => !/^aws:(?:cdk|asset):/.test(key)) : [];
  return own.length === 0 ? undefined : { Metadata: Object.fromEntries(own) };
}

/** As it stands in the template: what no row translates counts too. */
function asWritten(resource: SeenResource, props: SeenResource["props"]): SeenResource {
  return { ...resource, props };
}

const partTypes = new Set(readers.flatMap((reader) => reader.partTypes));

/** By logical id. A property that nobody reads, of what is part of another resource, leaves that one in doubt too. */
function doubtsIn({ resources, declared }: SeenTemplate): ReadonlyMap<string, string> {
  const doubts = new Map<string, string>();
  for (const { urn, type } of resources) {
    const one = declared.get(urn);
    if (one === undefined || one.doubts.length === 0) continue;
    const { logicalId, type: cfnType } = one.resource;
    const why = `${cfnType} has properties here that are not read: ${one.doubts.slice(0, 5).join(", ")}`;
    for (const id of [logicalId, ...(partTypes.has(type) ? [...one.uses.values()].flat() : [])])
      doubts.set(id, doubts.get(id) ?? why);
  }
  return doubts;
}
