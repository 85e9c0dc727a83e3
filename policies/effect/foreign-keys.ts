import type { Bucket, PolicyDocument } from "../../posture";
import { forAllTargets } from "./bucket-target";
import { exactly, notThere, strangers, thereOrNot, type Context } from "./context";
import { isAlwaysDenied } from "./evaluate";
import { not, type Ternary } from "./ternary";

/*
 * Uploads under another key than the bucket's own. Condition keys of S3:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */

type Place = Pick<Bucket, "name" | "region">;

/** Whether an upload with a key that the caller brings along (SSE-C) is not explicitly denied. */
export function mayUploadWithOwnKey(policy: PolicyDocument, place: Place): Ternary {
  return mayUpload(policy, place, {
    keys: {
      "s3:x-amz-server-side-encryption-customer-algorithm": exactly("AES256"),
      "s3:x-amz-server-side-encryption": notThere,
      "s3:x-amz-server-side-encryption-aws-kms-key-id": notThere,
    },
    others: thereOrNot,
  });
}

/** Whether an upload that names a key of KMS which the policy doesn't name is not explicitly denied. */
export function mayUploadUnderOtherKey(policy: PolicyDocument, place: Place): Ternary {
  return mayUpload(policy, place, {
    keys: {
      "s3:x-amz-server-side-encryption": exactly("aws:kms"),
      "s3:x-amz-server-side-encryption-aws-kms-key-id": strangers,
      "s3:x-amz-server-side-encryption-customer-algorithm": notThere,
    },
    others: thereOrNot,
  });
}

function mayUpload(policy: PolicyDocument, place: Place, context: Context): Ternary {
  const denied = forAllTargets(place, ({ objects }) =>
    isAlwaysDenied(policy, { caller: { kind: "everyone" }, action: "s3:PutObject", resource: objects, context }),
  );
  return not(denied);
}
