import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { kindsByType, readers } from "../../../witness/pulumi/readers";
import type { Posture } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { disagreements, hidden, pathsIn } from "./hiding";
import { bucket, frankfurt, partOf, read, resource, secret, unknownList, unknownNumber, unknownText } from "./support";

const types = [
  ...new Set(readers.flatMap((reader) => [...(reader.types === "every" ? [] : reader.types), ...reader.partTypes])),
];

/** Words that readers look for, so that random trees have something in them. */
const words = [
  "rules", "rule", "bucket", "policy", "acl", "grants", "versioning", "status", "expiration", "days", "filter", "and", "tags",
  "tagsAll", "prefix", "region", "name", "id", "arn", "Statement", "Effect", "Principal", "destination", "kmsKeyId", "lifecycle",
  "copyActions", "replicas", "regionName", "website", "logging", "lifecycleRules", "objectLockConfiguration", "ttl", "enabled",
  "serverSideEncryptionConfiguration", "applyServerSideEncryptionByDefault", "replicationConfiguration", "__proto__", "constructor",
]; // prettier-ignore
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    "Enabled",
    "Deny",
    "us-east-1",
    "[[{",
    "{us-east-1",
    '{"Statement":[]}',
    unknownText,
    unknownNumber,
    unknownList,
  ),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.bigInt(),
);
const tree: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie("node"), { maxKeys: 6 }),
    tie("node").map(secret),
    tie("node").map((value) => ({ "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", value })),
    tie("node").map((value) => ({ "4dabf18193072939515e22adb298388d": value })),
  ),
})).node;
const props = fc.dictionary(fc.constantFrom(...words), tree, { maxKeys: 10 });
const anyResource = fc.record({
  type: fc.oneof(fc.constantFrom(...types), fc.string()),
  name: fc.string(),
  props,
  origin: fc.constantFrom("created" as const, "existing" as const, "undetermined" as const),
  urn: fc.string(),
  propertyDependencies: fc.dictionary(fc.constantFrom(...words), fc.array(fc.string(), { maxLength: 2 })),
  provider: fc.record({ urn: fc.string(), name: fc.constantFrom("default", "x"), props }),
});

describe("readers", () => {
  test("throw on nothing, and give every resource of AWS a placement", () => {
    fc.assert(
      fc.property(fc.array(anyResource, { maxLength: 6 }), (resources) => {
        const { postures } = read({ resources });
        const placed = postures.filter((each) => each.kind === "placement").length;
        return placed >= resources.filter((each) => each.type.startsWith("aws:")).length;
      }),
      { numRuns: 400, interruptAfterTimeLimit: 20_000 },
    );
  });

  test("read the same in whatever order resources come", () => {
    const of = (all: readonly SeenResource[]) =>
      new Map(read({ resources: all }).postures.map((each) => [`${each.kind} ${each.resource.urn ?? ""}`, each]));
    const expected = of(shop);
    fc.assert(
      fc.property(fc.shuffledSubarray(shop, { minLength: shop.length }), (shuffled) => {
        return isDeepStrictEqual(of(shuffled), expected);
      }),
      { numRuns: 25 },
    );
  });

  test("never turn one known value into another by knowing less", () => {
    const before = read({ resources: shop }).postures;
    const found = hidings(shop).flatMap((hide) => {
      const after = new Map(read({ resources: shop.map(hide) }).postures.map((each) => [idOf(each), each]));
      return before.flatMap((each) => {
        const same = after.get(idOf(each)); // a posture that knowing less does away with says nothing any more
        return each.kind === "placement" || !same ? [] : disagreements(comparable(each), comparable(same), each.kind);
      });
    });
    expect(found).toEqual([]);
  });

  test("decide by the resource alone only where no other has a part in it", () => {
    const others = readers.filter((reader) => reader.scope === "resource" && reader.partTypes.length > 0);
    expect(others.map((reader) => reader.kind)).toEqual([]);
  });

  test("count every type, with the kinds that look at it, as a part too", () => {
    const random = resource("random:index/id:Id", "r", {});
    const { population } = read({ resources: [...shop, random, { ...random, urn: "2" }] });
    const counts = Object.fromEntries(population.map((each) => [each.type, [each.count, [...each.kinds].sort()]]));
    expect(counts).toMatchObject({
      "random:index/id:Id": [2, []],
      "aws:s3/bucketVersioning:BucketVersioning": [
        1,
        expect.arrayContaining(["backup", "bucket", "placement", "retention"]),
      ],
      "aws:iam/role:Role": [1, expect.arrayContaining(["grant", "placement", "trust"])],
    });
  });

  test("know no kinds for a type of another cloud", () => {
    expect(kindsByType("azure-native:storage:Blob").size).toBe(0);
  });
});

