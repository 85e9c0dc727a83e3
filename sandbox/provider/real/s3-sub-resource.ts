import type { S3Client } from "@aws-sdk/client-s3";
import { text, type Properties, type Value } from "../values";
import { awsShape } from "./aws-shape";
import { s3 } from "./clients";
import { found, removed, type Real } from "./real";

/** How one kind of sub-resource of a bucket is written, read and taken away. */
export interface SubResource {
  put(client: S3Client, bucket: string, properties: Properties): Promise<unknown>;
  get(client: S3Client, bucket: string, properties: Properties): Promise<unknown>;
  /** AWS can't delete some kinds; what stands here puts its default back. */
  remove?(client: S3Client, bucket: string, properties: Properties): Promise<unknown>;
  /** The id, if it isn't the bucket's name. */
  id?(bucket: string, properties: Properties): string;
}

/** Properties in the shape of AWS's API. The SDK's types can't follow that; what a program may write was checked by the like types of @pulumi/aws. */
export const shaped = <T>(value: Value | undefined): T => awsShape(value ?? {}) as T;

export function realSubResource(kind: SubResource): Real {
  const bucketOf = (properties: Properties): string => text(properties["bucket"]) ?? "";
  return {
    async create(inputs, { region }) {
      const bucket = bucketOf(inputs);
      await kind.put(s3(region), bucket, inputs);
      return { id: kind.id?.(bucket, inputs) ?? bucket, outputs: {} };
    },
    async update(_, inputs, { region }) {
      await kind.put(s3(region), bucketOf(inputs), inputs);
      return {};
    },
    async remove(_, state, { region }) {
      if (kind.remove) await removed(kind.remove(s3(region), bucketOf(state), state));
    },
    exists: (_, state, { region }) => found(kind.get(s3(region), bucketOf(state), state)),
  };
}
