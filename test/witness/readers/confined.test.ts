import { confinedTo } from "../../../witness/pulumi/readers/retention/confined";
import { graphOf } from "../../../witness/pulumi/graph";
import type { SeenResource } from "../../../witness/pulumi/seen";

const seen = (type: string, name: string, props: Record<string, unknown>, owner?: string): SeenResource => ({
  urn: `urn:pulumi:dev::shop::${type}::${name}`,
  type,
  name,
  props,
  origin: "created",
  propertyDependencies: owner === undefined ? {} : { bucket: [owner] },
});

const deny = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:PutObject",
  NotResource: ["arn:aws:s3:::orders/order-files/*", "arn:aws:s3:::orders/previews/*"],
};

function confined(policy: unknown) {
  const bucket = seen("aws:s3/bucket:Bucket", "orders", { bucket: "orders" });
  const text = typeof policy === "string" ? policy : JSON.stringify({ Version: "2012-10-17", Statement: [policy] });
  const part = seen("aws:s3/bucketPolicy:BucketPolicy", "policy", { bucket: "orders", policy: text }, bucket.urn);
  return confinedTo(bucket, graphOf({ resources: [bucket, part] }));
}

describe("prefixes that a bucket's policy confines writes to", () => {
  it("are those that one statement without conditions spares", () => {
    expect(confined(deny)).toEqual({ state: "known", value: ["order-files/", "previews/"] });
  });

  it.each([
    ["an allow", { ...deny, Effect: "Allow" }],
    ["a condition", { ...deny, Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } }],
    ["some principals only", { ...deny, Principal: { AWS: "arn:aws:iam::123456789012:role/app" } }],
    ["another action", { ...deny, Action: "s3:GetObject" }],
    ["a whole bucket spared", { ...deny, NotResource: "arn:aws:s3:::orders/*" }],
    ["a wildcard within a prefix", { ...deny, NotResource: ["arn:aws:s3:::orders/*/private/*"] }],
    ["a policy variable", { ...deny, NotResource: ["arn:aws:s3:::orders/${aws:username}/*"] }],
    ["Resource instead of NotResource", { ...deny, NotResource: undefined, Resource: "arn:aws:s3:::orders/*" }],
  ])("are none for %s", (_, statement) => {
    expect(confined(statement)).toEqual({ state: "absent" });
  });

  it("are unknown while the policy is", () => {
    expect(confined("04da6b54-80e4-46f7-96ec-b56ff0331ba9").state).toBe("unknown");
  });
});
