import { isObject, type Properties, type Value } from "../values";

/** Properties whose name in AWS's API isn't the Pulumi name with a capital first letter. */
const spelling: Record<string, string> = {
  id: "ID",
  uri: "URI",
  corsRules: "CORSRules",
  sseAlgorithm: "SSEAlgorithm",
  kmsMasterKeyId: "KMSMasterKeyID",
  httpErrorCodeReturnedEquals: "HttpErrorCodeReturnedEquals",
  allowedHeaders: "AllowedHeaders",
};

/**
 * Pulumi's properties in the shape of AWS's API: the provider keeps AWS's nesting and names, so that nearly all of it is
 * a matter of capitals. `undefined` members are left out, and `tags` become AWS's list.
 */
export function awsShape(value: Value): unknown {
  if (Array.isArray(value)) return value.map(awsShape);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      awsName(key),
      key === "tags" && isObject(inner) ? awsTags(inner) : awsShape(inner),
    ]),
  );
}

const awsName = (name: string): string => spelling[name] ?? name.charAt(0).toUpperCase() + name.slice(1);

export function awsTags(tags: Value | undefined): { Key: string; Value: string }[] {
  return Object.entries(isObject(tags) ? tags : {}).map(([Key, value]) => ({ Key, Value: String(value) }));
}

/** The members that are there, under other names if need be. */
export function pick(properties: Properties, names: string[]): Properties {
  return Object.fromEntries(
    names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
}
