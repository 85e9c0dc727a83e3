import type { SourceLine } from "../../../posture";
import type { Seen, SeenProvider, SeenResource, Unseen } from "../seen";
import { declaredAt, frameOf, isPlainlyElsewhere } from "./declared-at";
import { deploymentIn, isObject, StateUnreadable, type Deployment, type Json } from "./state-shape";
import { isProviderType, nameInUrn, parseUrn, urnOfReference } from "./urn";

/*
 * A stack's state. Field names are those of `ResourceV3` in pulumi 3.259, `sdk/go/common/apitype/core.go`; the older
 * versions have fewer of them. Large states have tens of thousands of resources, so what JSON.parse made is used as it
 * is: no value is copied, and none is looked into.
 *
 * Age: `created` is the moment at which the resource came into the *state*, by import as well, and an import leaves no
 * trace once its option is gone. So a state proves "existing" (read, or with an import id), and never "created".
 */

/** Reads the text of a state. Throws `StateUnreadable`; a single resource that is broken never stops the rest. */
export function seenInState(text: string): Seen {
  const deployment = deploymentIn(parsed(text));
  const found: SeenResource[] = [];
  const unseen: Unseen[] = [];
  const providers = providersIn(deployment.resources);
  deployment.resources.forEach((raw, index) => {
    const fault = isObject(raw) ? whyUnseen(raw) : "its entry in the state is no object";
    if (!isObject(raw) || fault !== undefined) unseen.push(unseenResource(raw, index, fault ?? ""));
    else found.push(resourceOf(raw, index, providers, deployment.version));
  });
  unseen.push(...interrupted(deployment.pendingOperations));
  return { resources: found, ...whereIn(found), ...regionIn(deployment), ...(unseen.length > 0 ? { unseen } : {}) };
}

function parsed(text: string): unknown {
  if (text.trim() === "")
    throw new StateUnreadable("This state is empty. Export it again: `pulumi stack export --file state.json`.");
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's own message quotes the text, which may hold secrets: only the place is taken from it.
    const place = /\(line \d+ column \d+\)/.exec(error instanceof Error ? error.message : "")?.[0];
    if (!/^\s*[[{]/.test(text))
      throw new StateUnreadable(
        "This is no JSON, so it is no Pulumi state. `pulumi stack export --file state.json` writes one.",
      );
    if (!/[}\]]\s*$/.test(text))
      throw new StateUnreadable("This state ends in the middle: it was cut off. Export it again.");
    throw new StateUnreadable(`This state is broken JSON${place === undefined ? "" : ` ${place}`}. Export it again.`);
  }
}

/**
 * A replaced resource that waits for its deletion has the URN of its successor, and its settings may be the successor's
 * by now: to judge it by what the state says would be a guess. The engine leaves it out of what policies see, too.
 */
function whyUnseen(raw: Json): string | undefined {
  if (raw["delete"] === true)
    return "it has been replaced and waits to be deleted by the next update; until then it exists";
  if (raw["pendingReplacement"] === true) return "it has been deleted to be replaced, and is not created again yet";
  const broken = (key: string) => raw[key] !== undefined && raw[key] !== null && !isObject(raw[key]);
  if (broken("inputs") && broken("outputs")) return "its properties in the state are no objects";
  return undefined;
}

function unseenResource(raw: unknown, index: number, why: string): Unseen {
  const { urn, type } = isObject(raw) ? identity(raw, index) : identity({}, index);
  return { urn, type, name: nameInUrn(urn), why };
}

/** What the engine was about to do, as a state names it (sdk/go/common/apitype/deployments.go). */
const doings: Readonly<Record<string, string>> = {
  creating: "creating",
  updating: "updating",
  deleting: "deleting",
  reading: "reading",
  importing: "importing",
};

function interrupted(operations: readonly unknown[]): Unseen[] {
  return operations.filter(isObject).map((operation, index) => {
    const type = isText(operation["type"]) ? operation["type"] : "";
    const doing = Object.hasOwn(doings, type) ? doings[type] : "changing";
    return unseenResource(
      operation["resource"],
      index,
      `the last update was interrupted while ${doing} it; \`pulumi refresh\` settles it`,
    );
  });
}

