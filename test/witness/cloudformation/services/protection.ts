import { about, att, inAccount, later, ref, tagged, type Resources, type Service } from "./service";

const web: Resources = { Web: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: {} } };
const acl: Resources = { Acl: { Type: "AWS::WAFv2::WebACL", Properties: { Scope: "REGIONAL", DefaultAction: { Allow: {} }, VisibilityConfig: {} } } }; // prettier-ignore
const before = (ResourceArn: unknown): Resources => ({ Before: { Type: "AWS::WAFv2::WebACLAssociation", Properties: { ResourceArn, WebACLArn: att("Acl") } } }); // prettier-ignore
const aclLog = (Properties: Record<string, unknown> = {}): Resources => ({
  AclLog: { Type: "AWS::WAFv2::LoggingConfiguration", Properties: { ResourceArn: att("Acl"), LogDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-x"], ...Properties } }, // prettier-ignore
});
const redacted = [{ SingleHeader: { Name: "authorization" } }, { SingleHeader: { Name: "cookie" } }];

const secret = (Properties: Record<string, unknown> = {}): Resources => ({ Secret: { Type: "AWS::SecretsManager::Secret", Properties } }); // prettier-ignore
const rotated = (days: unknown, SecretId: unknown = ref("Secret")): Resources => ({
  Rotation: { Type: "AWS::SecretsManager::RotationSchedule", Properties: { SecretId, RotationRules: { AutomaticallyAfterDays: days } } }, // prettier-ignore
});
const attached: Resources = {
  Attached: { Type: "AWS::SecretsManager::SecretTargetAttachment", Properties: { SecretId: ref("Secret"), TargetId: "db", TargetType: "AWS::RDS::DBInstance" } }, // prettier-ignore
};
const stranger = { Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "secretsmanager:GetSecretValue", Resource: "*" }] }; // prettier-ignore

const promised = { promise: { backups: { of: ["invoices"], copies: 1, "restore-test": "weekly" as const } } };
const weeklyPromised = { promise: { backups: { of: ["invoices"], copies: 1, every: "weekly" as const } } };
const marks = { "tom:data-class": "invoices", "tom:client": "muster", "tom:purpose": "evidence" };
const evidence = { BackupVaultTags: marks };
const evidenceTags = Object.entries(marks).map(([Key, Value]) => ({ Key, Value }));
const proofs = (DefaultRetention: Record<string, unknown>): Resources => ({
  Proofs: { Type: "AWS::S3::Bucket", Properties: { ObjectLockEnabled: true, ObjectLockConfiguration: { ObjectLockEnabled: "Enabled", Rule: { DefaultRetention } }, Tags: evidenceTags } }, // prettier-ignore
});
const vault = (Properties: Record<string, unknown> = {}): Resources => ({ Vault: { Type: "AWS::Backup::BackupVault", Properties: { BackupVaultName: "safe", ...Properties } } }); // prettier-ignore
const plan = (rule: Record<string, unknown> = {}): Resources => ({
  Plan: {
    Type: "AWS::Backup::BackupPlan",
    Properties: { BackupPlan: { BackupPlanName: "daily", BackupPlanRule: [{ RuleName: "daily", TargetBackupVault: ref("Vault"), ScheduleExpression: "cron(0 3 * * ? *)", Lifecycle: { DeleteAfterDays: 35 }, ...rule }] } }, // prettier-ignore
  },
});
const selection = (BackupSelection: Record<string, unknown>): Resources => ({
  Choice: { Type: "AWS::Backup::BackupSelection", Properties: { BackupPlanId: ref("Plan"), BackupSelection: { SelectionName: "all", IamRoleArn: "arn:aws:iam::123456789012:role/b", ...BackupSelection } } }, // prettier-ignore
});
const files: Resources = {
  Files: { Type: "AWS::EFS::FileSystem", Properties: { FileSystemTags: tagged("invoices") } },
};
const byTag = { ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "tom:data-class", ConditionValue: "invoices" }] }; // prettier-ignore
const restored = (ScheduleExpression: unknown): Resources => ({
  Test: { Type: "AWS::Backup::RestoreTestingPlan", Properties: { RestoreTestingPlanName: "weekly", ScheduleExpression, RecoveryPointSelection: { Algorithm: "LATEST_WITHIN_WINDOW", IncludeVaults: ["*"], RecoveryPointTypes: ["SNAPSHOT"] } } }, // prettier-ignore
  Tested: { Type: "AWS::Backup::RestoreTestingSelection", Properties: { RestoreTestingPlanName: ref("Test"), RestoreTestingSelectionName: "all", IamRoleArn: "x", ProtectedResourceType: "EFS" } }, // prettier-ignore
});
const certificate = (Properties: Record<string, unknown>): Resources => ({ Cert: { Type: "AWS::CertificateManager::Certificate", Properties: { DomainName: "a.example", ...Properties } } }); // prettier-ignore

