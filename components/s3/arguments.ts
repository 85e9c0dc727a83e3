import type * as pulumi from "@pulumi/pulumi";
import type { Override } from "../override";
import type { BucketStatement } from "./policy";

/** What every component with a bucket is told. Nothing here may be unknown while the program runs, unless it says `Input`. */
export interface SingleBucketArgs {
  /**
   * Whose data it is: the client's id or name in your books, never a person's name. Becomes the tag `tom:client`.
   * Must not be empty; at most 256 letters, digits, spaces and `_.:/=+-@`.
   */
  client: string;
  /** What the data is used for, such as `order-processing` (Art. 5(1)(b) GDPR). Becomes the tag `tom:purpose`. */
  purpose: string;
  /**
   * Region of the bucket and of everything that belongs to it. Default: the first region of the promise.
   * A region outside the promise is an error.
   */
  region?: string;
  /**
   * Physical name of the bucket, unique in the whole partition: 3 to 63 small letters, digits and hyphens; 54 where a log
   * bucket and a replica are named after it. Default: Pulumi appends a random suffix to the resource's name. The bucket's
   * policy names the bucket, so with a name of yours it can be read, and judged, in every preview; without one only where
   * the provider tells the generated name in the preview.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
   */
  bucketName?: string;
  /**
   * ARN of a customer-managed KMS key in the same region. Default: a key of the bucket's own, that rotates as promised and
   * waits 30 days before it is deleted.
   */
  keyArn?: pulumi.Input<string>;
  /** Where access logs go. Default: a log bucket of the bucket's own. */
  accessLogs?: AccessLogArgs;
  /** Statements that are added to the bucket's policy, beside those that deny plain HTTP and old TLS. */
  statements?: BucketStatement[];
  /**
   * Refuses whoever carries the tag `tom:client` of another client (`aws:PrincipalTag/tom:client`), whatever else allows it:
   * roles of one client's never reach another's data. Who carries none, such as an administrator, is not affected. Default: false.
   */
  ownClientOnly?: boolean;
  /** Secure defaults that are overridden, each with its reason; every one prints a warning. */
  overrides?: Override[];
  /** Further tags of the resources. The names `tom:…` are the component's own. */
  tags?: { [key: string]: pulumi.Input<string> };
  /**
   * Path of the promise (`tomguard.yaml`, or an organisation of the catalogue), from the project's folder. Default: the
   * stack's configuration `tomguard:promise`, else the nearest `tomguard.yaml` upward, else the strict default.
   */
  promise?: string;
}

/** What a bucket is told that can have a replica and a lock. */
export interface CommonBucketArgs extends SingleBucketArgs {
  /**
   * A second region of the promise, to which every object and every deletion is replicated. The replica has a key, a policy,
   * a lifecycle and access logs of its own, because it outlives its source otherwise. Default: no replica.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
   */
  replicaRegion?: string;
  /**
   * Who has approved the replica of personal data: a ticket, a clause of the contract, an instruction (Art. 28(3)(a) GDPR);
   * never a person's name. Needed with `replicaRegion`. Becomes the tag `tom:copy-approval`.
   */
  copyApproval?: string;
  /**
   * Locks objects for as long as the law demands. Only for classes whose period is a minimum (`at-least`), since a lock
   * would keep others too long. Default: no lock.
   */
  objectLock?: ObjectLockArgs;
}

/** Where server access logs go. https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html */
export interface AccessLogArgs {
  /** Name of a bucket in the same region and account that takes logs, such as that of an `AccessLogBucket`. */
  targetBucket?: pulumi.Input<string>;
  /** Begins the keys of the logs in the target. Default: the resource's name and a slash. */
  targetPrefix?: string;
  /**
   * Data class of the logs, for a log bucket of the bucket's own: logs hold IP addresses and object keys, which are
   * personal data. Default: the class `access-logs` of the promise, else the bucket's own class where that ends by age.
   */
  dataClass?: string;
}

/** Mode of an object lock. */
export const LockMode = {
  /** Can be lifted by who has the right `s3:BypassGovernanceRetention`. */
  Governance: "GOVERNANCE",
  /** Can be lifted by nobody, not even by AWS, until the period is over. */
  Compliance: "COMPLIANCE",
} as const;
export type LockMode = (typeof LockMode)[keyof typeof LockMode];

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html */
export interface ObjectLockArgs {
  /** One of `LockMode`. */
  mode: string;
}