function idOf({ kind, resource: { urn } }: Posture): string {
  return `${kind} ${urn ?? ""}`;
}

/** A small shop of which everything is known. */
const key = resource("aws:kms/key:Key", "key", { enableKeyRotation: true, arn: "arn:aws:kms:eu-central-1:1:key/k" });
const orders = bucket({ bucket: "orders", tags: { "tom:data-class": "orders" } });
const copy = bucket({ bucket: "copy", region: "eu-west-1" }, {}, "copy");
const named = { bucket: "orders" };
const shop: SeenResource[] = [
  key,
  orders,
  copy,
  partOf(orders, "bucketVersioning:BucketVersioning", { ...named, versioningConfiguration: { status: "Enabled" } }),
  partOf(orders, "bucketPublicAccessBlock:BucketPublicAccessBlock", {
    ...named,
    blockPublicAcls: true,
    blockPublicPolicy: false,
  }),
  partOf(orders, "bucketPolicy:BucketPolicy", {
    ...named,
    policy: { Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] },
  }),
  partOf(orders, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", {
    ...named,
    rules: [
      { id: "a", status: "Enabled", expiration: { days: 10 }, noncurrentVersionExpiration: { noncurrentDays: 1 } },
      { id: "b", status: "Disabled", filter: { prefix: "b/" }, expiration: { days: 5 } },
      { id: "c", status: "Enabled", filter: { tag: { key: "k", value: "v" } }, expiration: { days: 7 } },
    ],
  }),
  partOf(
    orders,
    "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    {
      ...named,
      rules: [
        {
          applyServerSideEncryptionByDefault: {
            sseAlgorithm: "aws:kms",
            kmsMasterKeyId: "arn:aws:kms:eu-central-1:1:key/k",
          },
        },
      ],
    },
    { from: { rules: key } },
  ),
  partOf(
    orders,
    "bucketReplicationConfig:BucketReplicationConfig",
    { ...named, rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::copy" } }] },
    { from: { rules: copy } },
  ),
  partOf(orders, "bucketLogging:BucketLogging", { ...named, targetBucket: "copy" }, { from: { targetBucket: copy } }),
  resource("aws:sqs/queue:Queue", "queue", { messageRetentionSeconds: 86_400, sqsManagedSseEnabled: true }),
  resource("aws:rds/instance:Instance", "db", { storageEncrypted: true, kmsKeyId: "alias/own" }),
  resource("aws:dynamodb/table:Table", "table", { replicas: [{ regionName: "eu-west-1" }], ttl: { enabled: false } }),
  resource("aws:backup/plan:Plan", "plan", { rules: [{ lifecycle: { deleteAfter: 35 } }] }),
  resource("aws:iam/role:Role", "role", { name: "r" }, { provider: frankfurt }),
];

/** For every value of every property: the stack with just that one not known yet. */
function hidings(all: readonly SeenResource[]): ((each: SeenResource) => SeenResource)[] {
  return all.flatMap((from) =>
    pathsIn(from.props).map(
      (path) => (each: SeenResource) =>
        each.urn === from.urn ? { ...each, props: hidden(each.props, path) as SeenResource["props"] } : each, // the root stays an object
    ),
  );
}

/**
 * Keepings by their scope: a rule that may be switched on again adds a scope of its own, and one whose filter is not
 * known takes it away. Only scopes that both have are compared.
 */
function comparable(posture: Posture | undefined): unknown {
  if (posture === undefined || !("keepings" in posture) || posture.keepings.state !== "known") return posture;
  const byScope = posture.keepings.value.map((each) => [JSON.stringify(each.scope), each.days] as const);
  return { ...posture, keepings: { state: "known", scopes: Object.fromEntries(byScope) } };
}
