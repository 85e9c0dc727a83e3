import { check } from "../../sandbox/provider/check";
import { families } from "../../sandbox/provider/refuse/refusals";
import { describeType } from "../../sandbox/provider/sdk-type";
import { readSettings } from "../../sandbox/provider/settings";
import { unknown, type Properties } from "../../sandbox/provider/values";

const settings = readSettings({ region: "eu-central-1" });

/** The sentences with which a creation is refused. */
function refused(token: string, inputs: Properties): string[] {
  const type = describeType(token);
  if (!type) throw new Error(`@pulumi/aws has no ${token}.`);
  return check(type, `urn:pulumi:s::p::${token}::name`, inputs, {}, new Uint8Array(32), settings).failures.map(
    ({ reason }) => reason,
  );
}

const lifecycle = (rule: Properties): Properties => ({ bucket: "b", rules: [{ id: "r", status: "Enabled", ...rule }] });
const bucket = "aws:s3/bucket:Bucket";
const rules = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

it.each<[string, string, Properties, string]>([
  [
    "a bucket's name that is too short",
    bucket,
    { bucket: "ab" },
    'bucket is "ab": it has to be 3 to 63 characters long.',
  ],
  [
    "an address as a bucket's name",
    bucket,
    { bucket: "192.168.0.1" },
    'bucket is "192.168.0.1": it may not look like an IP address.',
  ],
  [
    "two dots in a bucket's name",
    bucket,
    { bucket: "a..b" },
    'bucket is "a..b": it may not have two dots side by side.',
  ],
  [
    "an expiration at once",
    rules,
    lifecycle({ expiration: { days: 0 } }),
    "rules[0].expiration.days is 0: it has to be at least 1 day.",
  ],
  [
    "a rule that does nothing",
    rules,
    lifecycle({}),
    "rules[0] does nothing. AWS wants at least one of expiration, noncurrentVersionExpiration, abortIncompleteMultipartUpload, transitions, noncurrentVersionTransitions.",
  ],
  [
    "delete markers beside days",
    rules,
    lifecycle({ expiration: { days: 3, expiredObjectDeleteMarker: true } }),
    "rules[0] has expiredObjectDeleteMarker beside days or a date. AWS wants a rule of its own for it.",
  ],
  [
    "a move after the deletion",
    rules,
    lifecycle({ expiration: { days: 30 }, transitions: [{ days: 60, storageClass: "GLACIER" }] }),
    "rules[0] moves objects to GLACIER after 60 days but deletes them after 30. The move has to come first.",
  ],
  [
    "a retention that log groups don't offer",
    "aws:cloudwatch/logGroup:LogGroup",
    { retentionInDays: 42 },
    "retentionInDays is 42: it has to be one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653 (0 is for ever).",
  ],
  [
    "a lock without time to think",
    lock,
    { backupVaultName: "v", changeableForDays: 1 },
    "changeableForDays is 1: it has to be at least 3 days, the time to think before the lock can never be undone; leave it out for governance mode.",
  ],
  [
    "a lock that keeps for no day",
    lock,
    { backupVaultName: "v", minRetentionDays: 0 },
    "minRetentionDays is 0: it has to be at least 1 day.",
  ],
  [
    "a lock whose bounds cross",
    lock,
    { backupVaultName: "v", minRetentionDays: 30, maxRetentionDays: 7 },
    "maxRetentionDays is 7, less than minRetentionDays, which is 30.",
  ],
  [
    "a backup deleted too early from cold storage",
    "aws:backup/plan:Plan",
    { rules: [{ ruleName: "r", targetVaultName: "v", lifecycle: { coldStorageAfter: 10, deleteAfter: 35 } }] },
    "rules[0].lifecycle.deleteAfter is 35: it has to be at least 90 days after coldStorageAfter, so 100 or more.",
  ],
  [
    "a key deleted too soon",
    "aws:kms/key:Key",
    { deletionWindowInDays: 3 },
    "deletionWindowInDays is 3: it has to be from 7 to 30 days.",
  ],
  [
    "an alias without its prefix",
    "aws:kms/alias:Alias",
    { name: "files", targetKeyId: "k" },
    'name is "files": it has to begin with "alias/".',
  ],
  [
    "a policy that is no JSON",
    "aws:s3/bucketPolicy:BucketPolicy",
    { bucket: "b", policy: '{"Version":"2012-10-17"}' },
    'policy is "{\\"Version\\":\\"2012-10-17\\"}": it has to be an IAM policy, a JSON object with "Statement".',
  ],
  [
    "a key for an algorithm without keys",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    { bucket: "b", rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256", kmsMasterKeyId: "k" } }] },
    'rules[0].applyServerSideEncryptionByDefault names a key (kmsMasterKeyId) and the algorithm AES256, which uses none. Write sseAlgorithm "aws:kms".',
  ],
  [
    "a session that is too long",
    "aws:ssoadmin/permissionSet:PermissionSet",
    { instanceArn: "arn:aws:sso:::instance/i", name: "n", sessionDuration: "PT24H" },
    'sessionDuration is "PT24H": it has to be an ISO 8601 duration from one hour ("PT1H") to twelve ("PT12H").',
  ],
  [
    "a region that is none",
    bucket,
    { region: "Frankfurt" },
    '"Frankfurt" is not an AWS region. A region looks like "eu-central-1".',
  ],
  ["an input that doesn't exist", bucket, { colour: "blue" }, 'aws:s3/bucket:Bucket has no input "colour".'],
  [
    "an input that is missing",
    "aws:s3/bucketPolicy:BucketPolicy",
    { bucket: "b" },
    'aws:s3/bucketPolicy:BucketPolicy needs "policy", which is not set.',
  ],
])("refuses %s", (_, token, inputs, sentence) => expect(refused(token, inputs)).toEqual([sentence]));

it.each<[string, string, Properties]>([
  ["a proper bucket", bucket, { bucket: "muster-fotolabor.orders-2026" }],
  ["a name that Pulumi makes", bucket, {}],
  ["a name that isn't known yet", bucket, { bucket: unknown }],
  ["a day of expiration", rules, lifecycle({ expiration: { days: 1 } })],
  ["days that aren't known yet", rules, lifecycle({ expiration: { days: unknown } })],
  ["logs for ever", "aws:cloudwatch/logGroup:LogGroup", { retentionInDays: 0 }],
  ["a lock in governance mode", lock, { backupVaultName: "v", minRetentionDays: 1, maxRetentionDays: 35 }],
  ["a type that no family lists", "aws:sns/topic:Topic", { name: "t" }],
])("accepts %s", (_, token, inputs) => expect(refused(token, inputs)).toEqual([]));

it("names only properties that @pulumi/aws has", () => {
  const wrong = families.flatMap(({ limits }) =>
    Object.entries(limits).flatMap(([token, list]) => {
      const inputs = describeType(token)?.properties;
      return list
        .map(({ path }) => path.split(/[.[]/)[0] ?? "")
        .filter((property) => !inputs?.get(property)?.isInput)
        .map((property) => `${token} ${property}`);
    }),
  );
  expect(wrong).toEqual([]);
});
