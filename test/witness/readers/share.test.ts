import { absent, known, unknown } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownText } from "./support";

const text = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] });
const policy = known({ statements: [expect.objectContaining({ effect: "Allow" })] });
const unknownFact = unknown(expect.any(String) as unknown as string);
const read = (type: string, props: Record<string, unknown>) => postureOf("share", resource(`aws:${type}`, "s", props));

describe("a policy", () => {
  test.each<[string, string, Record<string, unknown>]>([
    ["of a topic itself", "sns/topic:Topic", { policy: text }],
    ["of a search domain", "opensearch/domain:Domain", { accessPolicies: text }],
    ["of a bus", "cloudwatch/eventBusPolicy:EventBusPolicy", { policy: text }],
    ["of logs", "cloudwatch/logResourcePolicy:LogResourcePolicy", { policyDocument: text }],
    ["of packages", "codeartifact/domainPermissions:DomainPermissions", { policyDocument: text }],
    ["of tables", "s3tables/tableBucketPolicy:TableBucketPolicy", { resourcePolicy: text }],
  ])("%s", (_, type, props) => {
    expect(read(type, props).policy).toEqual(policy);
  });

  test.each<[string, string, string]>([
    ["sns/topic:Topic", "sns/topicPolicy:TopicPolicy", "arn"],
    ["sqs/queue:Queue", "sqs/queuePolicy:QueuePolicy", "queueUrl"],
    ["secretsmanager/secret:Secret", "secretsmanager/secretPolicy:SecretPolicy", "secretArn"],
    ["ecr/repository:Repository", "ecr/repositoryPolicy:RepositoryPolicy", "repository"],
    ["backup/vault:Vault", "backup/vaultPolicy:VaultPolicy", "backupVaultName"],
    ["efs/fileSystem:FileSystem", "efs/fileSystemPolicy:FileSystemPolicy", "fileSystemId"],
    ["kms/key:Key", "kms/keyPolicy:KeyPolicy", "keyId"],
  ])("of %s in a resource of its own", (type, part, property) => {
    const owner = resource(`aws:${type}`, "s", {});
    const other = resource(
      `aws:${part}`,
      "p",
      { [property]: unknownText, policy: text },
      { from: { [property]: owner } },
    );
    expect(postureOf("share", owner, other).policy).toEqual(policy);
    expect(postureOf("share", owner).policy).toEqual(absent());
  });

  test("of a bucket", () => {
    const owner = bucket();
    expect(postureOf("share", owner, partOf(owner, "bucketPolicy:BucketPolicy", { policy: text })).policy).toEqual(
      policy,
    );
  });

  test("not known yet", () => {
    expect(read("sqs/queue:Queue", { policy: unknownText }).policy).toEqual(unknownFact);
  });
});

describe("a recipient", () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ["ec2/amiLaunchPermission:AmiLaunchPermission", { accountId: "1" }, known([known("1")])],
    ["rds/snapshot:Snapshot", { sharedAccounts: ["1", "2"] }, known([known("1"), known("2")])],
    ["rds/snapshot:Snapshot", {}, absent()],
    ["rds/snapshot:Snapshot", { sharedAccounts: unknownText }, known([unknownFact])],
    ["ssm/document:Document", { permissions: { type: "Share", account_ids: "1, 2" } }, known([known("1"), known("2")])],
    ["ssm/document:Document", { permissions: { type: "Share", account_ids: unknownText } }, known([unknownFact])],
    ["ssm/document:Document", {}, absent()],
    ["ram/principalAssociation:PrincipalAssociation", { principal: unknownText }, known([unknownFact])],
    ["lambda/permission:Permission", { principal: "s3.amazonaws.com" }, known([known("s3.amazonaws.com")])],
    [
      "imagebuilder/distributionConfiguration:DistributionConfiguration",
      {
        distributions: [
          { amiDistributionConfiguration: { launchPermission: { userIds: ["1"] } } },
          { amiDistributionConfiguration: { launchPermission: { userIds: ["2"] } } },
        ],
      },
      known([known("1"), known("2")]),
    ],
  ])("of %s: %j", (type, props, expected) => {
    expect(read(type, props).sharedWith).toEqual(expected);
  });
});

test("the account is the one in its own ARN", () => {
  expect(read("sqs/queue:Queue", { arn: "arn:aws:sqs:eu-central-1:123456789012:q" })).toMatchObject({
    account: known("123456789012"),
    arn: known("arn:aws:sqs:eu-central-1:123456789012:q"),
  });
  expect(read("sqs/queue:Queue", {})).toMatchObject({ account: unknownFact, arn: unknownFact });
});
