import { absent, known, unknown, type Bucket, type Fact } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { bucket, partOf, postureOf, resource, secret, unknownList, unknownNumber, unknownText } from "./support";

const read = (first: SeenResource, ...others: SeenResource[]): Bucket => postureOf("bucket", first, ...others);
const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const policyText = (effect: string) =>
  JSON.stringify({ Statement: [{ Effect: effect, Action: "s3:*", Resource: "*" }] });
const old = { origin: "existing" } as const;

describe("the public access block of a bucket", () => {
  const all = (fact: Fact<boolean>) => ({
    blockPublicAcls: fact,
    blockPublicPolicy: fact,
    ignorePublicAcls: fact,
    restrictPublicBuckets: fact,
  });

  test("that a new bucket does not state is on, by S3's default", () => {
    expect(read(bucket()).publicAccessBlock).toEqual(all(byDefault(true)));
  });

  test("that a bucket of unknown age does not state is unknown", () => {
    expect(read(bucket({}, old)).publicAccessBlock).toEqual(all(unknownFact));
  });

  test("has every switch off that its resource leaves out", () => {
    const owner = bucket();
    const block = partOf(owner, "bucketPublicAccessBlock:BucketPublicAccessBlock", { blockPublicAcls: "true" });
    expect(read(owner, block).publicAccessBlock).toEqual({ ...all(byDefault(false)), blockPublicAcls: known(true) });
  });

  test("is unknown while another bucket may own its resource", () => {
    const owner = bucket({ bucket: "orders" }, old);
    const stray = resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "stray", { bucket: unknownText });
    expect(read({ ...owner, origin: "created" }, stray).publicAccessBlock).toEqual(all(unknownFact));
  });
});

describe("the policy of a bucket", () => {
  test("is the separate one where the bucket has its own as well", () => {
    const owner = bucket({ policy: policyText("Allow") });
    const separate = partOf(owner, "bucketPolicy:BucketPolicy", { policy: policyText("Deny") });
    expect(read(owner, separate).policy).toMatchObject({ value: { statements: [{ effect: "Deny" }] } });
  });

  test("is its own where there is no separate one", () => {
    expect(read(bucket({ policy: policyText("Allow") })).policy).toMatchObject({
      value: { statements: [{ effect: "Allow" }] },
    });
  });

  test("is unknown where two resources state it", () => {
    const owner = bucket();
    const policy = partOf(owner, "bucketPolicy:BucketPolicy", { policy: policyText("Deny") });
    expect(read(owner, policy, { ...policy, urn: `${policy.urn}2` }).policy).toEqual(unknownFact);
  });

  test("belongs to the bucket that the property comes from, not to any other", () => {
    const owner = bucket({}, {}, "a");
    const other = bucket({}, {}, "b");
    const separate = partOf(owner, "bucketPolicy:BucketPolicy", { policy: policyText("Deny") });
    expect(read(other, owner, separate).policy).toEqual(absent());
  });

  test("is read through a secret", () => {
    expect(read(bucket({ policy: secret(policyText("Deny")) })).policy.state).toBe("known");
  });
});

