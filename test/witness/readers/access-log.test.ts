import { absent, known, unknown, type Fact } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownList, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string, // likewise
});

const on = (type: string, props: Record<string, unknown>) =>
  postureOf("access-log", resource(`aws:${type}`, "it", props)).on;

test.each<[type: string, props: Record<string, unknown>, expected: Fact<boolean>]>([
  ["lb/loadBalancer:LoadBalancer", {}, byDefault(false)],
  ["lb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "b" } }, byDefault(false)],
  ["alb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "b", enabled: "true" } }, known(true)],
  ["lb/loadBalancer:LoadBalancer", { loadBalancerType: "network" }, absent()],
  ["elb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "b" } }, known(true)],
  ["elb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "b", enabled: false } }, known(false)],
  ["cloudfront/distribution:Distribution", {}, byDefault(false)],
  ["cloudfront/distribution:Distribution", { loggingConfig: { bucket: "b" } }, known(true)],
  ["apigateway/stage:Stage", { accessLogSettings: { destinationArn: unknownText } }, known(true)],
  ["apigatewayv2/stage:Stage", {}, byDefault(false)],
  ["appsync/graphQLApi:GraphQLApi", { logConfig: { cloudwatchLogsRoleArn: "r" } }, known(true)],
  ["transfer/server:Server", { structuredLogDestinations: ["arn"] }, known(true)],
  ["transfer/server:Server", {}, byDefault(false)],
  ["eks/cluster:Cluster", { enabledClusterLogTypes: ["api"] }, known(false)],
  ["eks/cluster:Cluster", { enabledClusterLogTypes: ["api", "audit"] }, known(true)],
  ["opensearch/domain:Domain", { logPublishingOptions: [{ logType: "AUDIT_LOGS" }] }, known(true)],
  ["opensearch/domain:Domain", { logPublishingOptions: [{ logType: "AUDIT_LOGS", enabled: false }] }, known(false)],
  ["opensearch/domain:Domain", { logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS" }] }, known(false)],
  ["elasticsearch/domain:Domain", { logPublishingOptions: unknownList }, open],
  ["opensearch/domain:Domain", {}, byDefault(false)],
  ["rds/instance:Instance", { engine: "postgres", enabledCloudwatchLogsExports: ["postgresql"] }, byDefault(false)],
  ["rds/instance:Instance", { engine: "mysql", enabledCloudwatchLogsExports: ["error"] }, known(false)],
  ["rds/instance:Instance", { engine: "oracle-ee", enabledCloudwatchLogsExports: ["audit"] }, open],
  ["rds/instance:Instance", { engine: "sqlserver-se", enabledCloudwatchLogsExports: ["agent"] }, known(true)],
  ["rds/instance:Instance", { engine: "postgres" }, byDefault(false)],
  ["rds/cluster:Cluster", { engine: unknownText, enabledCloudwatchLogsExports: ["audit"] }, open],
  ["msk/cluster:Cluster", { loggingInfo: { brokerLogs: { s3: { enabled: true } } } }, known(true)],
  ["mq/broker:Broker", { engineType: "RabbitMQ", logs: { general: true } }, known(true)],
  ["mq/broker:Broker", { engineType: "ActiveMQ", logs: { general: true } }, byDefault(false)],
  ["mq/broker:Broker", { engineType: "ActiveMQ", logs: { audit: "true" } }, known(true)],
  ["sfn/stateMachine:StateMachine", { loggingConfiguration: { level: "ERROR" } }, known(false)],
  ["fsx/windowsFileSystem:WindowsFileSystem", {}, byDefault(false)],
  ["redshiftserverless/namespace:Namespace", { logExports: ["userlog"] }, known(false)],
])("%s with %j", (type, props, expected) => expect(on(type, props)).toEqual(expected));

test("a log that hangs on it counts", () => {
  const cluster = resource("aws:redshift/cluster:Cluster", "dwh", { clusterIdentifier: "dwh" });
  const logging = resource("aws:redshift/logging:Logging", "l", { clusterIdentifier: "dwh" });
  expect(postureOf("access-log", cluster).on).toEqual(known(false));
  expect(postureOf("access-log", cluster, logging).on).toEqual(known(true));
});

test("a distribution may log by CloudWatch's delivery", () => {
  const distribution = resource("aws:cloudfront/distribution:Distribution", "cdn", {
    arn: "arn:aws:cloudfront::1:d/E",
  });
  const delivery = resource("aws:cloudwatch/logDeliverySource:LogDeliverySource", "l", {
    resourceArn: "arn:aws:cloudfront::1:d/E",
  });
  expect(postureOf("access-log", distribution, delivery).on).toEqual(known(true));
});

test("look-ups of names are connections of a network", () => {
  const vpc = resource("aws:ec2/vpc:Vpc", "net", { id: unknownText });
  const association = resource(
    "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
    "l",
    { resourceId: unknownText },
    { from: { resourceId: vpc } },
  );
  expect(postureOf("access-log", vpc)).toMatchObject({ on: absent(), connections: known(false) });
  expect(postureOf("access-log", vpc, association).connections).toEqual(known(true));
});

describe("a bucket", () => {
  const target = bucket({}, {}, "logs");
  const source = bucket();
  const logging = partOf(
    source,
    "bucketLogging:BucketLogging",
    { targetBucket: unknownText },
    { from: { targetBucket: target } },
  );

  test("logs by a resource of its own, or not at all", () => {
    expect(postureOf("access-log", source, target, logging).on).toEqual(known(true));
    expect(postureOf("access-log", source).on).toEqual(known(false));
  });

  test("that takes logs need not log", () => {
    expect(postureOf("access-log", target, source, logging).on).toEqual(absent());
    const policy = partOf(target, "bucketPolicy:BucketPolicy", {
      policy: JSON.stringify({
        Statement: {
          Effect: "Allow",
          Principal: { Service: "logging.s3.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: "*",
        },
      }),
    });
    expect(postureOf("access-log", target, policy).on).toEqual(absent());
  });
});
