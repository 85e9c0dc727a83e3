import { about, att, later, ref, tagged, type Resources, type Service } from "./service";

const database = (Properties: Record<string, unknown> = {}, DeletionPolicy?: string): Resources => ({
  Db: {
    Type: "AWS::RDS::DBInstance",
    Properties: { DBInstanceClass: "db.t4g.micro", Engine: "postgres", EngineVersion: "17.4", AllocatedStorage: "20", ...Properties }, // prettier-ignore
    ...(DeletionPolicy !== undefined && { DeletionPolicy }),
  },
});
const cluster = (Properties: Record<string, unknown> = {}): Resources => ({
  Db: {
    Type: "AWS::RDS::DBCluster",
    Properties: { Engine: "aurora-postgresql", EngineVersion: "17.4", ...Properties },
  },
});
const member = (Properties: Record<string, unknown> = {}) => ({
  Type: "AWS::RDS::DBInstance",
  Properties: { DBClusterIdentifier: ref("Db"), DBInstanceClass: "db.r7g.large", Engine: "aurora-postgresql", ...Properties }, // prettier-ignore
});
const group = (Type: string, Parameters: unknown) => ({ Type, Properties: { Description: "orders", Family: "postgres14", Parameters } }); // prettier-ignore
const audited = database({ Engine: "mysql", EnableCloudwatchLogsExports: ["audit"], OptionGroupName: ref("Group") });
const optionGroup = (OptionConfigurations: unknown) => ({
  Type: "AWS::RDS::OptionGroup",
  Properties: { EngineName: "mysql", MajorEngineVersion: "8.4", OptionGroupDescription: "audit", OptionConfigurations },
});
const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const encrypted = { StorageEncrypted: true, KmsKeyId: att("Key") };
const orders = { Tags: tagged("order-files") };
const invoices = { Tags: tagged("invoices") };
const twice = { promise: { backups: { of: ["invoices"], copies: 2 } } };