describe("the ACL of a bucket", () => {
  const group = (name: string) => ({ type: "Group", uri: `http://acs.amazonaws.com/groups/${name}` });

  test.each<[string, Bucket["aclGrants"]]>([
    ["private", absent()],
    ["public-read", known([{ grantee: "everyone", permission: "READ" }])],
    ["authenticated-read", known([{ grantee: "authenticated-users", permission: "READ" }])],
    ["constructor", unknownFact],
    [unknownText, unknownFact],
  ])("%s in a BucketAcl", (acl, grants) => {
    const owner = bucket();
    expect(read(owner, partOf(owner, "bucketAclV2:BucketAclV2", { acl })).aclGrants).toEqual(grants);
  });

  test("leaves out the owner whom an access control policy names, and nobody else", () => {
    const owner = bucket();
    const accessControlPolicy = {
      owner: { id: "me" },
      grants: [
        { grantee: { type: "CanonicalUser", id: "me" }, permission: "FULL_CONTROL" },
        { grantee: { type: "CanonicalUser", id: "you" }, permission: "READ" },
        { grantee: group("global/AllUsers"), permission: "WRITE" },
      ],
    };
    expect(read(owner, partOf(owner, "bucketAcl:BucketAcl", { accessControlPolicy })).aclGrants).toEqual(
      known([
        { grantee: "other", permission: "READ" },
        { grantee: "everyone", permission: "WRITE" },
      ]),
    );
  });

  test("with nothing but full control of one user, as outputs show every bucket, is S3's default", () => {
    const grants = [{ id: "me", type: "CanonicalUser", permissions: ["FULL_CONTROL"], uri: "" }];
    expect(read(bucket({ grants })).aclGrants).toEqual(absent());
  });

  test("with a group in the bucket's own grants names the group", () => {
    const grants = { ...group("s3/LogDelivery"), permissions: ["WRITE", "READ_ACP"] };
    expect(read(bucket({ grants })).aclGrants).toEqual(
      known([
        { grantee: "log-delivery", permission: "WRITE" },
        { grantee: "log-delivery", permission: "READ_ACP" },
      ]),
    );
  });

  test("is unknown where one grantee is", () => {
    expect(read(bucket({ grants: [{ type: "Group", uri: unknownText, permissions: ["READ"] }] })).aclGrants).toEqual(
      unknownFact,
    );
  });
});

describe("ownership and website of a bucket", () => {
  test.each<[string, SeenResource, Bucket["ownership"]]>([
    ["a new bucket that states nothing", bucket(), byDefault("BucketOwnerEnforced")],
    ["an older one", bucket({}, old), unknownFact],
  ])("ownership of %s", (_, owner, ownership) => {
    expect(read(owner).ownership).toEqual(ownership);
  });

  test("ownership is what its resource says", () => {
    const owner = bucket();
    const controls = partOf(owner, "bucketOwnershipControls:BucketOwnershipControls", {
      rule: { objectOwnership: "ObjectWriter" },
    });
    expect(read(owner, controls).ownership).toEqual(known("ObjectWriter"));
  });

  test.each<[string, unknown, Bucket["website"]]>([
    ["of its own", { indexDocument: "index.html" }, known(true)],
    ["that is an empty list", [], absent()],
    ["that is null", null, absent()],
    ["not known yet", unknownText, unknownFact],
  ])("a website %s", (_, website, fact) => {
    expect(read(bucket({ website })).website).toEqual(fact);
  });

  test("a website by a separate resource, whatever is in it", () => {
    const owner = bucket();
    expect(read(owner, partOf(owner, "bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2", {})).website).toEqual(
      known(true),
    );
  });
});

describe("versions of a bucket", () => {
  const versioning = (owner: SeenResource, versioningConfiguration: object) =>
    partOf(owner, "bucketVersioning:BucketVersioning", { versioningConfiguration });

  test.each<[string, Bucket["versioning"]]>([
    ["Enabled", known("enabled")],
    ["Suspended", known("suspended")],
    ["Disabled", known("never-enabled")],
    ["enabled", unknownFact],
    ["", unknownFact],
    [unknownText, unknownFact],
  ])("status %j", (status, fact) => {
    const owner = bucket({ versioning: { enabled: false } });
    expect(read(owner, versioning(owner, { status })).versioning).toEqual(fact);
  });

  test.each<[string, SeenResource, Bucket["versioning"]]>([
    ["a new bucket that states nothing", bucket(), byDefault("never-enabled")],
    ["a new bucket whose own property is off", bucket({ versioning: { enabled: false } }), byDefault("never-enabled")],
    ["an older bucket that states nothing", bucket({}, old), unknownFact],
    ["an older bucket whose own property is off", bucket({ versioning: { enabled: false } }, old), unknownFact],
    ["a bucket whose own property is on", bucket({ versioning: [{ enabled: "true" }] }, old), known("enabled")],
    ["a bucket with Object Lock", bucket({ objectLockEnabled: true }), byDefault("enabled")],
  ])("of %s", (_, owner, fact) => {
    expect(read(owner).versioning).toEqual(fact);
  });

  test.each<[unknown, Fact<boolean>]>([
    ["Enabled", known(true)],
    ["Disabled", known(false)],
    [null, byDefault(false)],
    [unknownText, unknownFact],
  ])("MFA delete %j", (mfaDelete, fact) => {
    const owner = bucket();
    expect(read(owner, versioning(owner, { status: "Enabled", mfaDelete })).mfaDelete).toEqual(fact);
  });

  test.each<[string, Record<string, unknown>, Bucket["objectLock"]]>([
    ["nothing", {}, absent()],
    ["the flag", { objectLockEnabled: true }, known({ enabled: known(true), mode: absent(), days: absent() })],
    [
      "the block of the V2 class",
      {
        objectLockConfiguration: {
          objectLockEnabled: "Enabled",
          rules: [{ defaultRetentions: [{ mode: "COMPLIANCE", years: 2 }] }],
        },
      },
      known({ enabled: known(true), mode: known("COMPLIANCE"), days: known(730) }),
    ],
    ["a flag not known yet", { objectLockEnabled: unknownText }, unknownFact],
  ])("Object Lock by %s", (_, props, fact) => {
    expect(read(bucket(props)).objectLock).toEqual(fact);
  });

  test("Object Lock by a separate resource is on, with its default retention", () => {
    const owner = bucket();
    const rule = { defaultRetention: { mode: "GOVERNANCE", days: "30" } };
    expect(
      read(owner, partOf(owner, "bucketObjectLockConfiguration:BucketObjectLockConfiguration", { rule })).objectLock,
    ).toEqual(known({ enabled: known(true), mode: known("GOVERNANCE"), days: known(30) }));
  });
});

