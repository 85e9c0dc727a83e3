import fc from "fast-check";
import { graphOf } from "../../witness/pulumi/graph";
import type { SeenResource } from "../../witness/pulumi/seen";
import { bucket, bucketType, policy, policyType, resource, unknownText, urn } from "./seen";

/** Names of the policies of a bucket, those for certain and those that may be. */
function policiesOf(
  name: string,
  resources: SeenResource[],
  type = bucketType,
): { certain: string[]; possible: string[] } {
  const graph = graphOf({ resources });
  const owner = graph.byUrn(urn(type, name));
  if (!owner) throw new Error(`the test has no bucket ${name}`);
  const parts = graph.partsOf(owner, "bucket", [policyType]);
  return { certain: parts.certain.map((each) => each.name), possible: parts.possible.map((each) => each.name) };
}

describe("a part belongs to", () => {
  it("the resource that its property was made from, while nothing else is known", () => {
    const all = [bucket("a", { id: unknownText }), bucket("b", { id: unknownText }), policy("p", unknownText, "a")];
    expect(policiesOf("a", all)).toEqual({ certain: ["p"], possible: [] });
  });

  it("no other resource than the one that it was made from", () => {
    const all = [bucket("a", { id: unknownText }), bucket("b", { id: unknownText }), policy("p", unknownText, "a")];
    expect(policiesOf("b", all)).toEqual({ certain: [], possible: [] });
  });

  it("the resource of the same name, where nothing was made from anything", () => {
    expect(policiesOf("a", [bucket("a", { bucket: "orders" }), policy("p", "orders")])).toEqual({
      certain: ["p"],
      possible: [],
    });
  });

  it("the resource of the same identifier, for a property that names it so", () => {
    const owner = resource("aws:rds/cluster:Cluster", "db", { clusterIdentifier: "orders" });
    const part = resource("aws:rds/clusterInstance:ClusterInstance", "i", { clusterIdentifier: "orders" });
    const found = graphOf({ resources: [owner, part] }).partsOf(owner, "clusterIdentifier", [part.type]);
    expect(found.certain).toEqual([part]);
  });

  it("the bucket of that name, for a property that is called otherwise", () => {
    const owner = bucket("logs", { bucket: "orders-logs" });
    const part = resource("aws:s3/bucketLogging:BucketLogging", "l", { targetBucket: "orders-logs" });
    expect(graphOf({ resources: [owner, part] }).partsOf(owner, "targetBucket", [part.type]).certain).toEqual([part]);
  });

  it("a thing outside of the plan, where every owner has another name", () => {
    expect(policiesOf("a", [bucket("a", { bucket: "orders" }), policy("p", "invoices")])).toEqual({
      certain: [],
      possible: [],
    });
  });

  it("the bucket that it names, when it was made from another's name", () => {
    const all = [
      bucket("a", { bucket: "orders" }),
      bucket("logs", { bucket: "orders-logs" }),
      policy("p", "orders-logs", "a"),
    ];
    expect(policiesOf("logs", all).certain).toEqual(["p"]);
  });

  it("not the bucket whose name it was made from, when it names another", () => {
    const all = [
      bucket("a", { bucket: "orders" }),
      bucket("logs", { bucket: "orders-logs" }),
      policy("p", "orders-logs", "a"),
    ];
    expect(policiesOf("a", all)).toEqual({ certain: [], possible: [] });
  });

  it("the resource with any property of that value, when it was made from it", () => {
    const owner = resource("aws:sqs/queue:Queue", "q", { url: "https://sqs/orders" });
    const part = resource(
      "aws:sqs/queuePolicy:QueuePolicy",
      "p",
      { queueUrl: "https://sqs/orders" },
      { propertyDependencies: { queueUrl: [owner.urn] } },
    );
    expect(graphOf({ resources: [owner, part] }).partsOf(owner, "queueUrl", [part.type]).certain).toEqual([part]);
  });

  it("the resource that is given as a value", () => {
    const reference = {
      "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
      urn: urn(bucketType, "a"),
      id: "",
    };
    expect(policiesOf("a", [bucket("a"), bucket("b"), policy("p", reference, "a")]).certain).toEqual(["p"]);
  });

  it("a bucket under its older type", () => {
    const old = resource("aws:s3/bucketV2:BucketV2", "old", { id: unknownText });
    const part = resource(policyType, "p", { bucket: unknownText }, { propertyDependencies: { bucket: [old.urn] } });
    expect(policiesOf("a", [bucket("a", { id: unknownText }), old, part])).toEqual({ certain: [], possible: [] });
  });

  it("what is only read, and so to no managed resource, however little is known of that", () => {
    const read = bucket("elsewhere", { id: "elsewhere" }, { external: true });
    expect(policiesOf("a", [bucket("a"), read, policy("p", "elsewhere", "elsewhere")])).toEqual({
      certain: [],
      possible: [],
    });
  });
});

