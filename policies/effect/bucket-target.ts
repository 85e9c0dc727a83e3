import { regionNamed, regions } from "../../catalogue/promise/regions";
import type { Bucket, Fact } from "../../posture";
import { literal, many, one, type Glob } from "./glob";
import { remembered } from "../../catalogue/remembered";
import { anyOf, allOf, type Ternary } from "./ternary";

/** What a bucket policy is about: the bucket itself (listing, configuration) and the objects in it. */
export type BucketPart = "bucket" | "objects";

export interface BucketTarget {
  bucket: Glob;
  /** Every object: a key has at least one character. */
  objects: Glob;
}

const partitions = [...new Set(regions.map((region) => region.partition))];

/**
 * The ARNs under which the bucket may be addressed: one where name and region are known; else one for each partition,
 * or any bucket's, so that only what holds for all of them is certain.
 */
export function targetsOf(bucket: Pick<Bucket, "name" | "region">): BucketTarget[] {
  return partitionsOf(bucket.region).map((partition) =>
    bucket.name.state === "known"
      ? targetNamed(`arn:${partition}:s3:::${bucket.name.value}`)
      : targetOf([...literal(`arn:${partition}:s3:::`), one, many]),
  );
}

const targetNamed = remembered((arn) => targetOf(literal(arn)));

function targetOf(arn: Glob): BucketTarget {
  return { bucket: arn, objects: [...arn, "/", one, many] };
}

function partitionsOf(region: Fact<string>): readonly string[] {
  const named = region.state === "known" ? regionNamed(region.value) : undefined;
  return named === undefined ? partitions : [named.partition];
}

/**
 * One answer for a bucket that may be any of the targets. While its name is not known, "no" isn't certain: a pattern in
 * the policy may be the very name.
 */
export function forAllTargets(
  bucket: Pick<Bucket, "name" | "region">,
  holds: (target: BucketTarget) => Ternary,
): Ternary {
  const answers = targetsOf(bucket).map(holds);
  const answer = allOf(answers) === anyOf(answers) ? allOf(answers) : "unknown";
  return bucket.name.state !== "known" && answer === "no" ? "unknown" : answer;
}
