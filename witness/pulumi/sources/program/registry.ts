import type { SeenProvider, SeenResource, Unseen } from "../../seen";
import { makeUrn, packageOf, providerType, urnOfReference } from "../urn";

/** A registered resource with what its children take over from it. */
export interface Registered {
  seen: SeenResource;
  custom: boolean;
  /** The provider reference that its program named, or that it has from its parent. */
  provider: string;
  /** Provider references by package, for the children of a component. */
  providers: Readonly<Record<string, string>>;
  transforms: readonly Transform[];
}

/** The program's own function that may change a resource before it is registered: where to call it. */
export interface Transform {
  target: string;
  token: string;
}

export interface Registry {
  stack: string;
  project: string;
  resources: readonly SeenResource[];
  unseen: Unseen[];
  find(urn: string): Registered | undefined;
  /** Throws where the URN is taken, as the engine does. */
  add(registered: Registered): void;
  urnFor(type: string, name: string, parent: string): string;
  /** The provider of a reference, else the stack's default one for the package, which is made when it is first needed. */
  provider(reference: string, packageName: string, version: string): SeenProvider;
}

export function createRegistry(stack: string, project: string, config: Readonly<Record<string, string>>): Registry {
  const registered = new Map<string, Registered>();
  const resources: SeenResource[] = [];
  const providers = new Map<string, SeenProvider>();
  const urnFor = (type: string, name: string, parent: string) =>
    makeUrn(stack, project, type, name, parent || undefined);

  function add(each: Registered): void {
    const { urn, name, type, props } = each.seen;
    if (registered.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    registered.set(urn, each);
    resources.push(each.seen);
    if (type.startsWith(providerType(""))) providers.set(urn, { urn, name, props });
  }

  function defaultProvider(packageName: string, version: string): SeenProvider {
    const type = providerType(packageName);
    const name = version === "" ? "default" : `default_${version.replace(/[^A-Za-z0-9]/g, "_")}`;
    const urn = urnFor(type, name, "");
    const known = providers.get(urn);
    if (known) return known;
    const props = { ...settingsFor(packageName, config), ...(version === "" ? {} : { version }) };
    const seen: SeenResource = { urn, type, name, props, origin: "undetermined", propertyDependencies: {} };
    add({ seen, custom: true, provider: "", providers: {}, transforms: [] });
    return { urn, name, props };
  }

  return {
    stack,
    project,
    resources,
    unseen: [],
    find: (urn) => registered.get(urn),
    add,
    urnFor,
    provider(reference, packageName, version) {
      const named = reference === "" ? undefined : providers.get(urnOfReference(reference));
      return named ?? defaultProvider(packageName, version);
    },
  };
}

/** The configuration of a package is what its default provider gets: `aws:region` is `region`. */
function settingsFor(packageName: string, config: Readonly<Record<string, string>>): Record<string, string> {
  const namespace = `${packageName}:`;
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(namespace))
      .map(([key, value]) => [key.slice(namespace.length), value]),
  );
}

/** The provider reference for a resource: its own, else its component's for the package, else its parent's if that fits. */
export function providerReference(own: string, type: string, parent: Registered | undefined): string {
  if (own !== "" || !parent) return own;
  const wanted = packageOf(type);
  const fromMap = parent.providers[wanted];
  if (fromMap !== undefined) return fromMap;
  const inherited = urnOfReference(parent.provider);
  return inherited.includes(`${providerType(wanted)}::`) ? parent.provider : "";
}