function identity(raw: Json, index: number): { urn: string; type: string } {
  const urn = typeof raw["urn"] === "string" ? raw["urn"] : `resource ${index + 1} of the state`;
  return { urn, type: typeof raw["type"] === "string" ? raw["type"] : (parseUrn(urn)?.type ?? "unknown") };
}

function resourceOf(raw: Json, index: number, providers: ProviderLookup, version: number): SeenResource {
  const { urn, type } = identity(raw, index);
  const external = raw["external"] === true;
  const imported = typeof raw["importID"] === "string" && raw["importID"] !== "";
  const resource: SeenResource = {
    urn,
    type,
    name: nameInUrn(urn),
    props: propsOf(raw),
    origin: external || imported ? "existing" : "undetermined",
    protect: raw["protect"] === true,
    retainOnDelete: raw["retainOnDelete"] === true,
    propertyDependencies: dependenciesOf(raw, version),
  };
  const declared = placeIn(raw);
  if (declared !== undefined) resource.declaredAt = declared;
  if (external) resource.external = true;
  if (typeof raw["parent"] === "string" && raw["parent"] !== "") resource.parent = raw["parent"];
  if (typeof raw["provider"] === "string" && raw["provider"] !== "") resource.provider = providers(raw["provider"]);
  return resource;
}

/** The innermost place first; older states have one only. */
function placeIn(raw: Json): SourceLine | undefined {
  for (const place of Array.isArray(raw["stackTrace"]) ? (raw["stackTrace"] as unknown[]) : [raw]) {
    const position = isObject(place) ? place["sourcePosition"] : undefined;
    const declared = isText(position) && !isPlainlyElsewhere(position) ? declaredAt([frameOf(position)]) : undefined;
    if (declared !== undefined) return declared;
  }
  return undefined;
}

/** Outputs over inputs, in the object of the outputs itself; and the id, which not every provider repeats there. */
function propsOf(raw: Json): Json {
  const inputs = isObject(raw["inputs"]) ? raw["inputs"] : {};
  const outputs = isObject(raw["outputs"]) ? raw["outputs"] : {};
  for (const key in inputs) {
    if (!Object.hasOwn(outputs, key) && key !== "__proto__") outputs[key] = inputs[key];
  }
  if (typeof raw["id"] === "string" && raw["id"] !== "" && !Object.hasOwn(outputs, "id")) outputs["id"] = raw["id"];
  return outputs;
}

function dependenciesOf(raw: Json, version: number): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  const byProperty = raw["propertyDependencies"];
  if (isObject(byProperty)) {
    for (const key in byProperty) {
      const urns = byProperty[key];
      // `null` is written for an input that depends on nothing.
      if (Array.isArray(urns) || urns === null) found[key] = (urns ?? []).filter(isText);
    }
    return found;
  }
  // Before version 3 every input depends on everything that the resource depends on (`ResourceV3` in core.go).
  if (version >= 3 || !Array.isArray(raw["dependencies"]) || !isObject(raw["inputs"])) return found;
  const all = raw["dependencies"].filter(isText);
  for (const key in raw["inputs"]) found[key] = all;
  return found;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

type ProviderLookup = (reference: string) => SeenProvider;

/** By `<urn>::<id>`: a provider that was replaced has a namesake. One that isn't in the state has no known properties. */
function providersIn(resources: readonly unknown[]): ProviderLookup {
  const byReference = new Map<string, SeenProvider>();
  for (const raw of resources) {
    if (!isObject(raw)) continue;
    const { urn, type } = raw;
    if (typeof urn !== "string" || typeof type !== "string" || !isProviderType(type)) continue;
    byReference.set(`${urn}::${isText(raw["id"]) ? raw["id"] : ""}`, {
      urn,
      name: nameInUrn(urn),
      props: propsOf(raw),
    });
  }
  return (reference) => {
    const known = byReference.get(reference);
    if (known) return known;
    const urn = urnOfReference(reference);
    const missing: SeenProvider = { urn, name: nameInUrn(urn), props: {} };
    byReference.set(reference, missing);
    return missing;
  };
}

function whereIn(resources: readonly SeenResource[]): { stack?: string; project?: string } {
  const first = resources[0] && parseUrn(resources[0].urn);
  return first ? { stack: first.stack, project: first.project } : {};
}

function regionIn({ config }: Deployment): { configuredRegion?: string } {
  const region = isObject(config) ? config["aws:region"] : undefined;
  return typeof region === "string" ? { configuredRegion: region } : {};
}
