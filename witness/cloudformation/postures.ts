import type { Placement, PlainText, Posture, ResourceRef } from "../../posture";
import { graphOf, type Graph } from "../pulumi/graph";
import { posturesIn, readerOf, readers } from "../pulumi/readers";
import type { SeenResource } from "../pulumi/seen";
import type { Declared, SeenTemplate } from "./seen";
import type { Template } from "./template";

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
  for (const posture of posturesIn(graph)) {
    const urn = posture.resource.urn ?? "";
    const declared = seen.declared.get(urn);
    if (declared === undefined || (declared.part && isAboutTexts(posture))) continue;
    const resource = { ...posture.resource, logicalId: declared.resource.logicalId };
    const told = isAboutTexts(posture) ? asWritten(posture, declared, graph) : posture;
    yield { urn, declared, posture: { ...told, resource }, doubts: doubts.get(declared.resource.logicalId) };
  }
}

/** Kinds for which every text of a resource is looked through: those of a part stand in the resource itself. */
function isAboutTexts(posture: Posture): posture is Placement | PlainText {
  return posture.kind === "placement" || posture.kind === "plain-text";
}

/** Texts are looked for where they were written, so that what no row translates counts too. */
function asWritten(posture: Placement | PlainText, { written }: Declared, graph: Graph): Posture {
  const resource = graph.byUrn(posture.resource.urn ?? "");
  if (resource === undefined) return posture;
  const bare: SeenResource = { ...resource, props: withoutProse(written) as SeenResource["props"] }; // an object stays one
  if (posture.kind === "placement") return readerOf("placement").read(bare, graph) ?? posture;
  if (posture.secrets.state === "known" && posture.secrets.value.length > 0) return posture;
  return { ...posture, secrets: readerOf("plain-text").read(bare, graph)?.secrets ?? posture.secrets };
}

/** Texts for people name no place where data goes. */
const prose = new Set(["Tags", "Description", "Comment"]);

function withoutProse(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(withoutProse);
  if (typeof raw !== "object" || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => (prose.has(key) ? [] : [[key, withoutProse(value)]])),
  );
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
    for (const id of [logicalId, ...(partTypes.has(type) ? one.uses : [])]) doubts.set(id, doubts.get(id) ?? why);
  }
  return doubts;
}

/** How findings name the resource. */
export function declaredRef({ resource, name }: Declared, { file }: Template): TemplateRef {
  const { logicalId, type, line } = resource;
  return { logicalId, name, type, ...(line !== undefined && { source: { file, line } }) };
}

export interface TemplateRef extends ResourceRef {
  source?: { file: string; line: number };
}
