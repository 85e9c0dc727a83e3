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

  const balancer = (props: Record<string, unknown>, type = "lb"): SeenResource => ({
    urn: `urn:pulumi:dev::shop::aws:${type}/loadBalancer:LoadBalancer::web`,
    type: `aws:${type}/loadBalancer:LoadBalancer`,
    name: "web",
    props,
    origin: "created",
    propertyDependencies: {},
  });
  const byBalancer = (of: SeenResource, balancing: SeenResource) =>
    receivesAccessLogs(of, graphOf({ resources: [orders, logs, balancing] }));
  const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  it("when a load balancer names it, or is made from it", () => {
    const named = balancer({ connectionLogs: { bucket: "logs", enabled: true } });
    expect(byBalancer(logs, named)).toEqual({ state: "known", value: true });
    expect(byBalancer(orders, named)).toEqual({ state: "known", value: false });
    const linked = {
      ...balancer({ accessLogs: { bucket: unknownText } }),
      propertyDependencies: { accessLogs: [logs.urn] },
    };
    expect(byBalancer(logs, linked)).toEqual({ state: "known", value: true });
  });

  it("not when the load balancer writes under any key", () => {
    const network = balancer({ loadBalancerType: "network", accessLogs: { bucket: "logs" } });
    expect(byBalancer(logs, network)).toEqual({ state: "known", value: false });
  });

  it("perhaps, while the target is not known", () => {
    expect(receives(logs, "04da6b54-80e4-46f7-96ec-b56ff0331ba9").state).toBe("unknown");
  });
});
