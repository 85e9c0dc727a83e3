import { about, att, later, tagged, type Resources, type Service } from "./service";

const orders = { Tags: tagged("order-files") };
const invoices = { Tags: tagged("invoices") };
const files = (FileSystemType: string, Properties: Record<string, unknown> = {}): Resources => ({ Files: { Type: "AWS::FSx::FileSystem", Properties: { FileSystemType, SubnetIds: ["a"], ...Properties } } }); // prettier-ignore
const windows = (WindowsConfiguration: Record<string, unknown>, more = {}) => files("WINDOWS", { WindowsConfiguration, ...more }); // prettier-ignore
const ontap = (OntapConfiguration: Record<string, unknown>, more = {}) => files("ONTAP", { OntapConfiguration, ...more }); // prettier-ignore
const zfs = (OpenZFSConfiguration: Record<string, unknown>, more = {}) => files("OPENZFS", { OpenZFSConfiguration, ...more }); // prettier-ignore
const lustre = (LustreConfiguration: Record<string, unknown>, more = {}) => files("LUSTRE", { LustreConfiguration, ...more }); // prettier-ignore
const audit = (FileAccessAuditLogLevel: unknown) => ({ AuditLogConfiguration: { FileAccessAuditLogLevel, FileShareAccessAuditLogLevel: FileAccessAuditLogLevel } }); // prettier-ignore
const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const days = (AutomaticBackupRetentionDays: unknown) => ({ AutomaticBackupRetentionDays });
const table = (Properties: Record<string, unknown> = {}): Resources => ({ Table: { Type: "AWS::Cassandra::Table", Properties: { KeyspaceName: "x", PartitionKeyColumns: [], ...Properties } } }); // prettier-ignore
const space = (regions: unknown): Resources => ({ Space: { Type: "AWS::Cassandra::Keyspace", Properties: { ReplicationSpecification: { ReplicationStrategy: "MULTI_REGION", RegionList: regions } } } }); // prettier-ignore
const elastic = (Properties: Record<string, unknown> = {}): Resources => ({ Db: { Type: "AWS::DocDBElastic::Cluster", Properties: { ClusterName: "x", ShardCapacity: 2, ShardCount: 1, ...Properties } } }); // prettier-ignore
const dsql = (Properties: Record<string, unknown> = {}): Resources => ({ Db: { Type: "AWS::DSQL::Cluster", Properties } }); // prettier-ignore
const world = (Type: string, Properties: Record<string, unknown> = {}): Resources => ({ World: { Type, Properties } });
const move = (Properties: Record<string, unknown> = {}): Resources => ({ Move: { Type: "AWS::DMS::ReplicationInstance", Properties: { ReplicationInstanceClass: "x", ...Properties } } }); // prettier-ignore
const end = (Properties: Record<string, unknown> = {}): Resources => ({ End: { Type: "AWS::DMS::Endpoint", Properties: { EndpointType: "source", EngineName: "postgres", ...Properties } } }); // prettier-ignore

const backed = { promise: { backups: { of: ["invoices"], copies: 1 } } };

