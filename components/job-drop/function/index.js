"use strict";
const s3 = require("@aws-sdk/client-s3");
const { deleteVersions } = require("./delete-versions");

/** The tag by which an application says that the work on an object is done. */
const stateTag = { Key: "tom:state", Value: "completed" };

/**
 * Answers two events: S3's "Object Tags Added", where the tag says `completed`; and "Job Completed" of the application,
 * whose detail names a prefix. Anything else is an error, so that it ends in the dead-letter queue and not in silence.
 */
function createHandler(client, bucket) {
  return async (event) => {
    const scope = await scopeOf(client, bucket, event);
    if (scope === undefined) return { deleted: 0 };
    const deleted = await deleteVersions(client, bucket, scope);
    console.log(JSON.stringify({ deleted }));
    return { deleted };
  };
}

async function scopeOf(client, bucket, event) {
  const { detail = {}, "detail-type": type } = event;
  if (detail.bucket?.name !== bucket) throw new Error("The event is about another bucket.");
  if (type === "Object Tags Added")
    return (await isCompleted(client, bucket, detail.object)) ? { key: detail.object.key } : undefined;
  if (type !== "Job Completed") throw new Error(`Nothing is known about events of the type ${type}.`);
  // An empty prefix would be the whole bucket.
  if (typeof detail.prefix !== "string" || !/^[^/].*\/$/.test(detail.prefix)) {
    throw new Error("detail.prefix has to name the job's folder and to end with a slash, such as 4711/.");
  }
  return { prefix: detail.prefix };
}

async function isCompleted(client, bucket, { key, "version-id": version }) {
  try {
    const { TagSet = [] } = await client.send(
      new s3.GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: version }),
    );
    return TagSet.some(({ Key, Value }) => Key === stateTag.Key && Value === stateTag.Value);
  } catch (error) {
    // Events come more than once: what is gone already needs no deletion.
    if (["NoSuchKey", "NoSuchVersion", "MethodNotAllowed"].includes(error.name)) return false;
    throw error;
  }
}

module.exports = { createHandler };

/** In Lambda the bucket stands in the environment. */
if (process.env.BUCKET !== undefined) module.exports.handler = createHandler(new s3.S3Client({}), process.env.BUCKET);
