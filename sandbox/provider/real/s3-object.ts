import { readFile } from "node:fs/promises";
import * as s3 from "@aws-sdk/client-s3";
import { object, text, type Properties } from "../values";
import { awsTags } from "./aws-shape";
import { s3 as clientIn } from "./clients";
import { found, removed, type Place, type Real } from "./real";

export const s3Object: Real = {
  async create(inputs, place) {
    const key = text(inputs["key"]) ?? "";
    return { id: `${text(inputs["bucket"])}/${key}`, outputs: await put(inputs, place) };
  },
  update: (_, inputs, place) => put(inputs, place),
  async remove(_, state, { region }) {
    const client = clientIn(region);
    const place = { Bucket: text(state["bucket"]), Key: text(state["key"]) };
    const { Versions = [], DeleteMarkers = [] } = await client
      .send(new s3.ListObjectVersionsCommand({ Bucket: place.Bucket, Prefix: place.Key }))
      .catch(() => ({ Versions: [], DeleteMarkers: [] }));
    // As the real provider: all versions of an object are the object.
    for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
      if (Key === place.Key)
        await removed(
          client.send(
            new s3.DeleteObjectCommand({
              ...place,
              VersionId,
              ...(state["forceDestroy"] === true && { BypassGovernanceRetention: true }),
            }),
          ),
        );
  },
  exists: (_, state, { region }) =>
    found(clientIn(region).send(new s3.HeadObjectCommand({ Bucket: text(state["bucket"]), Key: text(state["key"]) }))),
};

async function put(inputs: Properties, { region, partition }: Place): Promise<Properties> {
  const [Bucket, Key] = [text(inputs["bucket"]), text(inputs["key"])];
  const tags = awsTags(inputs["tagsAll"]);
  const retainUntil = text(inputs["objectLockRetainUntilDate"]);
  const { ETag, VersionId, ServerSideEncryption } = await clientIn(region).send(
    new s3.PutObjectCommand({
      Bucket,
      Key,
      Body: await content(inputs),
      ACL: text(inputs["acl"]) as s3.ObjectCannedACL | undefined,
      CacheControl: text(inputs["cacheControl"]),
      ContentDisposition: text(inputs["contentDisposition"]),
      ContentEncoding: text(inputs["contentEncoding"]),
      ContentLanguage: text(inputs["contentLanguage"]),
      ContentType: text(inputs["contentType"]),
      Metadata: Object.fromEntries(
        Object.entries(object(inputs["metadata"])).map(([key, value]) => [key, String(value)]),
      ),
      ObjectLockLegalHoldStatus: text(inputs["objectLockLegalHoldStatus"]) as s3.ObjectLockLegalHoldStatus | undefined,
      ObjectLockMode: text(inputs["objectLockMode"]) as s3.ObjectLockMode | undefined,
      ObjectLockRetainUntilDate: retainUntil === undefined ? undefined : new Date(retainUntil),
      SSEKMSKeyId: text(inputs["kmsKeyId"]),
      // A key alone says that it is to be used.
      ServerSideEncryption: (text(inputs["serverSideEncryption"]) ??
        (text(inputs["kmsKeyId"]) ? "aws:kms" : undefined)) as s3.ServerSideEncryption | undefined,
      StorageClass: text(inputs["storageClass"]) as s3.StorageClass | undefined,
      Tagging:
        tags.length > 0
          ? new URLSearchParams(tags.map((tag): [string, string] => [tag.Key, tag.Value])).toString()
          : undefined,
    }),
  );
  return {
    arn: `arn:${partition}:s3:::${Bucket}/${Key}`,
    etag: (ETag ?? "").replaceAll('"', ""),
    versionId: VersionId ?? "",
    serverSideEncryption: ServerSideEncryption ?? "AES256",
    storageClass: text(inputs["storageClass"]) ?? "STANDARD",
    contentType: text(inputs["contentType"]) ?? "application/octet-stream",
  };
}

/** From `content`, `contentBase64`, or an asset: a text or a file. */
async function content(inputs: Properties): Promise<Buffer> {
  const base64 = text(inputs["contentBase64"]);
  if (base64 !== undefined) return Buffer.from(base64, "base64");
  const source = object(inputs["source"]);
  const file = text(source["path"]);
  if (file !== undefined) return readFile(file);
  return Buffer.from(text(source["text"]) ?? text(inputs["content"]) ?? "");
}