describe("a lifecycle rule", () => {
  const rulesOf = (rules: unknown): Bucket["lifecycle"] => {
    const owner = bucket();
    return read(owner, partOf(owner, "bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2", { rules }))
      .lifecycle;
  };
  const ruleOf = (rule: object) => {
    const rules = rulesOf([{ id: "r", status: "Enabled", ...rule }]);
    return rules.state === "known" ? rules.value[0] : undefined;
  };

  test("has what it says, with 0 as not set", () => {
    expect(
      ruleOf({
        expiration: { days: "10", expiredObjectDeleteMarker: false },
        noncurrentVersionExpiration: { noncurrentDays: 1, newerNoncurrentVersions: 0 },
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 2 }],
        transitions: { storageClass: "GLACIER" },
        noncurrentVersionTransitions: [{ storageClass: "DEEP_ARCHIVE" }],
      }),
    ).toEqual({
      id: known("r"),
      enabled: known(true),
      filter: known({ tags: {} }),
      expirationDays: known(10),
      expirationDate: absent(),
      expiredObjectDeleteMarker: known(false),
      noncurrentDays: known(1),
      newerNoncurrentVersions: absent(),
      abortIncompleteMultipartUploadDays: known(2),
      transitions: known(["GLACIER", "DEEP_ARCHIVE"]),
    });
  });

  test.each<[string, object, unknown]>([
    ["none", {}, known({ tags: {} })],
    ["an empty prefix", { filter: { prefix: "" } }, known({ tags: {} })],
    ["the rule's own prefix", { prefix: "a/" }, known({ prefix: "a/", tags: {} })],
    ["one tag", { filter: { tag: { key: "k", value: "v" } } }, known({ tags: { k: "v" } })],
    ["one size", { filter: { objectSizeGreaterThan: "500" } }, known({ tags: {}, sizeGreaterThan: 500 })],
    [
      "several",
      { filter: { and: { prefix: "a/", tags: { k: "v" }, objectSizeLessThan: 9 } } },
      known({ prefix: "a/", tags: { k: "v" }, sizeLessThan: 9 }),
    ],
    ["a prefix not known yet", { filter: { prefix: unknownText } }, unknownFact],
    ["a tag not known yet", { filter: { and: { prefix: "a/", tags: { k: unknownText } } } }, unknownFact],
  ])("with the filter: %s", (_, rule, filter) => {
    expect(ruleOf(rule)?.filter).toEqual(filter);
  });

  test.each<[string, object, Fact<boolean>]>([
    ["Disabled", { status: "Disabled" }, known(false)],
    ["not known yet", { status: unknownText }, unknownFact],
    ["missing", { status: null }, unknownFact],
  ])("with a status that is %s", (_, rule, enabled) => {
    expect(ruleOf(rule)?.enabled).toEqual(enabled);
  });

  test("with days that are not known yet has unknown days, and keeps the rest", () => {
    expect(ruleOf({ expiration: { days: unknownNumber } })).toMatchObject({
      expirationDays: unknownFact,
      enabled: known(true),
    });
  });

  test("with a fixed date has the day", () => {
    expect(ruleOf({ expiration: { date: "2027-01-31T00:00:00Z" } })?.expirationDate).toEqual(known("2027-01-31"));
  });

  test.each<[unknown, unknown]>([
    [unknownList, unknownFact],
    [[], absent()],
    [{ id: "one", status: "Enabled" }, known([expect.objectContaining({ id: known("one") })])],
  ])("in the list %j", (rules, fact) => {
    expect(rulesOf(rules)).toEqual(fact);
  });

  test("of the bucket itself is read in the spelling of version 7 and of V2", () => {
    const lifecycleRules = [
      { enabled: true, prefix: "a/", expiration: { days: 5 }, noncurrentVersionExpiration: { days: 2 } },
      { enabled: "false", tags: { k: "v" }, expirations: [{ days: 6 }], noncurrentVersionExpirations: [{ days: 3 }] },
    ];
    expect(read(bucket({ lifecycleRules })).lifecycle).toMatchObject({
      value: [
        {
          enabled: known(true),
          filter: known({ prefix: "a/", tags: {} }),
          expirationDays: known(5),
          noncurrentDays: known(2),
        },
        {
          enabled: known(false),
          filter: known({ tags: { k: "v" } }),
          expirationDays: known(6),
          noncurrentDays: known(3),
        },
      ],
    });
  });
});

