import { absent, known, unknown, type DataStore, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import { frankfurt, postureOf, resource, unknownText } from "./support";

/* Stores that are encrypted in parts, by the account's setting, or only where there is something to keep. */

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const own = "alias/own";
const customer = known(expect.objectContaining({ managedBy: "customer" }) as { managedBy: "customer" });
const ofAws = known(expect.objectContaining({ managedBy: "aws" }) as { managedBy: "aws" });
const read = (type: string, props: Record<string, unknown>): DataStore | undefined => {
  const it = resource(`aws:${type}`, "s", props);
  return readerOf("data-store").read(it, graphOf({ resources: [it] }));
};

const instance = "ec2/instance:Instance";
const template = "ec2/launchTemplate:LaunchTemplate";
const settings = "glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings";
const configuration = "glue/securityConfiguration:SecurityConfiguration";
const automatedBackups = "rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const root = { rootBlockDevice: { encrypted: true, kmsKeyId: own } };

describe("whether all of it is encrypted:", () => {
  test.each<[string, string, Record<string, unknown>, Fact<boolean>]>([
    ["a machine with nothing stated", instance, {}, unknownFact],
    ["a machine with its root", instance, root, known(true)],
    [
      "a machine with one volume that isn't",
      instance,
      { ...root, ebsBlockDevices: [{ encrypted: true }, { encrypted: false }] },
      known(false),
    ],
    [
      "a machine with one volume that says nothing",
      instance,
      { ...root, ebsBlockDevices: [{ deviceName: "b" }] },
      unknownFact,
    ],
    ["a machine with volumes not known yet", instance, { ...root, ebsBlockDevices: unknownText }, unknownFact],
    [
      "a template",
      template,
      { blockDeviceMappings: [{ ebs: { encrypted: "true" } }, { ebs: { encrypted: "false" } }] },
      known(false),
    ],
    [
      "a work place whose root isn't",
      "workspaces/workspace:Workspace",
      { userVolumeEncryptionEnabled: true },
      byDefault(false),
    ],
    [
      "a catalogue without passwords",
      settings,
      {
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: { returnConnectionPasswordEncrypted: false },
        },
      },
      known(false),
    ],
    [
      "jobs whose bookmarks aren't",
      configuration,
      {
        encryptionConfiguration: {
          s3Encryption: { s3EncryptionMode: "SSE-KMS" },
          cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS" },
          jobBookmarksEncryption: { jobBookmarksEncryptionMode: "DISABLED" },
        },
      },
      known(false),
    ],
    [
      "a cache of an API",
      "apigateway/methodSettings:MethodSettings",
      { settings: { cachingEnabled: true } },
      byDefault(false),
    ],
    ["a file of a gateway", "storagegateway/nfsFileShare:NfsFileShare", {}, byDefault(true)],
    ["a copy of a snapshot", "rds/snapshotCopy:SnapshotCopy", {}, unknownFact],
    ["replicated backups", automatedBackups, {}, unknownFact],
    ["replicated backups under a key", automatedBackups, { kmsKeyId: "arn:aws:kms:eu-west-1:1:key/k" }, known(true)],
  ])("%s", (_, type, props, expected) => {
    expect(read(type, props)?.encrypted).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, Fact<boolean>]>([
    ["on", {}, byDefault(true)],
    ["off", { enabled: false }, unknownFact],
    ["on in another region", { region: "eu-west-1" }, unknownFact],
  ])("by the account's setting, which the program switches %s", (_, props, expected) => {
    const setting = resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "e", props, { provider: frankfurt });
    expect(postureOf("data-store", resource("aws:ebs/volume:Volume", "v", {}), setting).encrypted).toEqual(expected);
  });
});

describe("the weakest key counts:", () => {
  test.each<[string, string, Record<string, unknown>, Fact<unknown>]>([
    ["all own", instance, { rootBlockDevice: { kmsKeyId: own }, ebsBlockDevices: [{ kmsKeyId: own }] }, customer],
    [
      "one of AWS",
      instance,
      { rootBlockDevice: { kmsKeyId: own }, ebsBlockDevices: [{ kmsKeyId: own }, { kmsKeyId: "alias/aws/ebs" }] },
      ofAws,
    ],
    ["one without", template, { blockDeviceMappings: [{ ebs: { kmsKeyId: own } }, { ebs: {} }] }, absent()],
    [
      "one not known yet",
      "secretsmanager/secret:Secret",
      { kmsKeyId: own, replicas: [{ kmsKeyId: unknownText }] },
      unknownFact,
    ],
    [
      "a replica under AWS's",
      "secretsmanager/secret:Secret",
      { kmsKeyId: own, replicas: [{ region: "eu-west-1" }] },
      absent(),
    ],
  ])("%s", (_, type, props, expected) => {
    expect(read(type, props)?.key).toEqual(expected);
  });
});

test.each<[string, string, Record<string, unknown>]>([
  ["a function without settings", "lambda/function:Function", {}],
  ["a template without volumes", template, {}],
  ["a service without volumes", "ecs/service:Service", {}],
])("%s is no store", (_, type, props) => {
  expect(read(type, props)).toBeUndefined();
});

test("a function with settings is one, and a global cluster leaves the key to its members", () => {
  expect(read("lambda/function:Function", { environment: { variables: { A: "b" } } })?.key).toEqual(absent());
  expect(read("rds/globalCluster:GlobalCluster", { storageEncrypted: true })).toMatchObject({
    encrypted: known(true),
    keyElsewhere: expect.any(String),
  });
});
