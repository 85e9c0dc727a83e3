import { App, Duration, SecretValue, Stack } from "aws-cdk-lib";
import { RestApi } from "aws-cdk-lib/aws-apigateway";
import { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { GraphqlApi, Definition } from "aws-cdk-lib/aws-appsync";
import { AutoScalingGroup } from "aws-cdk-lib/aws-autoscaling";
import { BackupPlan } from "aws-cdk-lib/aws-backup";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Alarm, Dashboard, Metric, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import { UserPool } from "aws-cdk-lib/aws-cognito";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { Repository } from "aws-cdk-lib/aws-ecr";
import { Cluster, ContainerImage, FargateTaskDefinition } from "aws-cdk-lib/aws-ecs";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { EventBus, Rule, Schedule } from "aws-cdk-lib/aws-events";
import { AccountRootPrincipal, Role, User } from "aws-cdk-lib/aws-iam";
import { Stream } from "aws-cdk-lib/aws-kinesis";
import { Key } from "aws-cdk-lib/aws-kms";
import { Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { DatabaseInstance, DatabaseInstanceEngine } from "aws-cdk-lib/aws-rds";
import { PublicHostedZone } from "aws-cdk-lib/aws-route53";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { Pass } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";

/** What an example takes for granted is of a type that nothing here makes. */
export class NotGiven extends Error {
  override readonly name = "NotGiven";
}

type Make = (scope: Construct, id: string) => unknown;

/** The library's classes are not what its interfaces want under `exactOptionalPropertyTypes`, hence `as`. */
const net = (scope: Construct, id: string) => new ec2.Vpc(scope, id, { maxAzs: 2 }) as ec2.IVpc;
const size = () => ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL);
const image = () => ec2.MachineImage.latestAmazonLinux2023();
const balancer = (scope: Construct, id: string) => new elb.ApplicationLoadBalancer(scope, id, { vpc: net(scope, `${id}Net`) }); // prettier-ignore
const zone = (scope: Construct, id: string) => new PublicHostedZone(scope, id, { zoneName: "example.org" });
const work = (scope: Construct, id: string) => {
  const code = Code.fromInline("exports.handler = async () => {}");
  return new Function(scope, id, { runtime: Runtime.NODEJS_22_X, handler: "index.handler", code });
};
const metric = () => new Metric({ namespace: "shop", metricName: "orders" });

/** Things that examples declare, by their type without its module; an interface (`IBucket`) is met by its class. */
const makers: Readonly<Record<string, Make>> = {
  any: () => ({}),
  Alarm: (scope, id) => new Alarm(scope, id, { metric: metric(), threshold: 1, evaluationPeriods: 1 }),
  App: (scope) => App.of(scope),
  ApplicationLoadBalancer: balancer,
  ApplicationListener: (scope, id) =>
    balancer(scope, id).addListener("Door", { port: 80, defaultAction: elb.ListenerAction.fixedResponse(200) }),
  ApplicationTargetGroup: (scope, id) =>
    new elb.ApplicationTargetGroup(scope, id, { port: 80, vpc: net(scope, `${id}Net`) }),
  AutoScalingGroup: (scope, id) =>
    new AutoScalingGroup(scope, id, { vpc: net(scope, `${id}Net`), instanceType: size(), machineImage: image() }),
  BackupPlan: (scope, id) => BackupPlan.daily35DayRetention(scope, id),
  Bucket: (scope, id) => new Bucket(scope, id),
  Certificate: (scope, id) => new Certificate(scope, id, { domainName: "example.org" }),
  Cluster: (scope, id) => new Cluster(scope, id, { vpc: net(scope, `${id}Net`) }),
  Dashboard: (scope, id) => new Dashboard(scope, id),
  DatabaseInstance: (scope, id) =>
    new DatabaseInstance(scope, id, { engine: DatabaseInstanceEngine.POSTGRES, vpc: net(scope, `${id}Net`) }),
  Chainable: (scope, id) => new Pass(scope, id),
  EventBus: (scope, id) => new EventBus(scope, id),
  FargateTaskDefinition: (scope, id) => taskIn(scope, id),
  Function: work,
  GraphqlApi: (scope, id) =>
    new GraphqlApi(scope, id, { name: "shop", definition: Definition.fromSourceApis({ sourceApis: [] }) }),
  HostedZone: zone,
  HttpApi: (scope, id) => new HttpApi(scope, id),
  Instance: (scope, id) =>
    new ec2.Instance(scope, id, { vpc: net(scope, `${id}Net`), instanceType: size(), machineImage: image() }),
  InstanceType: size,
  Key: (scope, id) => new Key(scope, id),
  LaunchTemplate: (scope, id) => new ec2.LaunchTemplate(scope, id, { instanceType: size(), machineImage: image() }),
  LogGroup: (scope, id) => new LogGroup(scope, id),
  MachineImage: image,
  Metric: metric,
  NetworkLoadBalancer: (scope, id) => new elb.NetworkLoadBalancer(scope, id, { vpc: net(scope, `${id}Net`) }),
  Principal: () => new AccountRootPrincipal(),
  Grantable: () => new AccountRootPrincipal(),
  PublicHostedZone: zone,
  Queue: (scope, id) => new Queue(scope, id),
  Repository: (scope, id) => new Repository(scope, id),
  Resource: (scope, id) => api(scope, id).root.addResource("orders"),
  RestApi: (scope, id) => api(scope, id),
  Role: (scope, id) => new Role(scope, id, { assumedBy: new AccountRootPrincipal() }),
  Rule: (scope, id) => new Rule(scope, id, { schedule: Schedule.rate(Duration.days(1)) }),
  Secret: (scope, id) => new Secret(scope, id),
  SecretValue: () => SecretValue.secretsManager("shop"),
  SecurityGroup: (scope, id) => new ec2.SecurityGroup(scope, id, { vpc: net(scope, `${id}Net`) }),
  ConfigurationSet: (scope, id) => new ConfigurationSet(scope, id),
  Stack: (scope) => Stack.of(scope),
  Stream: (scope, id) => new Stream(scope, id),
  Table: (scope, id) => new Table(scope, id, { partitionKey: { name: "id", type: AttributeType.STRING } }),
  TaskDefinition: (scope, id) => taskIn(scope, id),
  Topic: (scope, id) => new Topic(scope, id),
  User: (scope, id) => new User(scope, id),
  UserPool: (scope, id) => new UserPool(scope, id),
  UserData: () => ec2.UserData.forLinux(),
  Vpc: net,
  Widget: () => new TextWidget({ markdown: "shop" }),
  string: () => "example",
  number: () => 7,
};

function taskIn(scope: Construct, id: string) {
  const task = new FargateTaskDefinition(scope, id);
  task.addContainer("Work", { image: ContainerImage.fromRegistry("example") });
  return task;
}

function api(scope: Construct, id: string) {
  const made = new RestApi(scope, id);
  made.root.addMethod("GET");
  return made;
}

/**
 * What an example declares and leaves to its reader.
 * @throws NotGiven where nothing here makes one
 */
export function given(type: string, name: string, scope: unknown): unknown {
  const bare = (type.trim().split(".").at(-1) ?? "").replace(/^I(?=[A-Z][a-z])/, "");
  const make = Object.hasOwn(makers, bare) ? makers[bare] : undefined;
  if (make === undefined) throw new NotGiven(`it takes a ${type} for granted`);
  if (!isConstruct(scope)) throw new NotGiven("it takes something for granted outside of a stack");
  return make(scope, `Given${name}`);
}

function isConstruct(scope: unknown): scope is Construct {
  return typeof scope === "object" && scope !== null && "node" in scope;
}