describe("encryption of a bucket", () => {
  const key = resource("aws:kms/key:Key", "key", {});
  const encrypted = (rule: object, more = {}) => {
    const owner = bucket();
    const type = "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    return read(owner, key, partOf(owner, type, { rules: [rule] }, more)).encryption;
  };
  const apply = (by: object) => ({ applyServerSideEncryptionByDefault: by });

  test("that nothing states is SSE-S3 by default, old or new", () => {
    const expected = {
      algorithm: byDefault("AES256"),
      key: absent(),
      bucketKey: byDefault(false),
      blockedTypes: absent(),
    };
    expect([read(bucket()).encryption, read(bucket({}, old)).encryption]).toEqual([known(expected), known(expected)]);
  });

  test("by KMS without a key is under AWS's own", () => {
    expect(encrypted(apply({ sseAlgorithm: "aws:kms" }))).toMatchObject({
      value: { key: { value: { managedBy: "aws", alias: "aws/s3" } } },
    });
  });

  test("by a key of the program that is not there yet is under the customer's own, in that key's region", () => {
    expect(
      encrypted(apply({ sseAlgorithm: "aws:kms", kmsMasterKeyId: unknownText }), { from: { rules: key } }),
    ).toMatchObject({
      value: { key: { value: { managedBy: "customer", region: known("eu-central-1") } } },
    });
  });

  test("by a key that nothing is known of is unknown", () => {
    expect(encrypted(apply({ sseAlgorithm: "aws:kms", kmsMasterKeyId: unknownText }))).toMatchObject({
      value: { algorithm: known("aws:kms"), key: unknownFact },
    });
  });

  test("has no key beside AES256, whatever is written", () => {
    expect(encrypted(apply({ sseAlgorithm: "AES256", kmsMasterKeyId: "alias/own" }))).toMatchObject({
      value: { key: absent() },
    });
  });

  test("says which types it refuses, and NONE is nothing", () => {
    expect(encrypted({ blockedEncryptionTypes: ["SSE-C"], bucketKeyEnabled: "true" })).toMatchObject({
      value: { blockedTypes: known(["SSE-C"]), bucketKey: known(true), algorithm: byDefault("AES256") },
    });
    expect(encrypted({ blockedEncryptionTypes: ["NONE"] })).toMatchObject({ value: { blockedTypes: known([]) } });
  });

  test("of the bucket itself is read in both spellings", () => {
    const by = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-1:1:alias/aws/s3" };
    const plain = { rule: apply(by) };
    const v2 = { rules: [{ applyServerSideEncryptionByDefaults: [by] }] };
    for (const serverSideEncryptionConfiguration of [plain, v2]) {
      expect(read(bucket({ serverSideEncryptionConfiguration })).encryption).toMatchObject({
        value: { key: known({ managedBy: "aws", alias: "aws/s3", region: known("eu-west-1"), account: known("1") }) },
      });
    }
  });
});

