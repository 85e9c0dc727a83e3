import { absent, known, unknown } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownList, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const copies = (type: string, props: Record<string, unknown>, more = {}) =>
  postureOf("replication", resource(`aws:${type}`, "r", props, more)).destinations;

describe("copies of", () => {
  test.each<[string, string, Record<string, unknown>, unknown]>([
    ["a table without replicas", "dynamodb/table:Table", {}, absent()],
    ["a table with an empty list", "dynamodb/table:Table", { replicas: [] }, absent()],
    [
      "a table",
      "dynamodb/table:Table",
      { replicas: [{ regionName: "us-east-1" }, { regionName: unknownText }] },
      known([
        { path: "replicas[0].regionName", region: known("us-east-1") },
        { path: "replicas[1].regionName", region: unknownFact },
      ]),
    ],
    ["a table whose replicas are not known yet", "dynamodb/table:Table", { replicas: unknownList }, unknownFact],
    [
      "a single replica that is no list",
      "secretsmanager/secret:Secret",
      { replicas: { region: "eu-west-1" } },
      known([{ path: "replicas.region", region: known("eu-west-1") }]),
    ],
    [
      "a keyspace, in a list of names",
      "keyspaces/keyspace:Keyspace",
      { replicationSpecification: { regionLists: ["eu-west-1"] } },
      known([{ path: "replicationSpecification.regionLists[0]", region: known("eu-west-1") }]),
    ],
    [
      "images, through lists in lists",
      "ecr/replicationConfiguration:ReplicationConfiguration",
      { replicationConfiguration: { rules: [{}, { destinations: [{ region: "us-east-1" }] }] } },
      known([{ path: "replicationConfiguration.rules[1].destinations[0].region", region: known("us-east-1") }]),
    ],
    [
      "a key, in its own region",
      "kms/replicaKey:ReplicaKey",
      { region: "eu-west-1" },
      known([{ path: "region", region: known("eu-west-1") }]),
    ],
    [
      "a database that is a replica",
      "rds/instance:Instance",
      { replicateSourceDb: "arn:aws:rds:us-east-1:1:db:x" },
      known([{ path: "replicateSourceDb", region: known("eu-central-1") }]),
    ],
    ["a database that is none", "rds/instance:Instance", {}, absent()],
    [
      "a snapshot, to a region of its own",
      "rds/snapshotCopy:SnapshotCopy",
      { destinationRegion: "us-east-1" },
      known([{ path: "destinationRegion", region: known("us-east-1") }]),
    ],
    [
      "a snapshot, to where it stands",
      "rds/snapshotCopy:SnapshotCopy",
      {},
      known([{ path: "destinationRegion", region: known("eu-central-1") }]),
    ],
    [
      "a backup, by the vault's ARN",
      "backup/plan:Plan",
      { rules: [{ copyActions: [{ destinationVaultArn: "arn:aws:backup:us-east-1:1:backup-vault:v" }] }] },
      known([{ path: "rules[0].copyActions[0].destinationVaultArn", region: known("us-east-1") }]),
    ],
    [
      "a backup, by something that is no ARN",
      "backup/plan:Plan",
      { rules: [{ copyActions: [{ destinationVaultArn: "v" }] }] },
      known([{ path: "rules[0].copyActions[0].destinationVaultArn", region: unknownFact }]),
    ],
  ])("%s", (_, type, props, expected) => {
    expect(copies(type, props)).toEqual(expected);
  });

  test("a backup go to the vault of the program that the rules come from", () => {
    const vault = resource("aws:backup/vault:Vault", "v", { region: "eu-west-1" });
    const rules = [{ copyActions: [{ destinationVaultArn: unknownText }] }];
    const plan = resource("aws:backup/plan:Plan", "p", { rules }, { from: { rules: vault } });
    expect(postureOf("replication", plan, vault).destinations).toMatchObject({
      value: [{ region: known("eu-west-1"), resource: { name: "v" } }],
    });
  });

  test("a backup are unknown where the rules come from vaults of two regions", () => {
    const vaults = ["eu-west-1", "us-east-1"].map((region) => resource("aws:backup/vault:Vault", region, { region }));
    const rules = [{ copyActions: [{ destinationVaultArn: unknownText }] }];
    const plan = resource("aws:backup/plan:Plan", "p", { rules }, { from: { rules: vaults } });
    expect(postureOf("replication", plan, ...vaults).destinations).toMatchObject({ value: [{ region: unknownFact }] });
  });

  test("a bucket are those of rules that are switched on", () => {
    const owner = bucket();
    const target = bucket({ region: "us-east-1" }, {}, "t");
    const rules = [
      { status: "Disabled", destination: { bucket: "arn:aws:s3:::x" } },
      { status: "Enabled", destination: { bucket: unknownText } },
    ];
    const config = partOf(
      owner,
      "bucketReplicationConfig:BucketReplicationConfig",
      { rules },
      { from: { rules: target } },
    );
    expect(postureOf("replication", owner, target, config).destinations).toMatchObject({
      value: [{ path: "rules[1].destination.bucket", region: known("us-east-1"), resource: { name: "t" } }],
    });
  });
});

test("what takes no tags has those of what it copies", () => {
  const source = resource("aws:efs/fileSystem:FileSystem", "f", { tags: { "tom:data-class": "orders" } });
  const type = "aws:efs/replicationConfiguration:ReplicationConfiguration";
  const copy = resource(type, "r", { sourceFileSystemId: unknownText }, { from: { sourceFileSystemId: source } });
  expect(postureOf("replication", copy, source).sourceTags).toMatchObject({ state: "known" });
  const stray = resource(type, "r", { sourceFileSystemId: "fs-1" });
  expect(postureOf("replication", stray).sourceTags).toMatchObject({ state: "unknown" });
});
