/** `tomguard/cdk`: the rules as a pack for cdk-nag, and buckets that keep them. Needs `aws-cdk-lib`, `cdk-nag` and `constructs`. */
export { TomguardChecks, type TomguardChecksProps } from "./checks";
export { AccessLogBucket, type AccessLogBucketProps } from "./access-log-bucket";
export { EuBucket, type EuBucketProps } from "./eu-bucket";
export { RetentionBucket, type RetentionBucketProps } from "./retention-bucket";
export type { AccessLogProps, StoreProps } from "./store/props";
export { ArgumentError, type Mistake } from "../components/mistakes";
export { BucketSetting, type Override } from "../components/override";
export { LockMode, type ObjectLockArgs } from "../components/s3/arguments";
