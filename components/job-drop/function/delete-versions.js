"use strict";
const s3 = require("@aws-sdk/client-s3");

/*
 * Deletes for good what belongs to a job: every version, every delete marker and every unfinished upload. Runs in Lambda
 * with the SDK of the runtime. Keys can name people, so that nothing but numbers is logged.
 */

/** S3 takes so many in one request. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
const mostAtOnce = 1000;

/** @returns {Promise<number>} how many versions and delete markers were deleted */
async function deleteVersions(client, bucket, scope) {
  let deleted = 0;
  for await (const found of versionsOf(client, bucket, scope)) {
    deleted += await deleteAll(client, bucket, found);
  }
  await abortUploads(client, bucket, scope);
  return deleted;
}

/** `{ prefix }` is everything below it, `{ key }` one object. */
async function* versionsOf(client, bucket, { prefix, key }) {
  let next = {};
  do {
    const page = await client.send(
      new s3.ListObjectVersionsCommand({ Bucket: bucket, Prefix: key ?? prefix, MaxKeys: mostAtOnce, ...next }),
    );
    const all = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    const meant = all.filter(({ Key }) => key === undefined || Key === key);
    if (meant.length > 0) yield meant.map(({ Key, VersionId }) => ({ Key, VersionId }));
    next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
  } while (next !== undefined);
}

/** S3 answers with success, and with errors for each object that it did not delete: those have to fail the run. */
async function deleteAll(client, bucket, objects) {
  const answer = await client.send(
    new s3.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }),
  );
  const errors = answer.Errors ?? [];
  if (errors.length > 0) {
    const codes = [...new Set(errors.map(({ Code }) => Code))].join(", ");
    throw new Error(`${errors.length} of ${objects.length} versions could not be deleted: ${codes}.`);
  }
  return objects.length;
}

async function abortUploads(client, bucket, { prefix, key }) {
  let next = {};
  do {
    const page = await client.send(
      new s3.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key ?? prefix, ...next }),
    );
    for (const { Key, UploadId } of page.Uploads ?? []) {
      if (key !== undefined && Key !== key) continue;
      await client.send(new s3.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    }
    next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker } : undefined;
  } while (next !== undefined);
}

module.exports = { deleteVersions };
