import { about, att, inAccount, later, ref, tagged, type Resources, type Service } from "./service";

const trail = (Properties: Record<string, unknown> = {}): Resources => ({
  Trail: { Type: "AWS::CloudTrail::Trail", Properties: { IsLogging: true, S3BucketName: "logs", IsMultiRegionTrail: true, EnableLogFileValidation: true, ...Properties } }, // prettier-ignore
});
const allEvents = { AdvancedEventSelectors: [
  { FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] },
  { FieldSelectors: [{ Field: "eventCategory", Equals: ["Data"] }, { Field: "resources.type", Equals: ["AWS::S3::Object"] }] },
] }; // prettier-ignore
const orders: Resources = { Orders: { Type: "AWS::S3::Bucket", Properties: { BucketName: "orders", Tags: tagged("order-files") } } }; // prettier-ignore
const group = (Properties: Record<string, unknown>): Resources => ({ Group: { Type: "AWS::AutoScaling::AutoScalingGroup", Properties } }); // prettier-ignore
const cluster = (Properties: Record<string, unknown> = {}): Resources => ({ Kube: { Type: "AWS::EKS::Cluster", Properties: { RoleArn: "x", ResourcesVpcConfig: { SubnetIds: ["a"] }, ...Properties } } }); // prettier-ignore
const nodes = (Properties: Record<string, unknown> = {}): Resources => ({ Nodes: { Type: "AWS::EKS::Nodegroup", Properties: { ClusterName: "x", NodeRole: "y", Subnets: ["a"], ...Properties } } }); // prettier-ignore
const service = (Properties: Record<string, unknown>): Resources => ({
  Web: { Type: "AWS::ECS::Service", Properties },
});
const task = (transit: unknown): Resources => ({ Task: { Type: "AWS::ECS::TaskDefinition", Properties: { Family: "x", Volumes: [{ Name: "files", EFSVolumeConfiguration: { FilesystemId: "fs-1", TransitEncryption: transit } }] } } }); // prettier-ignore
const machine = (Properties: Record<string, unknown> = {}): Resources => ({ Flow: { Type: "AWS::StepFunctions::StateMachine", Properties: { RoleArn: "x", DefinitionString: "{}", ...Properties } } }); // prettier-ignore
const archive = (Properties: Record<string, unknown>): Resources => ({ Past: { Type: "AWS::Events::Archive", Properties: { SourceArn: "x", ...Properties } } }); // prettier-ignore
const task1 = (AssignPublicIp: string): Resources => ({
  Nightly: { Type: "AWS::Events::Rule", Properties: { ScheduleExpression: "rate(1 day)", Targets: [{ Id: "a", Arn: "arn:aws:ecs:eu-central-1:123456789012:cluster/x", EcsParameters: { TaskDefinitionArn: "x", NetworkConfiguration: { AwsVpcConfiguration: { Subnets: ["a"], AssignPublicIp } } } }] } }, // prettier-ignore
});

