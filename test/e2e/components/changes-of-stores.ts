import * as c from "../../../components";
import { rowsOf, type Row } from "./changes";

/* What happens to stores when an argument changes. AWS moves no store to another region and renames hardly any. */

const key = "arn:aws:kms:eu-central-1:123456789012:key/5d1b1f2e-0000-4000-8000-000000000000";
const logs = { targetBucket: "muster-logs" };
const because = "it is being tried out";
const tags = { team: "lab" };
const subscribers = [{ protocol: c.AlarmProtocol.Email, endpoint: "security@muster.de" }];
const bucketName = (name: string) => ({ bucketName: `muster-${name}` });

const invoices = { dataClass: "invoices", replicaRegion: "eu-west-1", copyApproval: "contract 7" };

const database: c.EncryptedDatabaseArgs = {
  engine: c.DatabaseEngine.Postgres,
  dataClass: "addresses",
  client: "end-customers",
  purpose: "shop",
  subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  securityGroupIds: ["sg-0123456789abcdef0"],
};
const aurora = { engine: c.DatabaseEngine.AuroraPostgres };
const newCluster = ["rds/cluster", "rds/clusterInstance"];
/** What any database takes over without being made anew. */
const ofDatabases: Partial<c.EncryptedDatabaseArgs> = {
  client: "clients",
  tags,
  dataClass: "order-files",
  logClass: "web-logs",
  subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef2"],
  securityGroupIds: ["sg-0123456789abcdef1"],
  overrides: [
    { setting: c.DatabaseSetting.MultiAz, value: "off", because },
    { setting: c.DatabaseSetting.DeletionProtection, value: "off", because },
  ],
};

