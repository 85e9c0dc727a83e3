import { absent, known, unknown, type Fact, type Key } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const key = (props: Record<string, unknown> = {}) => resource("aws:kms/key:Key", "k", props);
const stack = resource("pulumi:pulumi:Stack", "s", {});
const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }] });

describe("a key", () => {
  test("that states nothing does not rotate, and has a month until it is gone", () => {
    expect(postureOf("key", key())).toMatchObject({
      enabled: byDefault(true),
      rotatable: known(true),
      rotation: byDefault(false),
      rotationPeriodDays: byDefault(365),
      deletionWindowDays: byDefault(30),
      multiRegion: byDefault(false),
    });
  });

  test("has what it states", () => {
    const props = {
      isEnabled: "false",
      enableKeyRotation: true,
      rotationPeriodInDays: "90",
      deletionWindowInDays: 7,
      multiRegion: true,
    };
    expect(postureOf("key", key(props))).toMatchObject({
      enabled: known(false),
      rotation: known(true),
      rotationPeriodDays: known(90),
      deletionWindowDays: known(7),
      multiRegion: known(true),
    });
  });

  test.each<[string, Record<string, unknown>, Fact<boolean>]>([
    ["symmetric", { customerMasterKeySpec: "SYMMETRIC_DEFAULT", keyUsage: "ENCRYPT_DECRYPT" }, known(true)],
    ["asymmetric", { customerMasterKeySpec: "RSA_4096" }, known(false)],
    ["for signatures", { keyUsage: "GENERATE_VERIFY_MAC" }, known(false)],
    ["in a store of one's own", { customKeyStoreId: "cks-1" }, known(false)],
    ["of a kind not known yet", { customerMasterKeySpec: unknownText }, unknownFact],
    [
      "of a kind not known yet, but for signatures",
      { customerMasterKeySpec: unknownText, keyUsage: "SIGN_VERIFY" },
      known(false),
    ],
  ])("%s can rotate by itself or not", (_, props, fact) => {
    expect(postureOf("key", key(props)).rotatable).toEqual(fact);
  });

  test("with imported material can't rotate by itself", () => {
    expect(postureOf("key", resource("aws:kms/externalKey:ExternalKey", "k", { enabled: false }))).toMatchObject({
      enabled: known(false),
      rotatable: known(false),
      rotation: known(false),
    });
  });

  test("that is a replica follows its primary key", () => {
    expect(postureOf("key", resource("aws:kms/replicaKey:ReplicaKey", "k", {}))).toMatchObject({
      multiRegion: known(true),
      rotatable: known(false),
      rotation: unknownFact,
    });
  });
});

describe("the policy of a key", () => {
  const separate = (of: typeof stack) =>
    resource("aws:kms/keyPolicy:KeyPolicy", "p", { keyId: unknownText, policy }, { from: { keyId: of } });

  test.each<[string, Key["policy"] | object, Key]>([
    ["its own", { state: "known" }, postureOf("key", key({ policy }))],
    ["the separate one", { state: "known" }, postureOf("key", key(), stack, separate(key()))],
    ["absent, where the whole stack has none", absent(), postureOf("key", key(), stack)],
    ["unknown, where the key is shown alone and a separate one may follow", unknownFact, postureOf("key", key())],
  ])("is %s", (_, expected, posture) => {
    expect(posture.policy).toMatchObject(expected);
  });
});