/** A job that empties a bucket when it has been worked on, and an alarm for when it fails. */
const drops: Resources = {
  Drops: { Type: "AWS::S3::Bucket", Properties: { BucketName: "drops", Tags: tagged("job-drops") } },
};
const job: Resources = {
  Worker: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }] }, Policies: [{ PolicyName: "p", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"], Resource: { "Fn::Sub": "${Drops.Arn}/*" } }] } }] } },
  Empty: { Type: "AWS::Lambda::Function", Properties: { Code: { ZipFile: "x" }, Role: att("Worker"), Runtime: "nodejs24.x", Handler: "i.h" } },
}; // prettier-ignore
const atOnce = { promise: { retention: { "job-drops": { keep: "0 days", after: "completion" as const } } } };
const startedBy = (Arn: unknown): Resources => ({ Start: { Type: "AWS::Events::Rule", Properties: { EventPattern: { source: ["orders"] }, Targets: [{ Id: "a", Arn }] } } }); // prettier-ignore
const started = startedBy(att("Empty"));
const alarmed: Resources = {
  Topic: {
    Type: "AWS::SNS::Topic",
    Properties: { Subscription: [{ Endpoint: "ops@example.org", Protocol: "email" }] },
  },
  Alarm: { Type: "AWS::CloudWatch::Alarm", Properties: { Namespace: "AWS/Lambda", MetricName: "Errors", Dimensions: [{ Name: "FunctionName", Value: ref("Empty") }], AlarmActions: [ref("Topic")], ComparisonOperator: "GreaterThanThreshold", EvaluationPeriods: 1 } }, // prettier-ignore
};

const watched: Resources = {
  Logs: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: "trail" } },
  Filter: { Type: "AWS::Logs::MetricFilter", Properties: { LogGroupName: ref("Logs"), FilterPattern: "{ $.x = 1 }", MetricTransformations: [{ MetricName: "root", MetricNamespace: "trail", MetricValue: "1" }] } }, // prettier-ignore
};
const toOthers = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "events:PutEvents", Resource: "*" }; // prettier-ignore

export const operations: Service = {
  name: "Trails, events, containers and scaling",
  cases: [
    ...about("log-trail", "Trail", [
      ["pass", "everything is recorded", { ...orders, ...trail(allEvents) }],
      ["fail", "not validated", trail({ ...allEvents, EnableLogFileValidation: false })],
      ["fail", "no events about data", { ...orders, ...trail() }],
      ["fail", "not recording", trail({ ...allEvents, IsLogging: false })],
      ["unknown", "as the deploy says", { ...orders, ...trail({ AdvancedEventSelectors: later }) }],
    ]),
    ...about("log-alarm", "Trail", [
      ["fail", "no alarms", { ...trail({ CloudWatchLogsLogGroupArn: att("Logs") }), ...watched }],
    ]),
    ...about("retention-within-promise", "Lake", [
      ["fail", "seven years by default", { Lake: { Type: "AWS::CloudTrail::EventDataStore", Properties: { Tags: tagged("order-files") } } }],
    ]),
    ...about("retention-on-completion", "Drops", [
      ["pass", "emptied, started and alarmed", { ...drops, ...job, ...started, ...alarmed }, atOnce],
      ["fail", "nobody starts it", { ...drops, ...job, ...alarmed }, atOnce],
      ["fail", "nobody is told when it fails", { ...drops, ...job, ...started }, atOnce],
      ["fail", "nothing empties it", drops, atOnce],
      ["pass", "started by the bucket itself", { ...job, ...alarmed, Drops: { Type: "AWS::S3::Bucket", Properties: { ...drops["Drops"]?.Properties, NotificationConfiguration: { LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: att("Empty") }] } } } }, atOnce],
      ["pass", "started under an alias", { ...drops, ...job, ...alarmed, ...startedBy(ref("Live")), Live: { Type: "AWS::Lambda::Alias", Properties: { FunctionName: ref("Empty"), FunctionVersion: "1", Name: "live" } } }, atOnce],
      ["unknown", "started by what is not read", { ...drops, ...job, ...alarmed, Pipe: { Type: "AWS::Pipes::Pipe" } }, atOnce],
    ]),
    ...about("exposure-subnet", "Nightly", [
      ["fail", "a task with a public address", task1("ENABLED")],
      ["pass", "a task without", task1("DISABLED")],
    ]),
    ...about("encryption-customer-key", "Past", [
      ["pass", "a key of one's own", { ...archive({ KmsKeyIdentifier: att("Key") }), Key: { Type: "AWS::KMS::Key" } }],
      ["fail", "AWS's key", archive({})],
    ]),
    ...about("share-approved", "Letters", [
      ["fail", "a bus with another account", { Letters: { Type: "AWS::Events::EventBusPolicy", Properties: { StatementId: "x", Statement: toOthers } } }, inAccount],
      ["fail", "the older form", { Letters: { Type: "AWS::Events::EventBusPolicy", Properties: { StatementId: "x", Action: "events:PutEvents", Principal: "999999999999" } } }, inAccount],
      ["fail", "logs with another account", { Letters: { Type: "AWS::Logs::ResourcePolicy", Properties: { PolicyName: "x", PolicyDocument: JSON.stringify({ Statement: [{ ...toOthers, Action: "logs:PutLogEvents" }] }) } } }, inAccount],
    ]),
    ...about("encryption-customer-key", "Bus", [
      ["pass", "a key of one's own", { Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "x", KmsKeyIdentifier: att("Key") } }, Key: { Type: "AWS::KMS::Key" } }],
      ["fail", "AWS's key", { Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "x" } } }],
      ["unknown", "a policy of its own, which is not read", { Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "x", KmsKeyIdentifier: att("Key"), Policy: {} } }, Key: { Type: "AWS::KMS::Key" } }],
    ]),
    ...about("availability-capacity", "Group", [
      ["pass", "room to grow", group({ MinSize: "1", MaxSize: "3" })],
      ["fail", "none", group({ MinSize: "2", MaxSize: "2" })],
    ]),
    ...about("availability-self-healing", "Group", [
      ["pass", "checked by the load balancer", group({ MinSize: "1", MaxSize: "3", TargetGroupARNs: ["x"], HealthCheckType: "ELB" })],
      ["fail", "machines alone are checked", group({ MinSize: "1", MaxSize: "3", TargetGroupARNs: ["x"] })],
    ]),
    ...about("exposure-cluster", "Kube", [
      ["pass", "private", cluster({ ResourcesVpcConfig: { SubnetIds: ["a"], EndpointPublicAccess: false, EndpointPrivateAccess: true } })],
      ["fail", "public by default", cluster()],
      ["unknown", "as the deploy says", cluster({ ResourcesVpcConfig: later })],
    ]),
    ...about("log-access", "Kube", [
      ["pass", "audited", cluster({ Logging: { ClusterLogging: { EnabledTypes: [{ Type: "audit" }] } } })],
      ["fail", "not audited", cluster({ Logging: { ClusterLogging: { EnabledTypes: [{ Type: "api" }] } } })],
    ]),
    ...about("encryption-customer-key", "Kube", [
      ["pass", "a key of one's own", { ...cluster({ EncryptionConfig: [{ Provider: { KeyArn: att("Key") }, Resources: ["secrets"] }] }), Key: { Type: "AWS::KMS::Key" } }],
      ["fail", "AWS's key", cluster()],
    ]),
    ...about("instance-no-ssh-keys", "Nodes", [
      ["fail", "with a key", nodes({ RemoteAccess: { Ec2SshKey: "admin" } })],
      ["pass", "without", nodes()],
    ]),
    ...about("exposure-subnet", "Web", [
      ["fail", "a public address", service({ NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["a"], AssignPublicIp: "ENABLED" } } })],
      ["pass", "none", service({ NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["a"], AssignPublicIp: "DISABLED" } } })],
    ]),
    ...about("transport-tls-only", "Task", [
      ["pass", "files by TLS", task("ENABLED")],
      ["fail", "files in plain text", task("DISABLED")],
    ]),
    ...about("log-access", "Flow", [
      ["pass", "all of it", machine({ LoggingConfiguration: { Level: "ALL" } })],
      ["fail", "nothing", machine()],
    ]),
  ],
}; // prettier-ignore
