import { App, Duration, RemovalPolicy, Stack, Tags, type AppProps } from "aws-cdk-lib";
import { LambdaIntegration, RestApi } from "aws-cdk-lib/aws-apigateway";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { CfnSecurityGroup, CfnVolume } from "aws-cdk-lib/aws-ec2";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Key } from "aws-cdk-lib/aws-kms";
import { Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnDBInstance } from "aws-cdk-lib/aws-rds";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { CfnResource } from "aws-cdk-lib";

/* An app as large companies have them: services with a store, a queue, functions and an API each, over many stacks. */

/** Resources that a stack has at most here; CloudFormation allows 500. */
const perStack = 450;

/** An app of about so many resources, half of it by the book and half as people forget it. */
export function mixedApp(count: number, props: AppProps): App {
  const app = new App(props);
  for (let made = 0, stacks = 0; made < count; stacks++) {
    const stack = new Stack(app, `Shop${stacks}`, { env: { region: "eu-central-1", account: "123456789012" } });
    Tags.of(stack).add("tom:data-class", "order-files");
    const most = Math.min(perStack, count - made);
    for (let services = 0; resourcesIn(stack) < most; services++)
      service(stack, `Service${services}`, services % 2 === 0);
    made += resourcesIn(stack);
  }
  return app;
}

export function resourcesIn(scope: App | Stack): number {
  return scope.node.findAll().filter((each) => CfnResource.isCfnResource(each)).length;
}

/** Some thirty resources of fifteen services, named by `Ref` and `Fn::GetAtt` as constructs do it. */
function service(stack: Stack, name: string, careful: boolean): void {
  const key = new Key(stack, `${name}Key`, { enableKeyRotation: careful });
  const bucket = new Bucket(stack, `${name}Files`, {
    enforceSSL: careful,
    versioned: careful,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    ...(careful && {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: Duration.days(10) }],
    }),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const dead = new Queue(stack, `${name}Dead`, { encryption: QueueEncryption.KMS_MANAGED, enforceSSL: careful });
  const queue = new Queue(stack, `${name}Jobs`, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
  });
  const topic = new Topic(stack, `${name}Events`, { masterKey: key, enforceSSL: careful });
  topic.addSubscription(new SqsSubscription(queue));
  const table = new Table(stack, `${name}Orders`, {
    partitionKey: { name: "id", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: careful },
  });
  const secret = new Secret(stack, `${name}Secret`);
  const work = new Function(stack, `${name}Work`, {
    runtime: Runtime.NODEJS_22_X,
    handler: "index.handler",
    code: Code.fromInline("exports.handler = async () => {}"),
    environment: { TABLE: table.tableName, BUCKET: bucket.bucketName, TOPIC: topic.topicArn },
    logGroup: new LogGroup(stack, `${name}Log`, { retention: RetentionDays.THREE_MONTHS, encryptionKey: key }),
  });
  bucket.grantReadWrite(work);
  table.grantReadWriteData(work);
  secret.grantRead(work);
  topic.grantPublish(work);
  new RestApi(stack, `${name}Api`, { cloudWatchRole: false }).root.addMethod("GET", new LambdaIntegration(work));
  new Rule(stack, `${name}Nightly`, { schedule: Schedule.cron({ hour: "2" }), targets: [new LambdaFunction(work)] });
  new CfnSecurityGroup(stack, `${name}Ingress`, {
    groupDescription: "web",
    securityGroupIngress: [
      { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIp: careful ? "10.0.0.0/8" : "0.0.0.0/0" },
    ],
  });
  new CfnVolume(stack, `${name}Disk`, { availabilityZone: "eu-central-1a", size: 10, encrypted: careful });
  new CfnDBInstance(stack, `${name}Database`, {
    engine: "postgres",
    dbInstanceClass: "db.t4g.small",
    allocatedStorage: "20",
    storageEncrypted: careful,
    manageMasterUserPassword: true,
    masterUsername: "shop",
  });
}