export const protection: Service = {
  name: "WAF, secrets, backups and certificates",
  cases: [
    ...about("firewall-web", "Web", [
      ["pass", "a web ACL before it", { ...web, ...acl, ...before(ref("Web")) }],
      ["fail", "one before something else", { ...web, ...acl, ...before("arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/x/1") }],
      ["unknown", "one before what the deploy says", { ...web, ...acl, ...before(later) }],
    ]),
    ...about("firewall-web", "Acl", [
      ["pass", "it logs", { ...acl, ...aclLog() }],
      ["fail", "it doesn't", acl],
    ]),
    ...about("log-redaction", "AclLog", [
      ["pass", "headers are left out", { ...acl, ...aclLog({ RedactedFields: redacted }) }],
      ["fail", "headers are logged", { ...acl, ...aclLog() }],
    ]),
    ...about("secret-rotation", "Secret", [
      ["pass", "every month", { ...secret(), ...rotated(30) }],
      ["fail", "never", secret()],
      ["fail", "every year", { ...secret(), ...rotated(365) }],
      ["unknown", "as the deploy says", { ...secret(), ...rotated(later) }],
      ["pass", "by way of the attachment to a database", { ...secret(), ...attached, ...rotated(30, ref("Attached")) }],
    ]),
    ...about("residency-reference", "Attached", [
      ["fail", "a database of another region", { Attached: { Type: "AWS::SecretsManager::SecretTargetAttachment", Properties: { SecretId: "x", TargetId: "arn:aws:rds:us-east-1:123456789012:db:x", TargetType: "AWS::RDS::DBInstance" } } }],
    ]),
    ...about("residency-replica", "Secret", [
      ["fail", "a replica in another region", secret({ ReplicaRegions: [{ Region: "us-east-1" }] })],
      ["pass", "a replica in a promised region", secret({ ReplicaRegions: [{ Region: "eu-west-1" }] })],
    ]),
    ...about("share-approved", "Secret", [
      ["fail", "with another account", { ...secret({ Name: "orders" }), P: { Type: "AWS::SecretsManager::ResourcePolicy", Properties: { SecretId: ref("Secret"), ResourcePolicy: stranger } } }, inAccount],
      ["not-applicable", "with nobody", secret()],
    ]),
    ...about("encryption-at-rest", "Text", [
      ["fail", "a parameter in plain text", { Text: { Type: "AWS::SSM::Parameter", Properties: { Type: "String", Value: "x" } } }],
    ]),
    ...about("backup-covered", "Files", [
      ["pass", "by its tag", { ...files, ...vault(), ...plan(), ...selection(byTag) }, promised],
      ["pass", "by its ARN", { ...files, ...vault(), ...plan(), ...selection({ Resources: [att("Files")] }) }, promised],
      ["pass", "by a condition", { ...files, ...vault(), ...plan(), ...selection({ Resources: ["*"], Conditions: { StringEquals: [{ ConditionKey: "aws:ResourceTag/tom:data-class", ConditionValue: "invoices" }] } }) }, promised],
      ["fail", "it is left out", { ...files, ...vault(), ...plan(), ...selection({ Resources: ["*"], NotResources: [att("Files")] }) }, promised],
      ["fail", "another class is backed up", { ...files, ...vault(), ...plan(), ...selection({ ListOfTags: [{ ...byTag.ListOfTags[0], ConditionValue: "previews" }] }) }, promised],
      ["fail", "nothing backs it up", files, promised],
      ["pass", "by EFS itself", { Files: { Type: "AWS::EFS::FileSystem", Properties: { ...files["Files"]?.Properties, BackupPolicy: { Status: "ENABLED" } } } }, promised],
      ["unknown", "as the deploy says", { ...files, ...vault(), ...plan(), ...selection({ Resources: later }) }, promised],
    ]),
    ...about("backup-recent", "Files", [
      ["pass", "every day", { ...files, ...vault(), ...plan(), ...selection(byTag) }, promised],
      ["pass", "every day, as AWS has it where nothing is said", { ...files, ...vault(), ...plan({ ScheduleExpression: undefined }), ...selection(byTag) }, promised],
      ["fail", "every week", { ...files, ...vault(), ...plan({ ScheduleExpression: "cron(0 3 ? * SUN *)" }), ...selection(byTag) }, promised],
      ["fail", "every week, and in cold storage before the next one", { ...files, ...vault(), ...plan({ ScheduleExpression: "cron(0 3 ? * SUN *)", Lifecycle: { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 91 } }), ...selection(byTag) }, weeklyPromised],
      ["unknown", "as the deploy says", { ...files, ...vault(), ...plan({ ScheduleExpression: later }), ...selection(byTag) }, promised],
    ]),
    ...about("retention-evidence", "Vault", [
      ["pass", "locked for good", vault({ LockConfiguration: { MinRetentionDays: 3653, ChangeableForDays: 3 }, ...evidence }), promised],
      ["fail", "locked until somebody lifts it", vault({ LockConfiguration: { MinRetentionDays: 3653 }, ...evidence }), promised],
      ["fail", "not locked", vault(evidence), promised],
      ["unknown", "as the deploy says", vault({ LockConfiguration: { MinRetentionDays: later, ChangeableForDays: 3 }, ...evidence }), promised],
      ["not-applicable", "another purpose", vault(), promised],
    ]),
    ...about("retention-evidence", "Proofs", [
      ["pass", "locked for ten years", proofs({ Mode: "COMPLIANCE", Days: 3653 })],
      ["fail", "until somebody lifts it", proofs({ Mode: "GOVERNANCE", Days: 3653 })],
      ["fail", "for a year", proofs({ Mode: "COMPLIANCE", Years: 1 })],
      ["unknown", "as the deploy says", proofs({ Mode: later, Days: 3653 })],
      ["fail", "in a log group, which nothing locks", { Proofs: { Type: "AWS::Logs::LogGroup", Properties: { Tags: evidenceTags } } }],
    ]),
    ...about("backup-restore-tested", "Files", [
      ["pass", "every week", { ...files, ...vault(), ...plan(), ...selection(byTag), ...restored("cron(0 4 ? * SUN *)") }, promised],
      ["fail", "every month", { ...files, ...vault(), ...plan(), ...selection(byTag), ...restored("cron(0 4 1 * ? *)") }, promised],
      ["fail", "never", { ...files, ...vault(), ...plan(), ...selection(byTag) }, promised],
    ]),
    ...about("backup-locked", "Vault", [
      ["pass", "locked", vault({ LockConfiguration: { MinRetentionDays: 7 } }), promised],
      ["fail", "not locked", vault(), promised],
      ["not-applicable", "nothing is promised", vault()],
    ]),
    ...about("backup-encrypted", "Vault", [
      ["not-applicable", "AWS's key, which another rule judges", vault(), promised],
      ["pass", "a key of one's own", { ...vault({ EncryptionKeyArn: att("Key") }), Key: { Type: "AWS::KMS::Key" } }, promised],
      ["unknown", "a key of another stack", vault({ EncryptionKeyArn: later }), promised],
    ]),
    ...about("backup-locked", "Gap", [
      ["pass", "always locked", { Gap: { Type: "AWS::Backup::LogicallyAirGappedBackupVault", Properties: { BackupVaultName: "gap", MinRetentionDays: 7, MaxRetentionDays: 35 } } }, promised],
    ]),
    ...about("retention-within-promise", "Plan", [
      ["fail", "backups that stay for ever", { ...vault(), Plan: { Type: "AWS::Backup::BackupPlan", Properties: { BackupPlanTags: { "tom:data-class": "order-files" }, BackupPlan: { BackupPlanName: "x", BackupPlanRule: [{ RuleName: "x", TargetBackupVault: "safe" }] } } } }],
      ["unknown", "straight into an air-gapped vault", { ...vault(), Plan: { Type: "AWS::Backup::BackupPlan", Properties: { BackupPlanTags: { "tom:data-class": "order-files" }, BackupPlan: { BackupPlanName: "x", BackupPlanRule: [{ RuleName: "x", TargetBackupVault: "safe", Lifecycle: { DeleteAfterDays: 7 }, TargetLogicallyAirGappedBackupVaultArn: "x" }] } } } }],
    ]),
    ...about("certificate-managed", "Cert", [
      ["pass", "renewed by DNS", certificate({ ValidationMethod: "DNS" })],
      ["fail", "renewed by mail, as AWS has it where nothing is said", certificate({})],
      ["unknown", "as the deploy says", certificate({ ValidationMethod: later })],
    ]),
  ],
}; // prettier-ignore
