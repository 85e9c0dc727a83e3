import { absent, known, knownByDefault, mapFact } from "../../../../posture";
import type { Bucket, BucketEncryption, Fact, KeyRef } from "../../../../posture";
import type { Graph } from "../../graph";
import { remembered } from "../../remembered";
import type { SeenResource } from "../../seen";
import { keyRefOf } from "../../../kms-reference";
import { keyRefAt } from "../key-ref";
import { flagAt, orElse, textsAt, wordAt } from "../properties";
import { readFrom } from "../parts";
import { regionOf } from "../region";
import { bucketSource } from "./source";

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html */
const alwaysOn = "S3 encrypts every new object since 2023-01-05 (SSE-S3)";
const algorithms = ["AES256", "aws:kms", "aws:kms:dsse"] as const;

export const encryptionOf = remembered((bucket, graph): Bucket["encryption"] => {
  return readFrom(bucketSource(bucket, graph, "encryption"), {
    part: (part) => known(encryptionAt(part, graph, ["rules"])),
    itself: () => known(encryptionAt(bucket, graph, ["serverSideEncryptionConfiguration", "rule|rules"])),
  });
});

/** A bucket has one rule; without any, or with one that names no algorithm, S3's own keys encrypt. */
function encryptionAt(resource: SeenResource, graph: Graph, rule: readonly string[]): BucketEncryption {
  const apply = [...rule, "applyServerSideEncryptionByDefault|applyServerSideEncryptionByDefaults"];
  const algorithm = orElse<BucketEncryption["algorithm"] extends Fact<infer T> ? T : never>(
    wordAt(algorithms, resource.props, ...apply, "sseAlgorithm"),
    () => knownByDefault("AES256", alwaysOn),
  );
  return {
    algorithm,
    key: keyFor(
      algorithm,
      keyRefAt(resource, graph, [...apply, "kmsMasterKeyId"], "as-written"),
      regionOf(resource, graph).region,
    ),
    bucketKey: orElse(flagAt(resource.props, ...rule, "bucketKeyEnabled"), () => knownByDefault(false, "S3")),
    // SSE-C is refused for new buckets since April 2026, but not in every region nor account: only what is written counts.
    blockedTypes: mapFact(textsAt(resource.props, ...rule, "blockedEncryptionTypes"), (types) =>
      types.filter((type) => type !== "NONE"),
    ),
  };
}

/** A key only counts with KMS: beside AES256 S3 refuses it. KMS without a key means AWS's own `aws/s3`. */
function keyFor(algorithm: BucketEncryption["algorithm"], key: Fact<KeyRef>, region: Fact<string>): Fact<KeyRef> {
  if (algorithm.state === "unknown") return algorithm;
  if (algorithm.state === "absent" || algorithm.value === "AES256") return absent();
  return orElse(key, () =>
    knownByDefault(keyRefOf("alias/aws/s3", region), "KMS encryption without a key uses aws/s3"),
  );
}
