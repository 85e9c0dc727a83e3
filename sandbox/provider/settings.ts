import { isObject, isUnknown, object, text, unknown, type Properties, type Value } from "./values";

/** The account that moto answers for. */
export const account = "123456789012";

/** The provider's configuration: `aws:region` and its like. */
export interface Settings {
  region: string | undefined;
  defaultTags: Properties;
  ignoredTagKeys: string[];
}

/** Reads what Configure was given. Values that are not strings arrive as JSON in a string from a program, and as they are from a stack's configuration. */
export function readSettings(args: Properties): Settings {
  const given = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, parsed(value)]));
  const ignored = object(given["ignoreTags"])["keys"];
  return {
    region: text(given["region"]) ?? (isUnknown(given["region"]) ? unknown : undefined),
    defaultTags: object(object(given["defaultTags"])["tags"]),
    ignoredTagKeys: Array.isArray(ignored) ? ignored.filter((key) => typeof key === "string") : [],
  };
}

function parsed(value: Value): Value {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Value;
  } catch {
    return value;
  }
}

/** Why the provider can't start with this configuration, if so. */
export function problemWith(settings: Settings): string | undefined {
  if (settings.region === undefined)
    return 'aws:region is not set, and the sandbox sets no AWS_REGION on purpose. Set it in Pulumi.<stack>.yaml ("aws:region: eu-central-1"), with "pulumi config set aws:region eu-central-1", or as `region` of an explicit provider.';
  if (settings.region !== unknown && !isRegion(settings.region))
    return `"${settings.region}" is not an AWS region. A region looks like "eu-central-1".`;
  return undefined;
}

/** By its form: a list of regions would be out of date some day. */
export const isRegion = (name: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(name);

/** The region that a resource lives in. Its own input wins over the provider's, as in @pulumi/aws 7. */
export function regionOf(properties: Properties, settings: Settings): string {
  const own = properties["region"];
  if (isUnknown(own)) return unknown;
  return text(own) ?? settings.region ?? unknown;
}

/** `tags` and the provider's default tags; the resource's own win. */
export function allTags(tags: Value | undefined, settings: Settings): Value {
  if (isUnknown(tags)) return unknown;
  return { ...settings.defaultTags, ...(isObject(tags) ? tags : {}) };
}