export const fileSystems: Service = {
  name: "File systems, and databases of further services",
  cases: [
    ...about("encryption-customer-key", "Files", [
      ["pass", "a key of one's own", { ...windows({ ThroughputCapacity: 8 }, { KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", zfs({}, { KmsKeyId: "alias/aws/fsx" })],
      ["unknown", "as the deploy says", ontap({}, { KmsKeyId: later })],
    ]),
    ...about("availability-zones", "Files", [
      ["pass", "two zones", windows({ DeploymentType: "MULTI_AZ_1" })],
      ["fail", "one zone", ontap({ DeploymentType: "SINGLE_AZ_1" })],
      ["pass", "two zones of OpenZFS", zfs({ DeploymentType: "MULTI_AZ_1" })],
      ["unknown", "as the deploy says", zfs({ DeploymentType: later })],
    ]),
    ...about("retention-copies", "Files", [
      ["pass", "a week of backups", windows(days(7), orders)],
      ["fail", "two months of backups", windows(days(60), orders)],
      ["pass", "Lustre keeps none by default", lustre({}, orders)],
      ["fail", "Lustre is told to", lustre(days(60), orders)],
      ["unknown", "ONTAP says nothing", ontap({}, orders)],
      ["unknown", "as the deploy says", zfs(days(later), orders)],
    ]),
    ...about("retention-on-destroy", "Files", [
      ["fail", "a last backup, by default", windows({}, orders)],
      ["pass", "Lustre leaves none", lustre({}, orders)],
    ]),
    ...about("log-access", "Files", [
      ["pass", "who opened what", windows(audit("SUCCESS_AND_FAILURE"))],
      ["fail", "by default", windows({})],
      ["unknown", "as the deploy says", windows({ AuditLogConfiguration: later })],
    ]),
    ...about("backup-covered", "Files", [
      ["pass", "backups of its own", lustre(days(7), invoices), backed],
      ["fail", "none", lustre(days(0), invoices), backed],
    ]),
    ...about("encryption-customer-key", "Table", [
      ["pass", "a key of one's own", { ...table({ EncryptionSpecification: { EncryptionType: "CUSTOMER_MANAGED_KMS_KEY", KmsKeyIdentifier: att("Key") } }), ...key }],
      ["fail", "AWS's key", table()],
      ["unknown", "as the deploy says", table({ EncryptionSpecification: later })],
    ]),
    ...about("backup-covered", "Table", [
      ["pass", "at every point in time", table({ ...invoices, PointInTimeRecoveryEnabled: true }), backed],
      ["fail", "by default", table(invoices), backed],
      ["unknown", "as the deploy says", table({ ...invoices, PointInTimeRecoveryEnabled: later }), backed],
    ]),
    ...about("availability-capacity", "Table", [
      ["pass", "on demand, by default", table()],
      ["fail", "provisioned", table({ BillingMode: { Mode: "PROVISIONED" } })],
    ]),
    ...about("residency-replica", "Space", [
      ["pass", "promised regions", space(["eu-central-1", "eu-west-1"])],
      ["fail", "another one", space(["eu-central-1", "us-east-1"])],
      ["unknown", "as the deploy says", space(["eu-central-1", later])],
    ]),
    ...about("encryption-customer-key", "Db", [
      ["pass", "a key of one's own", { ...elastic({ KmsKeyId: att("Key") }), ...key }],
      ["pass", "Aurora DSQL under a key of one's own", { ...dsql({ KmsEncryptionKey: att("Key") }), ...key }],
      ["unknown", "as the deploy says", dsql({ KmsEncryptionKey: later })],
    ]),
    ...about("secret-not-in-plain", "Db", [
      ["fail", "a password that is written out", elastic({ AdminUserPassword: "hunter2hunter2" })],
    ]),
    ...about("retention-copies", "Db", [
      ["fail", "a month of backups", elastic({ ...orders, BackupRetentionPeriod: 35 })],
      ["pass", "a day", elastic({ ...orders, BackupRetentionPeriod: 1 })],
    ]),
    ...about("protection-deletion", "Db", [
      ["pass", "protected", dsql({ DeletionProtectionEnabled: true })],
      ["fail", "not protected", dsql({ DeletionProtectionEnabled: false })],
      ["unknown", "as the deploy says", dsql({ DeletionProtectionEnabled: later })],
    ]),
    ...about("protection-deletion", "World", [
      ["pass", "DocumentDB", world("AWS::DocDB::GlobalCluster", { DeletionProtection: true })],
      ["fail", "DocumentDB by default", world("AWS::DocDB::GlobalCluster")],
      ["pass", "Neptune", world("AWS::Neptune::GlobalCluster", { DeletionProtection: true })],
      ["fail", "Neptune by default", world("AWS::Neptune::GlobalCluster")],
    ]),
    ...about("exposure-data-store", "Move", [
      ["pass", "private", move({ PubliclyAccessible: false })],
      ["fail", "public by default", move()],
      ["unknown", "as the deploy says", move({ PubliclyAccessible: later })],
    ]),
    ...about("patch-current", "Move", [
      ["pass", "updates by itself, by default", move()],
      ["fail", "told not to", move({ AutoMinorVersionUpgrade: false })],
    ]),
    ...about("transport-tls-only", "End", [
      ["pass", "encrypted", end({ SslMode: "require" })],
      ["fail", "by default", end()],
      ["pass", "Kafka", end({ EngineName: "kafka", KafkaSettings: { SecurityProtocol: "sasl-ssl" } })],
      ["fail", "plain Kafka", end({ EngineName: "kafka", KafkaSettings: { SecurityProtocol: "plaintext" } })],
      ["unknown", "as the deploy says", end({ SslMode: later })],
    ]),
  ],
}; // prettier-ignore
