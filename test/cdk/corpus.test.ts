import { Stack } from "aws-cdk-lib";
import { BackupPlan } from "aws-cdk-lib/aws-backup";
import { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Trail } from "aws-cdk-lib/aws-cloudtrail";
import { UserPool } from "aws-cdk-lib/aws-cognito";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { SecurityGroup, Vpc, type IVpc } from "aws-cdk-lib/aws-ec2";
import { Repository } from "aws-cdk-lib/aws-ecr";
import { Cluster } from "aws-cdk-lib/aws-ecs";
import { FileSystem } from "aws-cdk-lib/aws-efs";
import { ApplicationLoadBalancer } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { EventBus } from "aws-cdk-lib/aws-events";
import { AccountRootPrincipal, ManagedPolicy, PolicyStatement, Role, User } from "aws-cdk-lib/aws-iam";
import { Stream } from "aws-cdk-lib/aws-kinesis";
import { Key } from "aws-cdk-lib/aws-kms";
import { Code, Function, FunctionUrlAuthType, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { DatabaseInstance, DatabaseInstanceEngine } from "aws-cdk-lib/aws-rds";
import { PublicHostedZone } from "aws-cdk-lib/aws-route53";
import { Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { DefinitionBody, Pass, StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { synthesized, type Synthesized } from "./app";

/* Common constructs of the CDK's library with as little said as they let one: nothing breaks, and nothing is passed over. */

/** The library's classes are not what its interfaces want under `exactOptionalPropertyTypes`, hence `as`. */
const netIn = (stack: Stack) => new Vpc(stack, "Net", { maxAzs: 2 }) as IVpc;

const corpus: Readonly<Record<string, (stack: Stack) => unknown>> = {
  backup: (stack) => BackupPlan.daily35DayRetention(stack, "Plan"),
  cloudfront: (stack) =>
    new Distribution(stack, "Site", {
      defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(new Bucket(stack, "Pages") as IBucket) },
    }),
  cloudtrail: (stack) => new Trail(stack, "Trail"),
  cognito: (stack) => new UserPool(stack, "People").addClient("web"),
  dynamodb: (stack) => new Table(stack, "Orders", { partitionKey: { name: "id", type: AttributeType.STRING } }),
  ecr: (stack) => new Repository(stack, "Images"),
  ecs: (stack) => new Cluster(stack, "Cluster", { vpc: netIn(stack) }),
  efs: (stack) => new FileSystem(stack, "Files", { vpc: netIn(stack) }),
  elb: (stack) => {
    const door = new ApplicationLoadBalancer(stack, "Door", { vpc: netIn(stack) });
    door.addRedirect();
  },
  events: (stack) => new EventBus(stack, "Bus").archive("Archive", { eventPattern: { source: ["shop"] } }),
  iam: (stack) => {
    const role = new Role(stack, "Role", { assumedBy: new AccountRootPrincipal() });
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"));
    role.addToPolicy(new PolicyStatement({ actions: ["*"], resources: ["*"] }));
    new User(stack, "Person");
  },
  kinesis: (stack) => new Stream(stack, "Stream"),
  kms: (stack) => new Key(stack, "Key").addAlias("shop"),
  lambda: (stack) => {
    const code = Code.fromInline("exports.handler = async () => {}");
    const work = new Function(stack, "Work", { runtime: Runtime.NODEJS_22_X, handler: "index.handler", code });
    work.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
  },
  logs: (stack) => new LogGroup(stack, "Log"),
  rds: (stack) => {
    const vpc = netIn(stack);
    new DatabaseInstance(stack, "Database", { engine: DatabaseInstanceEngine.POSTGRES, vpc });
  },
  route53: (stack) => new PublicHostedZone(stack, "Zone", { zoneName: "example.org" }),
  s3: (stack) => new Bucket(stack, "Bucket", { serverAccessLogsPrefix: "own/" }),
  secretsmanager: (stack) => new Secret(stack, "Secret"),
  sns: (stack) => new Topic(stack, "Topic"),
  sqs: (stack) => new Queue(stack, "Queue"),
  stepfunctions: (stack) => {
    const definitionBody = DefinitionBody.fromChainable(new Pass(stack, "Done"));
    new StateMachine(stack, "Machine", { definitionBody });
  },
  vpc: (stack) => new SecurityGroup(stack, "Group", { vpc: netIn(stack) }),
};

/** Of the CDK's own, or made by a program. */
const unplaced = /^(?:AWS::CDK::|AWS::CloudFormation::|Custom::)/;

function judgedIn(env: object): Synthesized["record"] {
  return synthesized((app) => {
    for (const [name, make] of Object.entries(corpus)) make(new Stack(app, name, { env }));
  }).record;
}

describe.each([
  ["in Frankfurt", { region: "eu-central-1", account: "123456789012" }],
  ["in an environment that is left open", {}],
])("the library's constructs %s", (_, env) => {
  const record = judgedIn(env);

  test("break no rule", () => {
    expect(record.findings.filter((each) => each.ruleError).map((each) => each.rule)).toEqual([]);
  });

  test("are each judged by their place at least", () => {
    const unjudged = record.population.filter((row) => row["judged-by"].length === 0).map((row) => row.type);
    expect(unjudged.filter((type) => !unplaced.test(type))).toEqual([]);
    expect(record.population.length).toBeGreaterThan(40);
  });

  test("of every service something is told", () => {
    const told = new Set(record.findings.map((each) => each.resource.name.split("/")[0]));
    // A hosted zone is in no region and holds nothing: not applicable, and counted only.
    expect(Object.keys(corpus).filter((name) => !told.has(name))).toEqual(["route53"]);
  });
});

test("a stack that leaves its region open lets no place pass, except of services that have none", () => {
  const placed = judgedIn({}).findings.filter((each) => each.rule === "residency-region" && each.outcome === "pass");
  expect(placed.filter((each) => !/::(?:IAM|Route53|CloudFront)::/.test(each.resource.type))).toEqual([]);
});
