import type { PolicyProviderResource, PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import type { Seen, SeenProvider, SeenResource } from "../seen";
import { stateOf } from "../value";
import { rawProperties } from "./engine-proxy";
import { plannedProperties } from "./planned";
import { isProviderType, parseUrn } from "./urn";

/*
 * What the engine hands to policies. Read off @pulumi/policy 1.21 (server.js) and pulumi 3.259 (`step_generator.go`):
 *
 * - A resource policy sees inputs, a stack policy outputs alone. Secrets arrive opened, so nothing in here tells a
 *   secret from any other text.
 * - Neither says whether a resource is imported, read (`get`) or new. In a preview, though, only a resource that is
 *   about to be created has an unknown `id` among its outputs: that proves "created". Nothing proves "existing".
 * - Resources that are read reach stack policies, and no resource policy.
 * - `retainOnDelete` is not handed over; `protect` is.
 */

export interface FromEngine {
  /**
   * URNs that were handed to a resource policy of this run. A custom resource that was not is one that the program only
   * reads: it is marked as external. Leave it out where that is not known.
   */
  registered?: ReadonlySet<string>;
  /** Inputs by URN, as resource policies of this run were shown them: in a preview, outputs alone say too little. */
  inputs?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The whole of a stack, for `validateStack`. */
export function seenFromStackArgs(resources: readonly PolicyResource[], options: FromEngine = {}): Seen {
  const provider = providerReader();
  const first = resources[0] && parseUrn(resources[0].urn);
  return {
    resources: resources.map((each) => stackResource(each, provider, options)),
    ...(first ? { stack: first.stack, project: first.project } : {}),
  };
}

/** One resource before it is created, for `validateResource`. */
export function seenFromResourceArgs(args: ResourceValidationArgs): SeenResource {
  return common(args, args.opts.parent, args.provider && seenProvider(args.provider));
}

type Handed = Pick<PolicyResource, "urn" | "type" | "name" | "props" | "opts">;

function common(handed: Handed, parent: string | undefined, provider: SeenProvider | undefined): SeenResource {
  return {
    urn: handed.urn,
    type: handed.type,
    name: handed.name,
    props: rawProperties(handed.props),
    origin: "undetermined",
    protect: handed.opts.protect === true,
    propertyDependencies: {},
    ...(parent ? { parent } : {}),
    ...(provider ? { provider } : {}),
  };
}

type ProviderReader = (provider: PolicyProviderResource) => SeenProvider;

function stackResource(
  handed: PolicyResource,
  provider: ProviderReader,
  { registered, inputs }: FromEngine,
): SeenResource {
  const resource = common(
    handed,
    handed.parent?.urn ?? handed.opts.parent,
    handed.provider && provider(handed.provider),
  );
  const id = resource.props["id"];
  if (id !== undefined && stateOf(id) === "unknown") {
    resource.origin = "created";
    resource.props = plannedProperties(resource.props, inputs?.get(handed.urn) ?? {});
  }
  const managed = handed.provider !== undefined && !isProviderType(handed.type);
  if (managed && registered && !registered.has(handed.urn)) {
    resource.external = true;
    resource.origin = "existing";
  }
  resource.propertyDependencies = dependencies(handed);
  return resource;
}

function dependencies({ propertyDependencies }: PolicyResource): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const [property, resources] of Object.entries(propertyDependencies)) {
    found[property] = resources.map((each) => each.urn);
  }
  return found;
}

/** Thousands of resources share a handful of providers, each of which comes as an object of its own every time. */
function providerReader(): ProviderReader {
  const byUrn = new Map<string, SeenProvider>();
  return (provider) => {
    const known = byUrn.get(provider.urn) ?? seenProvider(provider);
    byUrn.set(provider.urn, known);
    return known;
  };
}

function seenProvider({ urn, name, props }: PolicyProviderResource): SeenProvider {
  return { urn, name, props: rawProperties(props) };
}
