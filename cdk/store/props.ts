import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Override } from "../../components/override";
import type { ObjectLockArgs } from "../../components/s3/arguments";

/**
 * What every bucket of `tomguard/cdk` is told. Its region is that of its stack, which has to state it
 * (`env: { region }`). Statements of yours go to `bucket.addToResourcePolicy`.
 */
export interface StoreProps {
  /**
   * Whose data it is: the client's id or name in your books, never a person's name. Becomes the tag `tom:client`.
   * Must not be empty; at most 256 letters, digits, spaces and `_.:/=+-@`.
   */
  readonly client: string;
  /** What the data is used for, such as `order-processing` (Art. 5(1)(b) GDPR). Becomes the tag `tom:purpose`. */
  readonly purpose: string;
  /**
   * Physical name, 3 to 63 small letters, digits and hyphens; 58 where a log bucket is named after it. Default:
   * CloudFormation makes one.
   */
  readonly bucketName?: string;
  /**
   * A customer-managed key in the same region. Default: a key of the bucket's own, that rotates as promised and waits 30
   * days before it is deleted.
   */
  readonly encryptionKey?: IKey;
  /** Where access logs go. Default: a log bucket of the bucket's own. */
  readonly accessLogs?: AccessLogProps;
  /**
   * Refuses whoever carries the tag `tom:client` of another client (`aws:PrincipalTag/tom:client`), whatever else allows
   * it. Default: false.
   */
  readonly ownClientOnly?: boolean;
  /**
   * Locks objects for as long as the law demands; only for classes whose period is a minimum (`at-least`). Default: no
   * lock.
   */
  readonly objectLock?: ObjectLockArgs;
  /**
   * Secure defaults that are overridden, each with its reason; every one is a warning at synthesis. `force-destroy` is not
   * among them: CloudFormation deletes empty buckets only.
   */
  readonly overrides?: Override[];
  /** Further tags. The names `tom:…` are the construct's own. */
  readonly tags?: { [key: string]: string };
  /**
   * Path of the promise, from the working folder. Default: `TOMGUARD_PROMISE`, else the nearest `tomguard.yaml` upward, else
   * the strict default.
   */
  readonly promise?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html */
export interface AccessLogProps {
  /** A bucket in the same region and account that takes logs. */
  readonly targetBucket?: Pick<IBucket, "bucketName">;
  /** Begins the keys of the logs in the target. Default: the construct's id and a slash. */
  readonly targetPrefix?: string;
  /**
   * Data class of the logs, for a log bucket of the bucket's own: they hold IP addresses and object keys. Default: the
   * class `access-logs` of the promise, else the bucket's own class where that ends by age.
   */
  readonly dataClass?: string;
}
