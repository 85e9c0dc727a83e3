import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** Days for which a deleted key can still be brought back: the most that KMS offers, since its data is lost with it. */
const deletionWindowDays = 30;

/**
 * Makes the key of a bucket. It has AWS's default key policy, which hands the decision to the IAM policies of the
 * account: nobody outside is admitted, and the account can't lock itself out.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function makeKey(
  name: string,
  settings: {
    region: string;
    bucketName: string | undefined;
    rotationDays: number;
    tags: Record<string, pulumi.Input<string>>;
  },
  parent: pulumi.Resource,
): aws.kms.Key {
  const { region, bucketName, rotationDays, tags } = settings;
  const key = new aws.kms.Key(
    `${name}-key`,
    {
      region,
      description: `Objects of the bucket ${bucketName ?? name}`,
      enableKeyRotation: true,
      rotationPeriodInDays: rotationDays,
      deletionWindowInDays: deletionWindowDays,
      bypassPolicyLockoutSafetyCheck: false,
      multiRegion: false,
      tags,
    },
    { parent },
  );
  new aws.kms.Alias(
    `${name}-key-alias`,
    { region, targetKeyId: key.keyId, ...(bucketName !== undefined && { name: `alias/${bucketName}` }) },
    { parent },
  );
  return key;
}
