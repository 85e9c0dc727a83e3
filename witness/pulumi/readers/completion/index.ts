import { mapFact, unknown, type Completion } from "../../../../posture";
import type { Reader } from "../../reader";
import { bucketParts, bucketTypes } from "../../tables/s3";
import { versioningOf } from "../bucket/versions";
import { baseOf, tagsOf, writtenName } from "../identity";
import { orElse } from "../properties";
import { keepingsOfBucket } from "../retention/bucket";
import { jobsIn, jobTypes } from "./jobs";

/** Buckets, with what could empty them. */
export const completionReader: Reader<"completion"> = {
  kind: "completion",
  scope: "stack",
  types: bucketTypes,
  partTypes: [...new Set([...bucketParts.lifecycle, ...bucketParts.versioning, ...jobTypes])],
  read: (bucket, graph): Completion => ({
    ...baseOf("completion", bucket, graph),
    tags: tagsOf(bucket),
    keepings: keepingsOfBucket(bucket, graph),
    versioned: mapFact(versioningOf(bucket, graph), (state) => state !== "never-enabled"),
    contents: orElse(
      mapFact(writtenName(bucket, "bucket", "id"), (name) => `arn:*:s3:::${name}/?*`),
      () => unknown("its name is chosen only by the deploy"),
    ),
    jobs: jobsIn(graph),
  }),
};