export const storeRows: Row[] = [
  ...rowsOf<c.EuBucketArgs>(
    c.EuBucket,
    { dataClass: "order-files", client: "end-customers", purpose: "order-processing", accessLogs: logs },
    [
      {
        to: {
          client: "clients",
          purpose: "archive",
          tags,
          dataClass: "addresses",
          ownClientOnly: true,
          accessLogs: { ...logs, targetPrefix: "lab/" },
          statements: [{ sid: "NoUploads", effect: "Deny", principals: { AWS: ["*"] }, actions: ["s3:PutObject"] }],
          overrides: [
            { setting: c.BucketSetting.Versioning, value: "Suspended", because },
            { setting: c.BucketSetting.ForceDestroy, value: "on", because },
          ],
        },
      },
      { from: invoices, to: { objectLock: { mode: c.LockMode.Compliance } } },
      { from: { dataClass: "invoices" }, to: { replicaRegion: "eu-west-1", copyApproval: "contract 7" } },
      { to: { keyArn: key }, deletes: ["kms/key"] },
      { from: { accessLogs: {} }, to: { accessLogs: logs }, deletes: ["s3/bucket"] },
      { to: { bucketName: "muster-another-name" }, moves: true, replaces: ["s3/bucket"] },
      { to: { region: "eu-west-1" }, moves: true, replaces: ["kms/key", "s3/bucket"] },
    ],
    bucketName,
  ),
  ...rowsOf<c.RetentionBucketArgs>(
    c.RetentionBucket,
    { dataClasses: ["order-files", "addresses"], client: "end-customers", purpose: "printing", accessLogs: logs },
    [{ to: { dataClasses: ["order-files", "web-logs"] } }],
    bucketName,
  ),
  ...rowsOf<c.AccessLogBucketArgs>(
    c.AccessLogBucket,
    { client: "internal", dataClass: "access-logs", sources: ["muster-*"] },
    [
      { to: { client: "clients", tags, dataClass: "web-logs", sources: ["other-*"] } },
      { to: { bucketName: "muster-other-logs" }, moves: true, replaces: ["s3/bucket"] },
    ],
    bucketName,
  ),
  ...rowsOf<c.EvidenceStoreArgs>(
    c.EvidenceStore,
    { client: "internal", accessLogs: logs },
    [
      {
        to: {
          client: "clients",
          tags,
          dataClass: "invoices",
          overrides: [{ setting: c.EvidenceSetting.Lock, value: "GOVERNANCE", because }],
        },
      },
      { to: { replicaRegion: "eu-west-1", copyApproval: "contract 7" } },
    ],
    bucketName,
  ),
  ...rowsOf<c.JobDropArgs>(
    c.JobDrop,
    {
      dataClass: "job-drops",
      client: "end-customers",
      purpose: "order-intake",
      accessLogs: logs,
      alarms: { subscribers },
    },
    [
      {
        to: {
          client: "clients",
          purpose: "archive",
          tags,
          logClass: "web-logs",
          alarms: { topicArn: "arn:aws:sns:eu-central-1:123456789012:a" },
        },
        deletes: ["kms/key"],
      },
    ],
    bucketName,
  ),
  ...rowsOf<c.TenantVaultArgs>(
    c.TenantVault,
    {
      client: "shop-7",
      purpose: "dispatch",
      dataClass: "order-files",
      accessLogs: logs,
      assumedBy: ["arn:aws:iam::123456789012:role/dispatch"],
    },
    [
      { to: { client: "shop-8", dataClass: "addresses", assumedBy: ["arn:aws:iam::123456789012:role/night"] } },
      { to: { contract: c.ContractState.Ended }, deletes: ["kms/key", "s3/bucket"] },
    ],
    bucketName,
  ),
  ...rowsOf<c.PersonalDataTableArgs>(
    c.PersonalDataTable,
    { hashKey: { name: "id" }, dataClass: "addresses", client: "end-customers", purpose: "dispatch" },
    [
      {
        to: {
          client: "clients",
          tags,
          dataClass: "order-files",
          keyArn: key,
          expiresAttribute: "ends-at",
          indexes: [{ name: "by-mail", hashKey: { name: "mail" } }],
        },
        deletes: ["kms/key"],
      },
      { to: { hashKey: { name: "number" } }, replaces: ["dynamodb/table"] },
      { to: { rangeKey: { name: "at", type: c.AttributeType.Number } }, replaces: ["dynamodb/table"] },
      { to: { tableName: "another-name" }, replaces: ["dynamodb/table"] },
      { to: { region: "eu-west-1" }, moves: true, replaces: ["dynamodb/table", "kms/key"] },
    ],
    (name) => ({ tableName: name }),
  ),
  ...rowsOf<c.EncryptedDatabaseArgs>(
    c.EncryptedDatabase,
    database,
    [
      { to: { ...ofDatabases, instanceClass: "db.m7g.xlarge", storage: 80, storageAtMost: 500 } },
      { to: { databaseName: "shop" }, replaces: ["rds/instance"] },
      { to: { keyArn: key }, replaces: ["rds/instance"], deletes: ["kms/key"] },
      {
        to: { engine: c.DatabaseEngine.Mysql },
        replaces: ["rds/instance", "rds/parameterGroup"],
        deletes: ["cloudwatch/logGroup"],
      },
      // CloudWatch Logs renames no group, and RDS writes into those that are named after the instance.
      { to: { identifier: "another-name" }, replaces: ["cloudwatch/logGroup"] },
      { to: { region: "eu-west-1" }, moves: true, replaces: ["cloudwatch/logGroup", "kms/key", "rds/instance"] },
      { from: aurora, to: { ...ofDatabases, instanceClass: "db.r7g.xlarge" } },
      // Instances hold nothing: the storage is the cluster's, and both are named after the same argument.
      { from: aurora, to: { identifier: "another-cluster" }, replaces: ["cloudwatch/logGroup", ...newCluster] },
      { from: aurora, to: { databaseName: "shop" }, replaces: newCluster },
      { from: aurora, to: { keyArn: key }, replaces: newCluster, deletes: ["kms/key"] },
    ],
    (name) => ({ identifier: name }),
  ),
  ...rowsOf<c.EncryptedBackupArgs>(c.EncryptedBackup, { client: "internal", alarms: { subscribers } }, [
    {
      to: {
        client: "clients",
        tags,
        schedule: "cron(0 2 * * ? *)",
        restoreTests: ["S3"],
        keyArns: [key],
        reportBucketName: "muster-reports",
        lockDays: 7,
      },
      replaces: ["backup/vaultLockConfiguration"],
    },
  ]),
];
