export { AlarmTopic, type AlarmTopicArgs } from "./alarm-topic";
export { AlarmProtocol, type AlarmArgs, type SubscriberArgs } from "./alarms/arguments";
export { AccessLogBucket, type AccessLogBucketArgs } from "./access-log-bucket";
export { DetectionBaseline, type DetectionBaselineArgs } from "./detection-baseline";
export { EncryptedBackup, type EncryptedBackupArgs } from "./encrypted-backup";
export { DatabaseEngine } from "./database/engines";
export { DatabaseSetting, EncryptedDatabase, type EncryptedDatabaseArgs } from "./encrypted-database";
export { AuditTrail, type AuditTrailArgs } from "./audit-trail";
export { EvidenceSetting, EvidenceStore, type EvidenceStoreArgs } from "./evidence-store";
export { EuBucket, type EuBucketArgs } from "./eu-bucket";
export { ArgumentError, type Mistake } from "./mistakes";
export { BucketSetting, type Override } from "./override";
export {
  PersonalDataTable,
  TableSetting,
  type PersonalDataTableArgs,
  type TableIndexArgs,
} from "./personal-data-table";
export { AttributeType, type KeyAttributeArgs } from "./table/attribute";
export { RetentionBucket, type RetentionBucketArgs } from "./retention-bucket";
export { IdentityBaseline, type IdentityBaselineArgs, type PermissionSetArgs } from "./identity-baseline";
export { JobDrop, type JobDropArgs } from "./job-drop";
export {
  LockMode,
  type AccessLogArgs,
  type CommonBucketArgs,
  type ObjectLockArgs,
  type SingleBucketArgs,
} from "./s3/arguments";
export { StatementEffect, type BucketStatement } from "./s3/policy";
export { ContractState } from "./tenant/contract";
export { TenantVault, type TenantVaultArgs } from "./tenant-vault";
