/** The parts of Pulumi's `urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>`. */
export interface Urn {
  stack: string;
  project: string;
  /** The type with the types of the components that it is in, joined by `$`. */
  qualifiedType: string;
  type: string;
  /** Everything after the third `::`: a name may hold colons itself. */
  name: string;
}

const prefix = "urn:pulumi:";
export const stackType = "pulumi:pulumi:Stack";
const providerPrefix = "pulumi:providers:";

/** `undefined` for what is no URN. */
export function parseUrn(urn: string): Urn | undefined {
  if (!urn.startsWith(prefix)) return undefined;
  const [stack, project, qualifiedType, ...name] = urn.slice(prefix.length).split("::");
  if (stack === undefined || project === undefined || qualifiedType === undefined || name.length === 0)
    return undefined;
  const type = qualifiedType.slice(qualifiedType.lastIndexOf("$") + 1);
  return { stack, project, qualifiedType, type, name: name.join("::") };
}

/** The URN that the engine gives: the parent's type is part of it, unless the parent is the stack itself. */
export function makeUrn(stack: string, project: string, type: string, name: string, parent?: string): string {
  const parentType = parent === undefined ? undefined : parseUrn(parent)?.qualifiedType;
  const qualifiedType = parentType === undefined || parentType === stackType ? type : `${parentType}$${type}`;
  return `${prefix}${stack}::${project}::${qualifiedType}::${name}`;
}

/** The last part of a URN for people, also of one that is broken. */
export function nameInUrn(urn: string): string {
  return parseUrn(urn)?.name ?? urn;
}

/** The URN in a provider reference, `<urn>::<id>`. */
export function urnOfReference(reference: string): string {
  const end = reference.lastIndexOf("::");
  return end < 0 ? reference : reference.slice(0, end);
}

/** The package of a type: `aws` for `aws:s3/bucket:Bucket`, and for its provider `pulumi:providers:aws`. */
export function packageOf(type: string): string {
  return isProviderType(type) ? type.slice(providerPrefix.length) : type.slice(0, Math.max(0, type.indexOf(":")));
}

export function isProviderType(type: string): boolean {
  return type.startsWith(providerPrefix);
}

export function providerType(packageName: string): string {
  return providerPrefix + packageName;
}
