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
export { SiteToSiteVpn, SiteToSiteVpnSetting, type SiteToSiteVpnArgs } from "./site-to-site-vpn";
export { type CommonArgs } from "./common";
export { type LogsArgs } from "./logs/retention";
export { PrivateNetwork, PrivateNetworkSetting, type PrivateNetworkArgs } from "./private-network";
export { ClientVpn, ClientVpnSetting, type ClientVpnArgs, type VpnAuthorization } from "./client-vpn";
export { RegionGuard, type RegionGuardArgs } from "./region-guard";
export { MailRelay, MailRelaySetting, type MailRelayArgs } from "./mail-relay";
export { TlsEndpoint, TlsEndpointSetting, type TlsEndpointArgs } from "./tls-endpoint";
export { TlsApi, TlsApiSetting, type ApiRoute, type TlsApiArgs } from "./tls-api";
export { TlsDistribution, type TlsDistributionArgs } from "./tls-distribution";
export { ContractState } from "./tenant/contract";
export { TenantVault, type TenantVaultArgs } from "./tenant-vault";
