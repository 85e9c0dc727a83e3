import type { Failure } from "../check";
import { isUnknown, list, object, type Properties, type Value } from "../values";
import { bucketName } from "./bucket-name";
import { atLeast, between, matching, oneOf, policyText, type Family } from "./limit";

const onOff = ["Enabled", "Disabled"];
const cannedAcls = [
  "private",
  "public-read",
  "public-read-write",
  "aws-exec-read",
  "authenticated-read",
  "bucket-owner-read",
  "bucket-owner-full-control",
  "log-delivery-write",
];

export const s3: Family = {
  limits: {
    "aws:s3/bucket:Bucket": [
      bucketName("bucket"),
      matching(
        "bucketPrefix",
        /^[a-z0-9.-]{1,37}$/,
        "has to be at most 37 lower-case letters, digits, dots and hyphens, because AWS adds 26 characters",
      ),
      policyText("policy"),
    ],
    "aws:s3/bucketVersioning:BucketVersioning": [
      oneOf("versioningConfiguration.status", ["Enabled", "Suspended", "Disabled"]),
      oneOf("versioningConfiguration.mfaDelete", onOff),
    ],
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": [
      oneOf("rules[].applyServerSideEncryptionByDefault.sseAlgorithm", ["AES256", "aws:kms", "aws:kms:dsse"]),
    ],
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": [
      oneOf("rule.objectOwnership", ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"]),
    ],
    "aws:s3/bucketPolicy:BucketPolicy": [policyText("policy")],
    "aws:s3/bucketAcl:BucketAcl": [oneOf("acl", cannedAcls)],
    "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration": [oneOf("status", ["Enabled", "Suspended"])],
    "aws:s3/bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration": [
      oneOf("payer", ["BucketOwner", "Requester"]),
    ],
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": [
      oneOf("rule.defaultRetention.mode", ["GOVERNANCE", "COMPLIANCE"]),
      between("rule.defaultRetention.days", 1, 36500, "days"),
      between("rule.defaultRetention.years", 1, 100, "years"),
    ],
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig": [
      oneOf("rules[].status", onOff),
      matching("role", /^arn:/, "has to be the ARN of a role"),
    ],
    "aws:s3/inventory:Inventory": [
      oneOf("includedObjectVersions", ["All", "Current"]),
      oneOf("schedule.frequency", ["Daily", "Weekly"]),
    ],
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": [
      oneOf("rules[].status", onOff),
      atLeast("rules[].expiration.days", 1, "day"),
      atLeast("rules[].noncurrentVersionExpiration.noncurrentDays", 1, "day"),
      between("rules[].noncurrentVersionExpiration.newerNoncurrentVersions", 1, 100, "versions"),
      atLeast("rules[].abortIncompleteMultipartUpload.daysAfterInitiation", 1, "day"),
      atLeast("rules[].transitions[].days", 0, "days"),
    ],
  },
  together: {
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": (inputs) =>
      list(inputs["rules"]).flatMap((rule, index) => lifecycleRule(object(rule), `rules[${index}]`)),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": (inputs) =>
      list(inputs["rules"]).flatMap((rule, index) =>
        encryptionRule(
          object(object(rule)["applyServerSideEncryptionByDefault"]),
          `rules[${index}].applyServerSideEncryptionByDefault`,
        ),
      ),
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": (inputs) => {
      const { days, years } = object(object(inputs["rule"])["defaultRetention"]);
      return days !== undefined && years !== undefined
        ? [
            {
              property: "rule.defaultRetention",
              reason: "rule.defaultRetention has both days and years. AWS takes one of them.",
            },
          ]
        : [];
    },
  },
};

const actions = [
  "expiration",
  "noncurrentVersionExpiration",
  "abortIncompleteMultipartUpload",
  "transitions",
  "noncurrentVersionTransitions",
];

function lifecycleRule(rule: Properties, property: string): Failure[] {
  const failures: Failure[] = [];
  const refuse = (wrong: boolean, reason: string): unknown =>
    wrong && failures.push({ property, reason: `${property} ${reason}` });
  const { days, date, expiredObjectDeleteMarker: marker } = object(rule["expiration"]);
  const filter = object(rule["filter"]);
  const byTag = filter["tag"] !== undefined || object(filter["and"])["tags"] !== undefined;
  refuse(
    !actions.some((action) => isSomething(rule[action])),
    `does nothing. AWS wants at least one of ${actions.join(", ")}.`,
  );
  refuse(days !== undefined && date !== undefined, "expires by days and by date. AWS takes one of them.");
  // S3: "ExpiredObjectDeleteMarker cannot be specified with Days or Date, or in a rule with a tag filter."
  refuse(
    marker === true && (isSet(days) || isSet(date)),
    "has expiredObjectDeleteMarker beside days or a date. AWS wants a rule of its own for it.",
  );
  refuse(
    marker === true && byTag,
    "has expiredObjectDeleteMarker and a filter by tag. Delete markers have no tags, so AWS refuses it.",
  );
  refuse(
    rule["abortIncompleteMultipartUpload"] !== undefined && byTag,
    "aborts multipart uploads and filters by tag. Unfinished uploads have no tags, so AWS refuses it.",
  );
  for (const transition of list(rule["transitions"]).map(object)) {
    const { days: after, storageClass } = transition;
    const infrequent = storageClass === "STANDARD_IA" || storageClass === "ONEZONE_IA";
    refuse(
      infrequent && typeof after === "number" && after < 30,
      `moves objects to ${String(storageClass)} after ${String(after)} days. AWS wants at least 30.`,
    );
    refuse(
      typeof after === "number" && typeof days === "number" && after >= days,
      `moves objects to ${String(storageClass)} after ${String(after)} days but deletes them after ${String(days)}. The move has to come first.`,
    );
  }
  return failures;
}

const isSet = (value: Value | undefined): boolean =>
  value !== undefined && value !== 0 && value !== "" && !isUnknown(value);
const isSomething = (value: Value | undefined): boolean =>
  value !== undefined && (!Array.isArray(value) || value.length > 0);

function encryptionRule({ sseAlgorithm, kmsMasterKeyId }: Properties, property: string): Failure[] {
  if (sseAlgorithm !== "AES256" || !isSet(kmsMasterKeyId)) return [];
  return [
    {
      property,
      reason: `${property} names a key (kmsMasterKeyId) and the algorithm AES256, which uses none. Write sseAlgorithm "aws:kms".`,
    },
  ];
}
