import type { SeenResource } from "../pulumi/seen";

const aliasType = "aws:kms/alias:Alias";
const ofAws = "alias/aws/";

/**
 * AWS names its own keys by their id, which looks like any other. The account's aliases tell whose a key is: where a
 * property names a key of AWS's, it gets the alias, as a program would write it. Those aliases are no resources of the
 * customer's, and go.
 */
export function renameManagedKeys(resources: readonly SeenResource[]): SeenResource[] {
  const aliases = resources.filter((each) => each.type === aliasType);
  const managed = aliases.filter(({ name }) => name.startsWith(ofAws));
  const names = new Map(managed.flatMap(namesOf));
  const others = resources.filter((each) => !managed.includes(each));
  if (names.size === 0) return others;
  return others.map((each) => ({ ...each, props: renamed(each.props, names) as SeenResource["props"] })); // an object stays one
}

function namesOf({ name, props, urn }: SeenResource): [string, string][] {
  const { targetKeyId } = props;
  if (typeof targetKeyId !== "string") return [];
  return [urn.replace(/:alias\/.*$/, `:key/${targetKeyId}`), targetKeyId].map((id) => [id, name]);
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, names)]));
}
