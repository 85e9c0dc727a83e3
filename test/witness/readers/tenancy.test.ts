import { absent, known, unknown } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const key = resource("aws:kms/key:Key", "k", { tags: { "tom:client": "muster" }, arn: unknownText });
const alias = resource(
  "aws:kms/alias:Alias",
  "a",
  { name: "alias/orders", targetKeyId: unknownText },
  { from: { targetKeyId: key } },
);
const queue = (name: string, props: Record<string, unknown>, from = {}) =>
  resource("aws:sqs/queue:Queue", name, { tags: { "tom:client": name }, ...props }, { from });
const under = (name: string) => queue(name, { kmsMasterKeyId: unknownText }, { kmsMasterKeyId: key });
const tags = (client: string) => known({ "tom:client": known(client) });

describe("the key of a store", () => {
  test("is the program's, with those that share it", () => {
    expect(postureOf("tenancy", under("a"), under("b"), key).key).toEqual(
      known({ tags: tags("muster"), others: known([tags("b")]) }),
    );
  });

  test("is the one behind an alias, by dependency or by name", () => {
    const byDependency = queue("a", { kmsMasterKeyId: unknownText }, { kmsMasterKeyId: alias });
    const byName = queue("b", { kmsMasterKeyId: "alias/orders" });
    expect(postureOf("tenancy", byDependency, byName, key, alias).key).toEqual(
      known({ tags: tags("muster"), others: known([tags("b")]) }),
    );
  });

  test("is the same by ARN and by id", () => {
    const arn = "arn:aws:kms:eu-central-1:123456789012:key/k-1";
    const deployed = { ...key, props: { ...key.props, arn, keyId: "k-1" } };
    const posture = postureOf(
      "tenancy",
      queue("a", { kmsMasterKeyId: arn }),
      queue("b", { kmsMasterKeyId: "k-1" }),
      deployed,
    );
    expect(posture.key).toMatchObject(known({ others: known([tags("b")]) }));
  });

  test("of a bucket stands in its encryption", () => {
    const orders = bucket({ bucket: "orders", tags: { "tom:client": "a" } });
    const encryption = partOf(
      orders,
      "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: unknownText } }] },
      { from: { rules: key } },
    );
    expect(postureOf("tenancy", orders, encryption, key, under("b")).key).toEqual(
      known({ tags: tags("muster"), others: known([tags("b")]) }),
    );
  });

  test.each([
    ["of AWS's is none", { kmsMasterKeyId: "alias/aws/sqs" }, absent()],
    ["is none where nothing is written", {}, absent()],
    [
      "of another program has tags that nobody sees",
      { kmsMasterKeyId: "arn:aws:kms:eu-central-1:1:key/x" },
      known({ tags: unknownFact, others: known([]) }),
    ],
    ["not known yet", { kmsMasterKeyId: unknownText }, unknownFact],
  ])("%s", (_about, props, fact) => {
    expect(postureOf("tenancy", queue("a", props)).key).toEqual(fact);
  });

  test("may be shared with a store whose key is not known yet", () => {
    expect(postureOf("tenancy", under("a"), queue("b", { kmsMasterKeyId: unknownText }), key).key).toMatchObject(
      known({ others: unknownFact }),
    );
  });
});

describe("the environment of a store", () => {
  test.each([
    ["orders-prod", {}, known("production")],
    ["ordersTest", {}, known("test")],
    ["orders", {}, absent()],
    ["latest", {}, absent()],
    ["prod-test", {}, absent()],
    ["orders-prod", { Environment: "dev" }, known("test")],
    ["orders", { env: unknownText }, unknownFact],
  ])("%s %j", (name, more, environment) => {
    expect(postureOf("tenancy", queue(name, { tags: more })).environment).toEqual(environment);
  });

  test("may be beside production", () => {
    const beside = (...others: ReturnType<typeof queue>[]) =>
      postureOf("tenancy", queue("a-test", {}), ...others).besideProduction;
    expect(beside()).toEqual(known(false));
    expect(beside(queue("a-prod", {}))).toEqual(known(true));
    expect(beside(queue("b", { tags: { env: unknownText } }))).toEqual(unknownFact);
  });
});
