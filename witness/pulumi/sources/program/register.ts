import * as proto from "@pulumi/pulumi/proto/resource_pb";
import { Struct, Value } from "google-protobuf/google/protobuf/struct_pb";
import type { SeenResource } from "../../seen";
import { unknownMarker } from "../engine-proxy";
import { isProviderType, packageOf } from "../urn";
import { declaredAt, type Frame } from "../declared-at";
import { echoOf } from "./echo";
import type { Messages } from "./messages";
import { providerReference, type Registered, type Registry, type Transform } from "./registry";
import { transformOf, transformResource, type Callbacks } from "./transforms";
import { withoutSealedTexts } from "./sealed";

export interface Registering {
  registry: Registry;
  callbacks: Callbacks;
  messages: Messages;
  stackTransforms: Transform[];
  sealed: boolean;
  /** Absolute folder of the project. */
  root: string;
  onRegistered(): void;
}

/**
 * Registers a resource and answers as the engine does in the preview of an empty stack: its inputs come back, and every
 * other output is left out, which the SDK takes as unknown. What the engine inherits from the parent is inherited here:
 * providers, `protect`, `retainOnDelete` (pulumi 3.259, `source_eval.go`).
 */
export async function registerResource(
  here: Registering,
  request: proto.RegisterResourceRequest,
): Promise<proto.RegisterResourceResponse> {
  const { registry } = here;
  const own = request.getTransformsList().map(transformOf);
  const parent = registry.find(request.getParent());
  const transforms = [...own, ...transformsAbove(registry, parent), ...here.stackTransforms];
  if (transforms.length > 0) await transformResource(here.callbacks, transforms, request);
  const registered = registeredFrom(here, request, parent, own);
  registry.add(registered);
  here.onRegistered();
  const response = new proto.RegisterResourceResponse().setUrn(registered.seen.urn).setId(request.getImportid());
  return response.setObject(request.getCustom() ? echoOf(request.getObject(), registered.seen.props) : new Struct());
}

function transformsAbove(registry: Registry, parent: Registered | undefined): Transform[] {
  const found: Transform[] = [];
  for (let here = parent; here; here = here.seen.parent === undefined ? undefined : registry.find(here.seen.parent)) {
    found.push(...here.transforms);
  }
  return found;
}

function registeredFrom(
  here: Registering,
  request: proto.RegisterResourceRequest,
  parent: Registered | undefined,
  transforms: readonly Transform[],
): Registered {
  const type = request.getType();
  const custom = request.getCustom();
  const reference = providerReference(request.getProvider(), type, parent);
  const named = Object.fromEntries(request.getProvidersMap().toObject());
  const seen: SeenResource = {
    urn: here.registry.urnFor(type, request.getName(), request.getParent()),
    type,
    name: request.getName(),
    props: propsOf(here, request),
    origin: request.getImportid() === "" ? "undetermined" : "existing",
    protect: request.hasProtect() ? request.getProtect() === true : parent?.seen.protect === true,
    retainOnDelete: request.hasRetainondelete()
      ? request.getRetainondelete() === true
      : parent?.seen.retainOnDelete === true,
    propertyDependencies: dependenciesOf(request),
  };
  const declared = declaredAt(framesIn(request), here.root);
  if (declared !== undefined) seen.declaredAt = declared;
  if (request.getParent() !== "") seen.parent = request.getParent();
  if (request.getRemote()) reportRemote(here, seen);
  if (custom && !isProviderType(type))
    seen.provider = here.registry.provider(reference, packageOf(type), request.getVersion());
  return {
    seen,
    custom,
    provider: custom ? reference : request.getProvider() || (parent?.provider ?? ""),
    providers: custom ? {} : { ...parent?.providers, ...named },
    transforms,
  };
}

/** The innermost first; older SDKs tell one place only. */
function framesIn(request: proto.RegisterResourceRequest): Frame[] {
  const frames = request.getStacktrace()?.getFramesList() ?? [];
  const places = frames.length > 0 ? frames.map((each) => each.getPc()) : [request.getSourceposition()];
  return places.flatMap((each) => (each === undefined ? [] : [{ uri: each.getUri(), line: each.getLine() }]));
}

/** A component of another package is built by its provider, which is not started here. */
function reportRemote(here: Registering, { urn, type, name }: SeenResource): void {
  here.registry.unseen.push({
    urn,
    type,
    name,
    why: "its resources are made by a provider that is not started here; a preview shows them",
  });
  here.messages.say(
    "warning",
    `${type} is built by its provider, so that its resources can't be checked here. A preview with the policy pack sees them.`,
    urn,
  );
}

/** With `ignoreChanges` the deployed value stays, whatever the program says: only a preview can tell which it is. */
function propsOf(here: Registering, request: proto.RegisterResourceRequest): Record<string, unknown> {
  const raw: Record<string, unknown> = request.getObject()?.toJavaScript() ?? {};
  const props = here.sealed ? withoutSealedTexts(raw) : raw;
  for (const path of request.getIgnorechangesList()) {
    const key = /^\[?"?([^.["\]]+)/.exec(path)?.[1];
    if (key === "*") Object.keys(props).forEach((each) => (props[each] = unknownMarker));
    else if (key !== undefined) props[key] = unknownMarker;
  }
  return props;
}

function dependenciesOf(request: proto.RegisterResourceRequest): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  request.getPropertydependenciesMap().forEach((each, property) => {
    const urns = each.getUrnsList();
    found[property] = urns;
  });
  return found;
}

/** Outputs that a component names: they lie over its inputs. */
export function registerOutputs(here: Registering, request: proto.RegisterResourceOutputsRequest): void {
  const registered = here.registry.find(request.getUrn());
  if (!registered) return;
  const outputs: Record<string, unknown> = request.getOutputs()?.toJavaScript() ?? {};
  registered.seen.props = { ...registered.seen.props, ...outputs };
}

/** A resource that is read (`get`, a stack reference): it exists, it is managed elsewhere, and its state is not known. */
export function readResource(here: Registering, request: proto.ReadResourceRequest): proto.ReadResourceResponse {
  const { registry } = here;
  const type = request.getType();
  const parent = registry.find(request.getParent());
  const given = request.getProperties() ?? new Struct();
  if (type === "pulumi:pulumi:StackReference") {
    for (const name of ["outputs", "secretOutputNames"])
      given.getFieldsMap().set(name, Value.fromJavaScript(unknownMarker));
  }
  const props: Record<string, unknown> = given.toJavaScript();
  const seen: SeenResource = {
    urn: registry.urnFor(type, request.getName(), request.getParent()),
    type,
    name: request.getName(),
    props: request.getId() === "" ? props : { ...props, id: request.getId() },
    origin: "existing",
    external: true,
    propertyDependencies: {},
    provider: registry.provider(
      providerReference(request.getProvider(), type, parent),
      packageOf(type),
      request.getVersion(),
    ),
  };
  if (request.getParent() !== "") seen.parent = request.getParent();
  registry.add({ seen, custom: true, provider: request.getProvider(), providers: {}, transforms: [] });
  return new proto.ReadResourceResponse().setUrn(seen.urn).setProperties(given);
}