export const databases: Service = {
  name: "Amazon RDS",
  cases: [
    ...about("encryption-at-rest", "Db", [
      ["pass", "encrypted", database({ StorageEncrypted: true })],
      ["fail", "by default", database()],
      ["unknown", "as the deploy says", database({ StorageEncrypted: later })],
      ["unknown", "as its snapshot", database({ DBSnapshotIdentifier: "orders-2026" })],
      ["pass", "a cluster", cluster({ StorageEncrypted: true })],
      ["fail", "a cluster that is told not to", cluster({ StorageEncrypted: false })],
      ["unknown", "a cluster of which nothing is said", cluster()],
    ]),
    ...about("exposure-data-store", "Db", [
      ["pass", "private", database({ PubliclyAccessible: false })],
      ["fail", "public", database({ PubliclyAccessible: true })],
      ["unknown", "CloudFormation leaves it to the network", database()],
    ]),
    ...about("exposure-data-store", "Node", [
      ["pass", "a member", { ...cluster(), Node: member({ PubliclyAccessible: false }) }],
      ["fail", "a public member", { ...cluster(), Node: member({ PubliclyAccessible: true }) }],
      ["unknown", "a member that leaves it to the network", { ...cluster(), Node: member() }],
    ]),
    ...about("retention-copies", "Db", [
      ["pass", "one day of backups, by CloudFormation's default", database(orders)],
      ["fail", "backups that stay longer than the data", database({ ...orders, BackupRetentionPeriod: 35 })],
      ["pass", "copies in another region, as long as the backups", database({ ...orders, AutomaticBackupReplicationRegion: "eu-west-1" })],
      ["fail", "copies in another region, longer than the data", database({ ...orders, AutomaticBackupReplicationRegion: "eu-west-1", AutomaticBackupReplicationRetentionPeriod: 35 })],
      ["unknown", "copies in another region if the deploy says so", database({ ...orders, AutomaticBackupReplicationRegion: later })],
      ["unknown", "as long as that which it is restored from", database({ ...orders, DBSnapshotIdentifier: "orders-2026" })],
    ]),
    ...about("availability-zones", "Copy", [
      ["not-applicable", "a read replica", { ...database(), Copy: { Type: "AWS::RDS::DBInstance", Properties: { SourceDBInstanceIdentifier: ref("Db") } } }],
      ["fail", "a database that is restored from another one", { ...database(), Copy: { Type: "AWS::RDS::DBInstance", Properties: { SourceDBInstanceIdentifier: ref("Db"), UseLatestRestorableTime: true } } }],
    ]),
    ...about("retention-on-destroy", "Db", [
      ["fail", "a last snapshot, by CloudFormation's default", database(orders)],
      ["pass", "nothing is left", database(orders, "Delete")],
      ["fail", "the database itself is left", database(orders, "Retain")],
      ["fail", "a cluster's last snapshot", cluster(orders)],
    ]),
    ...about("protection-deletion", "Db", [
      ["pass", "protected", database({ DeletionProtection: true })],
      ["fail", "by default", database()],
      ["fail", "a cluster", cluster()],
    ]),
    ...about("availability-zones", "Db", [
      ["pass", "two zones", database({ MultiAZ: true })],
      ["fail", "one zone", database()],
      ["pass", "two members", { ...cluster(), One: member(), Two: member() }],
      ["fail", "one member", { ...cluster(), One: member() }],
    ]),
    ...about("transport-tls-only", "Db", [
      ["pass", "PostgreSQL 17 by default", database()],
      ["fail", "a group that allows plain connections", { ...database({ EngineVersion: "14.2", DBParameterGroupName: ref("Group") }), Group: group("AWS::RDS::DBParameterGroup", { "rds.force_ssl": "0" }) }],
      ["pass", "a group that insists", { ...database({ EngineVersion: "14.2", DBParameterGroupName: ref("Group") }), Group: group("AWS::RDS::DBParameterGroup", { "rds.force_ssl": 1 }) }],
      ["pass", "a cluster's group", { ...cluster({ EngineVersion: "16.1", DBClusterParameterGroupName: ref("Group") }), Group: group("AWS::RDS::DBClusterParameterGroup", { "rds.force_ssl": "1" }) }],
      ["unknown", "a group of another stack", database({ EngineVersion: "14.2", DBParameterGroupName: later })],
    ]),
    ...about("transport-tls-only", "Proxy", [
      ["pass", "requires TLS", { Proxy: { Type: "AWS::RDS::DBProxy", Properties: { DBProxyName: "orders", RequireTLS: true } } }],
      ["fail", "doesn't", { Proxy: { Type: "AWS::RDS::DBProxy", Properties: { DBProxyName: "orders" } } }],
    ]),
    ...about("secret-rotation", "Db", [
      ["pass", "RDS keeps the password", database({ ManageMasterUserPassword: true })],
      ["fail", "a password of one's own", database({ MasterUserPassword: "hunter2hunter2" })],
      ["unknown", "one from Secrets Manager", database({ MasterUserPassword: "{{resolve:secretsmanager:orders:SecretString:password}}" })],
    ]),
    ...about("secret-not-in-plain", "Db", [
      ["fail", "a password that is written out", database({ MasterUserPassword: "hunter2hunter2" })],
      ["fail", "one that is the default of a parameter", database({ MasterUserPassword: ref("Password") }), { sections: { Parameters: { Password: { Type: "String", NoEcho: true, Default: "hunter2hunter2" } } } }],
      ["not-applicable", "one from Secrets Manager", database({ MasterUserPassword: "{{resolve:secretsmanager:orders:SecretString:password}}" })],
      ["not-applicable", "one that is asked for at the deploy", database({ MasterUserPassword: ref("Password") }), { sections: { Parameters: { Password: { Type: "String", NoEcho: true } } } }],
      ["not-applicable", "one that RDS keeps", database({ ManageMasterUserPassword: true })],
    ]),
    ...about("log-access", "Db", [
      ["pass", "exported, with sign-ins", { ...database({ EnableCloudwatchLogsExports: ["postgresql"], DBParameterGroupName: ref("Group") }), Group: group("AWS::RDS::DBParameterGroup", { log_connections: 1 }) }],
      ["fail", "exported, without sign-ins", database({ EnableCloudwatchLogsExports: ["postgresql"] })],
      ["fail", "not", database()],
      ["fail", "an audit that nothing writes", database({ Engine: "mysql", EnableCloudwatchLogsExports: ["audit"] })],
      ["unknown", "an audit by an option of another stack", database({ Engine: "mysql", EnableCloudwatchLogsExports: ["audit"], OptionGroupName: later })],
      ["pass", "an audit by an option of its own stack", { ...audited, Group: optionGroup([{ OptionName: "TIMEZONE" }, { OptionName: "MARIADB_AUDIT_PLUGIN" }]) }],
      ["fail", "a group of its own stack without the option", { ...audited, Group: optionGroup([{ OptionName: "TIMEZONE" }]) }],
      ["fail", "a group of its own stack without options", { ...audited, Group: optionGroup(undefined) }],
      ["unknown", "a group whose options the deploy says", { ...audited, Group: optionGroup(later) }],
    ]),
    ...about("patch-current", "Db", [
      ["fail", "an engine past its end", database({ EngineVersion: "11.1" })],
      ["fail", "without small updates", database({ AutoMinorVersionUpgrade: false })],
    ]),
    ...about("protection-deletion", "World", [
      ["pass", "a global cluster", { World: { Type: "AWS::RDS::GlobalCluster", Properties: { DeletionProtection: true } } }],
      ["fail", "by default", { World: { Type: "AWS::RDS::GlobalCluster" } }],
    ]),
    ...about("residency-replica", "Copy", [
      ["pass", "a replica here", { ...database(), Copy: { Type: "AWS::RDS::DBInstance", Properties: { SourceDBInstanceIdentifier: ref("Db"), DBInstanceClass: "db.t4g.micro" } } }],
      ["not-applicable", "no replica", { Copy: database()["Db"] ?? { Type: "" } }],
    ]),
    ...about("residency-replica", "Db", [
      ["pass", "copies of its backups in a promised region", database({ AutomaticBackupReplicationRegion: "eu-west-1" })],
      ["fail", "copies of its backups elsewhere", database({ AutomaticBackupReplicationRegion: "us-east-1" })],
      ["unknown", "as the deploy says", database({ AutomaticBackupReplicationRegion: later })],
      ["not-applicable", "no copies", database({ AutomaticBackupReplicationRegion: ref("AWS::NoValue") })],
    ]),
    ...about("backup-copies", "Db", [
      ["pass", "a copy in another region", database({ ...invoices, AutomaticBackupReplicationRegion: "eu-west-1" }), twice],
      ["fail", "no copy", database({ ...invoices, BackupRetentionPeriod: 7 }), twice],
      ["unknown", "as the deploy says", database({ ...invoices, AutomaticBackupReplicationRegion: later }), twice],
    ]),
    ...about("encryption-customer-key", "Db", [
      ["pass", "a key of one's own", { ...database({ StorageEncrypted: true, KmsKeyId: att("Key") }), Key: { Type: "AWS::KMS::Key" } }],
      ["fail", "AWS's key", database({ StorageEncrypted: true, KmsKeyId: "alias/aws/rds" })],
      ["pass", "an own key for statements and the password, too", { ...key, ...database({ ...encrypted, EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: att("Key"), ManageMasterUserPassword: true, MasterUserSecret: { KmsKeyId: att("Key") } }) }],
      ["fail", "statements under AWS's key", { ...key, ...database({ ...encrypted, EnablePerformanceInsights: true }) }],
      ["unknown", "statements as the deploy says", { ...key, ...database({ ...encrypted, EnablePerformanceInsights: later }) }],
      ["fail", "the password under AWS's key", { ...key, ...database({ ...encrypted, ManageMasterUserPassword: true }) }],
      ["pass", "a cluster with an own key for all", { ...key, ...cluster({ ...encrypted, PerformanceInsightsEnabled: true, PerformanceInsightsKmsKeyId: att("Key"), ManageMasterUserPassword: true, MasterUserSecret: { KmsKeyId: att("Key") } }) }],
      ["fail", "a cluster with statements under AWS's key", { ...key, ...cluster({ ...encrypted, PerformanceInsightsEnabled: true }) }],
      ["fail", "a cluster with its password under AWS's key", { ...key, ...cluster({ ...encrypted, ManageMasterUserPassword: true }) }],
    ]),
  ],
}; // prettier-ignore
