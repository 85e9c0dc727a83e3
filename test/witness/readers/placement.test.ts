import { absent, known, unknown, type Mention } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { frankfurt, postureOf, resource, secret, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const queue = (props: Record<string, unknown> = {}, more = {}) => resource("aws:sqs/queue:Queue", "q", props, more);
const byDefault = { urn: "p", name: "default_7_48_0", props: {} };

function place(of: SeenResource, configuredRegion?: string) {
  const graph = graphOf({ resources: [of], ...(configuredRegion !== undefined && { configuredRegion }) });
  const placement = readerOf("placement").read(of, graph);
  return placement && { region: placement.region, from: placement.regionFrom };
}

describe("the region of a resource", () => {
  test.each<[string, SeenResource, string | undefined, object]>([
    ["its own", queue({ region: "eu-west-1" }), undefined, { region: known("eu-west-1"), from: known("resource") }],
    [
      "its own, not known yet",
      queue({ region: unknownText }),
      undefined,
      { region: unknownFact, from: known("resource") },
    ],
    ["its provider's", queue(), undefined, { region: known("eu-central-1"), from: known("provider") }],
    [
      "the configured one",
      queue({}, { provider: { ...byDefault, props: { region: "eu-west-3" } } }),
      "eu-west-3",
      { region: known("eu-west-3"), from: known("default-provider") },
    ],
    [
      "the configured one, where the provider is not seen",
      queue({}, { provider: undefined }),
      "eu-west-3",
      { region: known("eu-west-3"), from: known("default-provider") },
    ],
    ["nobody's", queue({}, { provider: byDefault }), undefined, { region: unknownFact, from: known("environment") }],
    [
      "not the configured one for a provider of its own",
      queue({}, { provider: { ...frankfurt, props: {} } }),
      "eu-west-3",
      { region: unknownFact, from: known("environment") },
    ],
    [
      "the default provider's, which may be configured or not",
      queue({}, { provider: { ...byDefault, props: { region: "eu-west-3" } } }),
      undefined,
      { region: known("eu-west-3"), from: unknownFact },
    ],
    [
      "the provider's, filled in by it",
      queue({ region: "eu-central-1" }, { origin: "existing", propertyDependencies: {} }),
      undefined,
      { region: known("eu-central-1"), from: known("provider") },
    ],
    [
      "filled in by AWS after the deploy",
      queue({ region: "eu-central-1" }, { origin: "existing", provider: byDefault, propertyDependencies: {} }),
      undefined,
      { region: known("eu-central-1"), from: unknownFact },
    ],
    [
      "its own, that the program has given",
      queue({ region: "eu-central-1" }, { origin: "existing", provider: byDefault }),
      undefined,
      { region: known("eu-central-1"), from: known("resource") },
    ],
    [
      "the one in its ARN",
      queue({ arn: "arn:aws:sqs:eu-west-2:1:q" }, { provider: byDefault }),
      undefined,
      { region: known("eu-west-2"), from: known("environment") },
    ],
    [
      "none for a global service",
      resource("aws:iam/role:Role", "r", { region: "eu-west-1" }),
      undefined,
      { region: absent(), from: absent() },
    ],
  ])("is %s", (_, of, configured, expected) => {
    expect(place(of, configured)).toEqual(expected);
  });

  test("of a global service is marked as global, and of others not", () => {
    const globals = [
      "aws:iam/role:Role",
      "aws:route53/record:Record",
      "aws:sqs/queue:Queue",
      "aws:constructor/x:X",
    ].map((type) => postureOf("placement", resource(type, "r", {})).global);
    expect(globals).toEqual([true, true, false, false]);
  });
});

describe("a resource that is not AWS's", () => {
  test.each<[string, SeenResource]>([
    ["the stack", resource("pulumi:pulumi:Stack", "s", { region: "x" })],
    ["a provider", resource("pulumi:providers:aws", "p", { region: "eu-central-1" })],
    [
      "a component, which has no provider",
      { ...resource("my:index:Shop", "s", { region: "eu-central-1" }), provider: undefined as never },
    ],
    ["what has no place", resource("random:index/randomId:RandomId", "r", { byteLength: 4 })],
  ])("has no placement: %s", (_, of) => {
    expect(place(of)).toBeUndefined();
  });

  test("has an unknown region where it names a place, and is never passed over", () => {
    expect(place(resource("azure-native:storage:StorageAccount", "a", { location: "westeurope" }))).toEqual({
      region: unknownFact,
      from: unknownFact,
    });
  });
});

describe("mentions of places", () => {
  const mentions = (props: Record<string, unknown>): Mention[] => postureOf("placement", queue(props)).mentions;
  const paths = (props: Record<string, unknown>): string[] => mentions(props).map((each) => each.path);

  test("tell path, region and sort", () => {
    expect(mentions({ replicas: [{ regionName: "us-east-1" }], zone: "us-east-1a" })).toEqual([
      { path: "zone", region: "us-east-1", as: "zone" },
      { path: "replicas[0].regionName", region: "us-east-1", as: "region" },
    ]);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["the resource's own region, which is its place and no mention", { region: "us-east-1" }, []],
    ["a region deeper down", { destination: { region: "us-east-1" } }, ["destination.region"]],
    [
      "tags and descriptions, which are for people",
      { tags: { r: "us-east-1" }, tagsAll: { r: "us-east-1" }, description: "us-east-1" },
      [],
    ],
    ["a secret", { endpoint: secret("us-east-1") }, ["endpoint"]],
    [
      "JSON in text",
      { containerDefinitions: '[{"options":{"awslogs-region":"us-east-1"}}]' },
      ["containerDefinitions[0].options.awslogs-region"],
    ],
    ["JSON in JSON", { a: JSON.stringify({ b: JSON.stringify(["us-east-1"]) }) }, ["a.b[0]"]],
    ["text that only looks like JSON", { a: "{ us-east-1" }, ["a"]],
    ["keys of a table", { images: { "us-east-1": "ami-1" } }, []],
    ["a name", { name: "logs-us-east-1" }, []],
  ])("in %s", (_, props, expected) => {
    expect(paths(props)).toEqual(expected);
  });

  test.each<[string, object, number]>([
    ["what a policy allows", { Effect: "Allow", Action: "kms:*", Resource: "arn:aws:kms:us-east-1:1:key/k" }, 1],
    [
      "the condition of what it allows",
      { Effect: "Allow", Action: "*", Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } },
      0,
    ],
    ["what it denies", { Effect: "Deny", Action: "*", Resource: "arn:aws:kms:us-east-1:1:key/k" }, 0],
  ])("in a policy: %s", (_, statement, count) => {
    const policy = { Version: "2012-10-17", Statement: [statement] };
    expect([mentions({ policy: JSON.stringify(policy) }).length, mentions({ policy }).length]).toEqual([count, count]);
  });

  test("what is not known yet is listed as not seen", () => {
    expect(postureOf("placement", queue({ a: { b: [unknownText] }, c: "x" })).unseen).toEqual(["a.b[0]"]);
  });

  test("a text too long to be read to its end is listed as not seen", () => {
    const { mentions: found, unseen } = postureOf("placement", queue({ script: `us-east-1 ${"x".repeat(1_100_000)}` }));
    expect([found.length, unseen]).toEqual([1, ["script"]]);
  });

  test("are found a hundred thousand levels deep", () => {
    let deep: unknown = "us-east-1";
    for (let level = 0; level < 100_000; level++) deep = { a: deep };
    expect(mentions({ deep })).toHaveLength(1);
  });

  test("end in a property that contains itself", () => {
    const loop: Record<string, unknown> = { region: "us-east-1" };
    loop["again"] = [loop];
    expect(paths({ loop })).toEqual(["loop.region"]);
  });
});
