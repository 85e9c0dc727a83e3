import { oncePer } from "../../catalogue/once";
import { known } from "../../posture";
import type { Kind, Placement, PlainText, Posture } from "../../posture";
import { graphOf, type Graph } from "../pulumi/graph";
import { posturesOf, readerOf, readers } from "../pulumi/readers";
import { baseOf } from "../pulumi/readers/identity";
import type { SeenResource } from "../pulumi/seen";
import type { Declared } from "./declared";
import type { SeenTemplate } from "./seen";
import { isObject } from "./template";
import { writtenPasswords } from "./written-passwords";

export interface TemplatePosture {
  urn: string;
  declared: Declared;
  posture: Posture;
  /** Why nothing about it passes: the end of a sentence. */
  doubts: string | undefined;
}

/** The postures of a template, by the readers of the Pulumi witness. */
export function* posturesInTemplate(seen: SeenTemplate): Generator<TemplatePosture> {
  const graph = graphOf(seen);
  const doubts = doubtsIn(seen);
  for (const reader of readers) {
    const postures = isAboutTexts(reader.kind) ? posturesOfTexts(reader.kind, seen, graph) : posturesOf(reader, graph);
    for (const posture of postures) {
      const urn = posture.resource.urn ?? "";
      const declared = seen.declared.get(urn);
      if (declared === undefined) continue;
      yield { urn, declared, posture, doubts: doubts.get(declared.resource.logicalId) };
    }
  }
}

type AboutTexts = (Placement | PlainText)["kind"];

function isAboutTexts(kind: Kind): kind is AboutTexts {
  return kind === "placement" || kind === "plain-text";
}

/**
 * Kinds for which every text of a resource is looked through. Those of a part stand in the resource itself, and are looked
 * for where they were written, so that what no row translates counts too.
 */
function* posturesOfTexts(kind: AboutTexts, { declared }: SeenTemplate, graph: Graph): Generator<Posture> {
  for (const resource of graph.resources) {
    const one = declared.get(resource.urn);
    if (one === undefined) continue;
    if (one.part) {
      const part = kind === "placement" ? placementOfPart(resource, graph) : undefined;
      if (part !== undefined) yield part;
      continue;
    }
    const posture = kind === "placement" ? placementOf(resource, one, graph) : plainTextOf(resource, one, graph);
    if (posture !== undefined) yield posture;
  }
}

function placementOf(resource: SeenResource, one: Declared, graph: Graph): Placement | undefined {
  const reader = readerOf("placement");
  return reader.read(asWritten(resource, one), graph) ?? reader.read(resource, graph);
}

/** A part is where its owner is, unless it says that it is elsewhere: a copy in another region. */
function placementOfPart(part: SeenResource, graph: Graph): Placement | undefined {
  return part.props["region"] === undefined ? undefined : readerOf("placement").read(part, graph);
}

function plainTextOf(resource: SeenResource, one: Declared, graph: Graph): PlainText | undefined {
  const reader = readerOf("plain-text");
  const posture = reader.read(resource, graph);
  if (hasSecrets(posture)) return posture;
  const written = asWritten(resource, one);
  const metadata = metadataOf(one);
  const texts = reader.read(metadata === undefined ? written : { ...written, props: { ...written.props, ...metadata } }, graph); // prettier-ignore
  if (texts !== undefined && hasSecrets(texts)) return { ...(posture ?? texts), secrets: texts.secrets };
  const passwords = resource.type.startsWith("aws:") ? writtenPasswords(one.written) : [];
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

function asWritten(resource: SeenResource, declared: Declared): SeenResource {
  const props = textsOf(declared);
  return props === resource.props ? resource : { ...resource, props };
}

const textsOf = oncePer(({ written }: Declared) => withoutProse(written) as SeenResource["props"]); // an object stays one

/** Texts for people name no place where data goes. */
const prose = new Set(["Tags", "Description", "Comment"]);

/** The same value where there is nothing to leave out, as nearly everywhere. */
function withoutProse(raw: unknown): unknown {
  if (!hasProse(raw)) return raw;
  if (Array.isArray(raw)) return raw.map(withoutProse);
  const kept = Object.entries(raw as object).filter(([key]) => !prose.has(key)); // prose is in lists and objects only
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

function hasProse(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  if (Array.isArray(raw)) return raw.some(hasProse);
  const object = raw as Record<string, unknown>; // an object that is no list has text keys
  for (const key in object) if (prose.has(key) || hasProse(object[key])) return true;
  return false;
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
