import { graphOf } from "../../../witness/pulumi/graph";
import { receivesAccessLogs } from "../../../witness/pulumi/readers/bucket/log-target";
import type { SeenResource } from "../../../witness/pulumi/seen";

const bucket = (name: string): SeenResource => ({
  urn: `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}`,
  type: "aws:s3/bucket:Bucket",
  name,
  props: { bucket: name },
  origin: "created",
  propertyDependencies: {},
});
const logging = (targetBucket: unknown): SeenResource => ({
  urn: "urn:pulumi:dev::shop::aws:s3/bucketLogging:BucketLogging::logging",
  type: "aws:s3/bucketLogging:BucketLogging",
  name: "logging",
  props: { bucket: "orders", targetBucket },
  origin: "created",
  propertyDependencies: {},
});

describe("a bucket receives access logs", () => {
  const [orders, logs] = [bucket("orders"), bucket("logs")];
  const receives = (of: SeenResource, target: unknown) =>
    receivesAccessLogs(of, graphOf({ resources: [orders, logs, logging(target)] }));

  it("when another bucket's logging names it, and only then", () => {
    expect(receives(logs, "logs")).toEqual({ state: "known", value: true });
    expect(receives(orders, "logs")).toEqual({ state: "known", value: false });
  });

  it("perhaps, while the target is not known", () => {
    expect(receives(logs, "04da6b54-80e4-46f7-96ec-b56ff0331ba9").state).toBe("unknown");
  });
});
