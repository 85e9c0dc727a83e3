import { Duration, type App, type Stack } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import { CfnTrail } from "aws-cdk-lib/aws-cloudtrail";
import { AttributeType, StreamViewType, TableV2, type TablePropsV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { AccountPrincipal, Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnDBInstance } from "aws-cdk-lib/aws-rds";
import { BlockedEncryptionType, Bucket, BucketEncryption, type LifecycleRule } from "aws-cdk-lib/aws-s3";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { mark, plainBucket, plainKey, plainVolume, removalPolicy, stackIn, type PlainBucketProps } from "./plain";

/* The storage of `stacks/email-dispatch-broken` as people write it with the CDK, under the same names. */

const tags = (marks: { client?: string; dataClass?: string; purpose?: string } = {}) => ({
  "tom:client": marks.client ?? "shop-7",
  "tom:data-class": marks.dataClass ?? "client-lists",
  "tom:purpose": marks.purpose ?? "matching",
});
const other = tags({ client: "publisher-12" });
const auditTags = tags({ client: "internal", dataClass: "audit-logs", purpose: "audit" });

export function emailDispatchBroken(app: App): void {
  const dispatch = stackIn(app, "Dispatch");
  breakResidency(app, dispatch);
  breakCopies(dispatch, stackIn(app, "Dublin", "eu-west-1"));
  breakDeletion(dispatch);
  breakSeparation(dispatch);
  breakEncryption(dispatch);
  breakRecords(dispatch);
}

/** 004-005, 004-006, 004-123, 004-087 */
function breakResidency(app: App, dispatch: Stack): void {
  listBucket(stackIn(app, "Virginia", "us-east-1"), "templates");
  const results = tags({ dataClass: "response-data", purpose: "reporting" });
  listBucket(stackIn(app, "London", "eu-west-2"), "results-for-london", { tags: results });

  const zurich = stackIn(app, "Zurich", "eu-central-2");
  const partitionKey = { name: "id", type: AttributeType.STRING };
  const deliveries = new TableV2(zurich, "deliveries", { tableName: "deliveries", partitionKey, removalPolicy });
  mark(deliveries, tags({ dataClass: "service-logs", purpose: "dispatch" }));

  const topic = mark(new Topic(dispatch, "bounces", { topicName: "bounces" }), tags({ dataClass: "service-logs" }));
  const endpoint = "https://hooks.sending-tool.example/bounces";
  new Subscription(dispatch, "bounces-to-sending-tool", { topic, protocol: SubscriptionProtocol.HTTPS, endpoint });

  const shared = listBucket(dispatch, "lists-for-agency");
  shared.addToResourcePolicy(
    new PolicyStatement({
      principals: [new AccountPrincipal("999988887777")],
      actions: ["s3:GetObject"],
      resources: [shared.arnForObjects("*")],
    }),
  );
}

/** 004-058, 004-109, 004-110, 004-167, 004-168 */
function breakCopies(dispatch: Stack, dublin: Stack): void {
  const bucketName = physical("complaint-lists-copy");
  listBucket(dublin, "complaint-lists-copy", { bucketName });
  const destination = Bucket.fromBucketName(dispatch, "copy", bucketName);
  listBucket(dispatch, "complaint-lists", {
    replicationRules: [{ id: "everything", priority: 1, destination, deleteMarkerReplication: true }],
  });
  recipients(dispatch, "recipients-everywhere", {
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    replicas: [{ region: "eu-west-1" }],
  });

  const backupVault = new BackupVault(dispatch, "vault", { backupVaultName: "dispatch", removalPolicy });
  mark(backupVault, tags({ dataClass: "recipients" }));
  const daily = new BackupPlanRule({
    ruleName: "daily",
    backupVault,
    scheduleExpression: Schedule.cron({ hour: "3", minute: "0" }),
    deleteAfter: Duration.days(35),
  });
  const plan = new BackupPlan(dispatch, "plan", { backupPlanName: "dispatch", backupPlanRules: [daily] });
  plan.addSelection("recipients", {
    role: new Role(dispatch, "backup", { assumedBy: new ServicePrincipal("backup.amazonaws.com") }),
    resources: [BackupResource.fromTag("backup", "yes")],
  });

  listBucket(dispatch, "bills", { tags: tags({ client: "internal", dataClass: "invoices", purpose: "invoicing" }) });
  recipients(dispatch, "newsletter-readers");
}

function recipients(stack: Stack, name: string, but: Partial<TablePropsV2> = {}): void {
  const partitionKey = { name: "address", type: AttributeType.STRING };
  const table = new TableV2(stack, name, { tableName: name, partitionKey, removalPolicy, ...but });
  mark(table, tags({ dataClass: "recipients", purpose: "dispatch" }));
}

/** 004-019 */
function breakDeletion(dispatch: Stack): void {
  listBucket(dispatch, "block-lists", { lifecycleRules: [] });
  listBucket(dispatch, "customer-lists", { lifecycleRules: onceCompleted.slice(0, 1) });
  const retention = RetentionDays.INFINITE;
  const log = new LogGroup(dispatch, "matching-log", { logGroupName: `/${physical("matching")}`, retention, removalPolicy }); // prettier-ignore
  mark(log, tags());
}

/** 004-060, 004-061, 004-152 to 004-154 */
function breakSeparation(dispatch: Stack): void {
  const both = [listBucket(dispatch, "shop-7-lists"), listBucket(dispatch, "publisher-12-lists", { tags: other })];
  const worker = new Role(dispatch, "worker", { assumedBy: new ServicePrincipal("ecs-tasks.amazonaws.com") });
  mark(worker, tags());
  const lists = both.map((bucket) => bucket.arnForObjects("*"));
  const policy = new Policy(dispatch, "worker-policy", {
    statements: [new PolicyStatement({ actions: ["s3:GetObject", "s3:PutObject"], resources: lists })],
  });
  policy.attachToRole(worker);

  listBucket(dispatch, "publisher-12-results", { tags: other, encryptionKey: rotatedKey(dispatch, "everybody") });
  listBucket(dispatch, "unpacked", { tags: { "tom:data-class": "client-lists", "tom:purpose": "matching" } });
  listBucket(dispatch, "dispatch-and-reports", { tags: tags({ purpose: "dispatch reporting" }) });
}

/** 004-137, 004-142, 004-157, 004-158, 004-161, 004-174 */
function breakEncryption(dispatch: Stack): void {
  plainVolume(dispatch, "spool", tags(), 100, { encrypted: false });
  const database = new CfnDBInstance(dispatch, "recipients", {
    dbInstanceIdentifier: "recipients",
    engine: "postgres",
    dbInstanceClass: "db.m7g.large",
    allocatedStorage: "50",
    manageMasterUserPassword: true,
    masterUsername: "dispatch",
    storageEncrypted: false,
    publiclyAccessible: true,
  });
  mark(database, tags({ dataClass: "recipients", purpose: "dispatch" }));
  const encryptedByAws = { encryption: BucketEncryption.S3_MANAGED, lifecycleRules: onceCompleted };
  plainBucket(dispatch, "archive", { ...encryptedByAws, tags: tags({ purpose: "archive" }) });
  const encryption = QueueEncryption.UNENCRYPTED;
  mark(new Queue(dispatch, "outbox", { queueName: "outbox", encryption, retentionPeriod: Duration.days(1) }), tags());
  const encryptionKey = plainKey(dispatch, "exclusions", tags(), { enableKeyRotation: false });
  listBucket(dispatch, "exclusions", { encryptionKey });
}

/** 004-062, 004-101, 004-113, 004-159, 004-160, 004-173 */
function breakRecords(dispatch: Stack): void {
  const record = listBucket(dispatch, "record", { versioned: false, tags: auditTags });
  const evidence = tags({ client: "internal", dataClass: "proof-documents", purpose: "evidence" });
  listBucket(dispatch, "deletion-reports", { lifecycleRules: [], tags: evidence });
  const trail = new CfnTrail(dispatch, "trail", {
    trailName: "dispatch",
    s3BucketName: record.bucketName,
    isLogging: true,
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
  });
  mark(trail, auditTags);
}

const physical = (name: string) => `muster-email-dispatch-broken-${name}`;

const rotatedKey = (stack: Stack, name: string, marks = tags()) =>
  plainKey(stack, name, marks, { rotationPeriod: Duration.days(365) });

/** A bucket as promised for clients' lists, but for what the caller says. */
function listBucket(stack: Stack, name: string, but: Partial<PlainBucketProps> = {}): Bucket {
  const own = but.encryptionKey === undefined && but.encryption === undefined;
  return plainBucket(stack, name, {
    tags: tags(),
    lifecycleRules: onceCompleted,
    blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
    ...(own && { encryptionKey: rotatedKey(stack, name, { ...tags(), ...but.tags }) }),
    ...but,
  });
}

/** 1 day after the order, 1 as a noncurrent version, up to 3 of S3's own delay: gone within 5. */
const onceCompleted: LifecycleRule[] = [
  { id: "lists", tagFilters: { "tom:state": "completed" }, expiration: Duration.days(1) },
  { id: "versions", noncurrentVersionExpiration: Duration.days(1) },
  { id: "unfinished-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
  { id: "delete-markers", expiredObjectDeleteMarker: true },
];
