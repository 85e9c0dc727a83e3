import { Duration, type App, type Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, type IBackupVault } from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal, type IRole } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { ObjectLockRetention, StorageClass } from "aws-cdk-lib/aws-s3";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { endAfter, mark, plainBucket, plainCopiedTable, plainKey, plainVolume, removalPolicy, stackIn } from "./plain";

/* The storage of `stacks/image-retouching-broken` as people write it with the CDK, under the same names. */

const tags = (dataClass: string, purpose: string) => ({
  "tom:data-class": dataClass,
  "tom:client": "photographers",
  "tom:purpose": purpose,
});
const onlineTags = tags("online-copies", "image-editing");
const offlineTags = tags("offline-copies", "complaints");
const accountTags = tags("client-accounts", "accounts");
const prefix = "muster-image-retouching-broken";

export function imageRetouchingBroken(app: App): void {
  const studio = stackIn(app, "Studio");
  breakBackups(studio);
  breakResidency(studio, stackIn(app, "Dublin", "eu-west-1"));
  breakPseudonyms(studio);
  breakDeletion(studio);
}

/** 000-009, 000-014 */
function breakBackups(studio: Stack): void {
  const vault = new BackupVault(studio, "vault", { encryptionKey: plainKey(studio, "vault", onlineTags), removalPolicy }); // prettier-ignore
  const role = new Role(studio, "backup", { assumedBy: new ServicePrincipal("backup.amazonaws.com") });

  plainBucket(studio, "masters", { tags: onlineTags, lifecycleRules: endAfter(8) });
  select(plan(studio, "daily", vault, 7), role, "online-copies");

  const list = new Table(studio, "client-list", {
    partitionKey: { name: "code", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: plainKey(studio, "client-list", accountTags),
    timeToLiveAttribute: "expires-at",
    removalPolicy,
  });
  mark(list, accountTags);

  plainBucket(studio, "archive", { tags: offlineTags, lifecycleRules: endAfter(20) });
  select(plan(studio, "quarterly", vault, 90), role, "offline-copies");
  plan(studio, "old-server", vault);
}

function plan(stack: Stack, name: string, backupVault: IBackupVault, days?: number): BackupPlan {
  const rule = new BackupPlanRule({
    ruleName: name,
    backupVault,
    scheduleExpression: Schedule.cron({ hour: "3", minute: "0" }),
    ...(days !== undefined && { deleteAfter: Duration.days(days) }),
  });
  return new BackupPlan(stack, name, { backupPlanRules: [rule] });
}

function select(of: BackupPlan, role: IRole, dataClass: string): void {
  of.addSelection(dataClass, { role, resources: [BackupResource.fromTag("tom:data-class", dataClass)] });
}

/** 000-011 */
function breakResidency(studio: Stack, dublin: Stack): void {
  plainBucket(dublin, "uploads", { tags: onlineTags, lifecycleRules: endAfter(11) });

  plainCopiedTable(studio, "jobs", { tags: onlineTags, key: "job", region: "ap-south-1" });

  const topic = new Topic(studio, "new-images", { masterKey: plainKey(studio, "new-images", onlineTags) });
  new Subscription(studio, "editors-queue", {
    topic,
    protocol: SubscriptionProtocol.SQS,
    endpoint: "arn:aws:sqs:ap-south-1:123456789012:new-images",
  });

  const ofAgency = "arn:aws:kms:eu-central-1:444455556666:key/1a2b3c4d-0000-4000-8000-000000000001";
  const encryptionKey = Key.fromKeyArn(studio, "agency-key", ofAgency);
  plainVolume(studio, "scratch", onlineTags, 500, { encrypted: true, encryptionKey });
}

/** 000-010 */
function breakPseudonyms(studio: Stack): void {
  const encryptionKey = plainKey(studio, "studio-data", onlineTags);
  const named = (name: string) => ({ bucketName: `${prefix}-${name}`, encryptionKey });
  plainBucket(studio, "coded-images", { ...named("coded-images"), tags: onlineTags, lifecycleRules: endAfter(11) });
  plainBucket(studio, "client-names", { ...named("client-names"), tags: accountTags, lifecycleRules: endAfter(1000) });
  const whateverIsCalledAlike = new PolicyStatement({
    actions: ["s3:GetObject"],
    resources: [`arn:aws:s3:::${prefix}-c*`],
  });
  new ManagedPolicy(studio, "editing", { statements: [whateverIsCalledAlike] });
}

/** 000-013 to 000-015 */
function breakDeletion(studio: Stack): void {
  plainBucket(studio, "proofs", { tags: onlineTags, lifecycleRules: endAfter(26) });
  plainBucket(studio, "retouched", {
    tags: onlineTags,
    lifecycleRules: [{ id: "end", expiration: Duration.days(11) }],
  });
  plainBucket(studio, "large-client", { tags: { "tom:client": "photographers" } });
  const toGlacier = { storageClass: StorageClass.GLACIER, transitionAfter: Duration.days(30) };
  plainBucket(studio, "cold-archive", { tags: offlineTags, lifecycleRules: [{ id: "to-glacier", transitions: [toGlacier] }] }); // prettier-ignore
  const firstYear = endAfter(20).map((rule) => ({ ...rule, prefix: "2023/" }));
  plainBucket(studio, "old-orders", { tags: offlineTags, lifecycleRules: firstYear });
  plainBucket(studio, "locked", {
    tags: onlineTags,
    lifecycleRules: endAfter(11),
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365)),
  });
}