describe("the owner can't be told", () => {
  it.each<[string, SeenResource[]]>([
    [
      "when the property is unknown and was made from nothing",
      [bucket("a", { bucket: "orders" }), policy("p", unknownText)],
    ],
    ["when it was made from two", [bucket("a"), bucket("b"), policy("p", unknownText, "a", "b")]],
    [
      "when two have the name",
      [bucket("a", { bucket: "orders" }), bucket("b", { bucket: "orders" }), policy("p", "orders")],
    ],
    ["when an owner has no known name", [bucket("a", { id: unknownText }), policy("p", "orders")]],
    [
      "when it was made from a name into one that nobody has",
      [bucket("a", { bucket: "orders" }), policy("p", "orders-logs", "a")],
    ],
    [
      "when its ARN has the name of an owner whose own is not known",
      [bucket("a", { bucket: "orders", arn: unknownText }), policy("p", "arn:aws:s3:::orders")],
    ],
  ])("%s", (_, all) => {
    expect(policiesOf("a", all)).toEqual({ certain: [], possible: ["p"] });
  });
});

describe("an ARN", () => {
  it("is not that of an owner with another one", () => {
    const all = [bucket("a", { bucket: "orders", arn: "arn:aws:s3:::orders" }), policy("p", "arn:aws-cn:s3:::orders")];
    expect(policiesOf("a", all)).toEqual({ certain: [], possible: [] });
  });
});

describe("a plan", () => {
  it("does not list what it only reads among its resources", () => {
    const read = bucket("elsewhere", {}, { external: true });
    expect(
      graphOf({ resources: [read, bucket("a")] })
        .ofType(bucketType)
        .map((each) => each.name),
    ).toEqual(["a"]);
  });

  it("finds what it only reads by URN", () => {
    const read = bucket("elsewhere", {}, { external: true });
    expect(graphOf({ resources: [read] }).byUrn(read.urn)).toBe(read);
  });

  it("keeps two resources apart that depend on each other", () => {
    const [a, b] = [policy("a", unknownText, "b"), policy("b", unknownText, "a")];
    const circle = [a, b].map((each) => ({ ...each, type: bucketType, urn: urn(bucketType, each.name) }));
    const graph = graphOf({ resources: circle });
    const found = circle.map((each) => graph.partsOf(each, "bucket", [bucketType]).certain.map((part) => part.name));
    expect(found).toEqual([["b"], ["a"]]);
  });

  it("gives every part to one owner at most, and to none for certain that may be another's", () => {
    const value = fc.constantFrom(unknownText, "x", "y", "arn:aws:s3:::x", null, 1);
    const owners = fc.array(fc.record({ bucket: value, id: value, arn: value }, { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 4,
    });
    const parts = fc.array(fc.tuple(value, fc.subarray(["0", "1", "2", "3"])), { maxLength: 4 });
    fc.assert(
      fc.property(owners, parts, (ownerProps, partSpecs) => {
        const buckets = ownerProps.map((props, index) => bucket(String(index), props));
        const policies = partSpecs.map(([name, from], index) => policy(`p${index}`, name, ...from));
        const graph = graphOf({ resources: [...buckets, ...policies] });
        const found = buckets.map((each) => graph.partsOf(each, "bucket", [policyType]));
        for (const part of policies) {
          const certain = found.filter((each) => each.certain.includes(part)).length;
          const possible = found.some((each) => each.possible.includes(part));
          expect(certain + (possible ? 1 : 0)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
