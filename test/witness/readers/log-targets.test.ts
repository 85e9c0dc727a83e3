import { absent, known, unknown } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { bucket, partOf, postureOf, resource, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const group = (props: Record<string, unknown> = {}, name = "group") =>
  resource("aws:cloudwatch/logGroup:LogGroup", name, props);
const read = (kind: "log" | "log-store", first: SeenResource, ...others: SeenResource[]) =>
  readerOf(kind).read(first, graphOf({ resources: [first, ...others] }));

const trail = (props: Record<string, unknown>, from: Record<string, SeenResource> = {}) =>
  resource("aws:cloudtrail/trail:Trail", "trail", props, { from });

test.each<[about: string, props: Record<string, unknown>, target: SeenResource]>([
  ["by the bucket's name", { s3BucketName: "logs" }, bucket({ bucket: "logs" })],
  ["by the log group's ARN", { cloudWatchLogsGroupArn: "arn:aws:logs:eu-central-1:1:log-group:g:*" }, group({ name: "g" })],
])("a target is told %s", (_about, props, target) => {
  expect(read("log-store", target, trail(props))).toBeDefined();
  expect(postureOf("log", target, trail(props)).proves).toEqual(known(true));
}); // prettier-ignore

test("a target that isn't named yet is told by what the property is made from", () => {
  const [logs, other] = [bucket({}, {}, "logs"), bucket({}, {}, "other")];
  const main = trail({ s3BucketName: unknownText }, { s3BucketName: logs });
  expect(read("log-store", logs, other, main)).toBeDefined();
  expect(read("log-store", other, logs, main)).toBeUndefined();
});

test("the tunnels of a VPN name theirs", () => {
  const logs = group({ name: "tunnels" });
  const cloudwatchLogOptions = { logEnabled: true, logGroupArn: "arn:aws:logs:eu-central-1:1:log-group:tunnels" };
  const vpn = resource("aws:ec2/vpnConnection:VpnConnection", "vpn", { tunnel2LogOptions: { cloudwatchLogOptions } });
  expect(postureOf("log", logs, vpn).proves).toEqual(known(true));
});

test("a distribution names its bucket by a domain", () => {
  const logs = bucket({ bucket: "logs" });
  const distribution = resource("aws:cloudfront/distribution:Distribution", "cdn", {
    loggingConfig: { bucket: "logs.s3.amazonaws.com" },
  });
  expect(read("log", logs, distribution)).toBeDefined();
});

test("a log group proves something where a service's audit log has its name, or something logs there", () => {
  expect(postureOf("log", group({ name: "/aws/eks/main/cluster" })).proves).toEqual(known(true));
  expect(postureOf("log", group({ name: "/aws/lambda/orders" })).proves).toEqual(known(false));
  expect(postureOf("log", group(), trail({ cloudWatchLogsGroupArn: unknownText })).proves).toEqual(open);
});

test("a bucket of logs ends as its lifecycle says", () => {
  const logs = bucket({ bucket: "logs" });
  const lifecycle = partOf(logs, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", {
    rules: [{ id: "all", status: "Enabled", expiration: { days: 90 } }],
  });
  expect(postureOf("log", logs, lifecycle, trail({ s3BucketName: "logs" })).retentionDays).toEqual(known(93));
  expect(postureOf("log", logs, trail({ s3BucketName: "logs" })).retentionDays).toEqual(absent());
});

describe("a log store", () => {
  const main = trail({ s3BucketName: "logs" });
  const logs = bucket({ bucket: "logs" });

  test("is restorable by versions or a lock", () => {
    const versions = partOf(logs, "bucketVersioning:BucketVersioning", {
      versioningConfiguration: { status: "Enabled" },
    });
    expect(postureOf("log-store", logs, main).restorable).toMatchObject({ value: false });
    expect(postureOf("log-store", { ...logs, origin: "undetermined" }, main).restorable).toEqual(known(false));
    expect(postureOf("log-store", logs, main, versions).restorable).toMatchObject({ value: true });
    expect(postureOf("log-store", bucket({ bucket: "logs", objectLockEnabled: true }), main).restorable).toEqual(
      known(true),
    );
  });

  test("may log into itself", () => {
    const logging = partOf(logs, "bucketLogging:BucketLogging", { targetBucket: "logs" });
    expect(postureOf("log-store", logs, logging).ownTarget).toEqual(known(true));
    expect(postureOf("log-store", logs, main).ownTarget).toEqual(known(false));
  });

  test("is looked at with everybody's rights but those that services deliver logs by", () => {
    const role = (name: string, service: string) =>
      resource("aws:iam/role:Role", name, {
        assumeRolePolicy: JSON.stringify({ Statement: { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" } }),
        inlinePolicies: [{ policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:PutObject", Resource: "*" } }) }],
      }); // prettier-ignore
    const people = (...roles: SeenResource[]) => postureOf("log-store", logs, main, ...roles).people;
    expect(people(role("job", "lambda.amazonaws.com"))).toEqual([[known(expect.anything())]]);
    expect(people(role("delivery", "firehose.amazonaws.com"))).toEqual([]);
  });

  test("is named by a pattern of ARNs", () => {
    expect(postureOf("log-store", logs, main).contents).toEqual(known("arn:*:s3:::logs/?*"));
    const unnamed = bucket();
    expect(
      postureOf("log-store", unnamed, trail({ s3BucketName: unknownText }, { s3BucketName: unnamed })).contents,
    ).toEqual(open);
  });
});