describe("replication of a bucket", () => {
  const target = bucket({ region: "us-east-1" }, {}, "target");
  const second = bucket({ region: "eu-west-1" }, {}, "second");
  const third = bucket({ bucket: "third", region: "eu-west-3" }, {}, "third");
  const replicated = (destination: object, from: SeenResource[]) => {
    const owner = bucket({}, {}, "source");
    const rules = [{ status: "Enabled", destination }];
    const config = partOf(
      owner,
      "bucketReplicationConfig:BucketReplicationConfig",
      { rules },
      { from: { rules: from } },
    );
    return read(owner, target, second, third, config).replication;
  };

  test("goes to the region of the bucket that it comes from", () => {
    expect(replicated({ bucket: unknownText, account: "1" }, [target])).toMatchObject({
      value: [
        {
          enabled: known(true),
          destinationRegion: known("us-east-1"),
          destination: { name: "target" },
          destinationAccount: known("1"),
        },
      ],
    });
  });

  test("picks the bucket by name where the rules come from several", () => {
    expect(replicated({ bucket: "arn:aws:s3:::third" }, [target, third])).toMatchObject({
      value: [{ destinationRegion: known("eu-west-3") }],
    });
  });

  test("is unknown where several could be meant, and none is named", () => {
    expect(replicated({ bucket: unknownText }, [target, second])).toMatchObject({
      value: [{ destinationRegion: unknownFact }],
    });
  });

  test("is unknown for a bucket outside the program: its ARN has no region", () => {
    expect(replicated({ bucket: "arn:aws:s3:::elsewhere" }, [])).toMatchObject({
      value: [{ destinationRegion: unknownFact }],
    });
  });

  test("of the bucket itself is read in the spelling of V2", () => {
    const rules = [
      {
        status: "Disabled",
        destinations: [{ bucket: "arn:aws:s3:::third" }],
        deleteMarkerReplicationStatus: "Enabled",
      },
    ];
    expect(read(bucket({ replicationConfiguration: { rules } }), third).replication).toMatchObject({
      value: [{ enabled: known(false), destinationRegion: known("eu-west-3"), deleteMarkerReplication: known(true) }],
    });
  });
});

describe("access logs of a bucket", () => {
  const logs = bucket({}, {}, "logs");
  const logging = (targetBucket: string, from?: SeenResource) => {
    const owner = bucket({ bucket: "orders" });
    const part = partOf(
      owner,
      "bucketLogging:BucketLogging",
      { targetBucket },
      from ? { from: { targetBucket: from } } : {},
    );
    return read(owner, logs, part).logging;
  };

  test.each<[string, Bucket["logging"], Bucket["logging"]]>([
    ["another bucket of the program", logging(unknownText, logs), known({ targetIsItself: known(false) })],
    ["itself, by dependency", logging(unknownText, bucket()), known({ targetIsItself: known(true) })],
    ["itself, by name", logging("orders"), known({ targetIsItself: known(true) })],
    ["another, by name", logging("others"), known({ targetIsItself: known(false) })],
    ["a bucket that nothing is known of", logging(unknownText), unknownFact],
    ["nowhere", read(bucket()).logging, absent()],
  ])("go to %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test("a bucket names its parts, for remedies and the population", () => {
  const owner = bucket();
  const policy = partOf(owner, "bucketPolicy:BucketPolicy", { policy: policyText("Deny") });
  expect(read(owner, policy).parts).toEqual([{ urn: policy.urn, type: policy.type, name: policy.name }]);
});

test("a bucket's tags are the provider's defaults with its own over them", () => {
  const provider = { urn: "p", name: "default", props: { defaultTags: JSON.stringify({ tags: { a: "1", b: "1" } }) } };
  const own = bucket({ tags: { b: "2", c: unknownText }, tagsAll: unknownText }, { provider });
  expect(read(own).tags).toEqual(known({ a: known("1"), b: known("2"), c: unknownFact }));
});
