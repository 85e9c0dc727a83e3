import type { SeenResource } from "../../witness/pulumi/seen";

export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
export const bucketType = "aws:s3/bucket:Bucket";
export const policyType = "aws:s3/bucketPolicy:BucketPolicy";

export function resource(
  type: string,
  name: string,
  props: Record<string, unknown>,
  more: Partial<SeenResource> = {},
): SeenResource {
  return { urn: urn(type, name), type, name, props, origin: "undetermined", propertyDependencies: {}, ...more };
}

export function urn(type: string, name: string): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

export const bucket = (name: string, props: Record<string, unknown> = {}, more: Partial<SeenResource> = {}) =>
  resource(bucketType, name, props, more);

/** A policy that names its bucket by value, and by the buckets that the value was made from. */
export const policy = (name: string, value: unknown, ...from: string[]) =>
  resource(
    policyType,
    name,
    { bucket: value },
    { propertyDependencies: { bucket: from.map((each) => urn(bucketType, each)) } },
  );
