import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { accountId } from "../account";
import { alarmTopic, makeAlarm } from "../alarms/alarm";
import type { AlarmArgs } from "../alarms/arguments";
import { makeLogGroup } from "../log-group";
import { makeServiceKey } from "../service-key";
import type { Store } from "../s3/store";
import { makeEvents } from "./events";
import type { JobDropPlan } from "./plan";
import { makeDeadLetterQueue } from "./queue";
import { makeRole } from "./role";

/** The function's own folder: it is shipped as it is written. */
const functionFolder = join("components", "job-drop", "function");

/** Makes what deletes on completion, and what tells when it doesn't. */
export function makeJob(
  name: string,
  plan: JobDropPlan,
  store: Store,
  alarms: AlarmArgs,
  parent: pulumi.Resource,
): { functionArn: pulumi.Output<string>; queueUrl: pulumi.Output<string> } {
  const { region, tags, rotationDays } = plan;
  const account = accountId(plan.promise, parent);
  const key = makeServiceKey(
    `${name}-job`,
    {
      region,
      tags,
      rotationDays,
      description: `What ${name} has for its deletion`,
      account,
      services: ["events.amazonaws.com"],
      logGroups: true,
    },
    parent,
  );
  const queue = makeDeadLetterQueue(name, plan, { key, account }, parent);
  const logs = makeLogGroup(
    `${name}-job-logs`,
    { region, tags: plan.logTags, keyArn: key.arn, days: plan.logDays },
    parent,
  );
  const role = makeRole(name, plan, { store, queue, logs, key }, parent);
  const deletes = makeFunction(name, plan, { store, key, logs, role: role.arn }, parent);
  new aws.lambda.FunctionEventInvokeConfig(
    `${name}-job-retries`,
    {
      region,
      functionName: deletes.name,
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: 21_600,
      destinationConfig: { onFailure: { destination: queue.arn } },
    },
    { parent, dependsOn: [role.policy] },
  );
  makeEvents(name, plan, { store, queue, deletes }, parent);
  const topicArn = alarmTopic(name, alarms, { region, tags, rotationDays, promise: plan.promise }, parent);
  makeAlarms(name, { region, tags, topicArn, deletes, queue }, parent);
  return { functionArn: deletes.arn, queueUrl: queue.url };
}

function makeFunction(
  name: string,
  { region, tags }: JobDropPlan,
  of: { store: Store; key: aws.kms.Key; logs: aws.cloudwatch.LogGroup; role: pulumi.Input<string> },
  parent: pulumi.Resource,
): aws.lambda.Function {
  return new aws.lambda.Function(
    `${name}-job`,
    {
      region,
      description: `Deletes every version in ${name} of what is completed`,
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      code: new pulumi.asset.FileArchive(join(packageRoot(), functionFolder)),
      role: of.role,
      timeout: 900,
      memorySize: 256,
      kmsKeyArn: of.key.arn,
      environment: { variables: { BUCKET: of.store.bucket.id } },
      loggingConfig: { logFormat: "JSON", logGroup: of.logs.name },
      tags,
    },
    { parent },
  );
}

function makeAlarms(
  name: string,
  of: {
    region: string;
    tags: JobDropPlan["tags"];
    topicArn: pulumi.Input<string>;
    deletes: aws.lambda.Function;
    queue: aws.sqs.Queue;
  },
  parent: pulumi.Resource,
): void {
  const { region, tags, topicArn, deletes, queue } = of;
  makeAlarm(
    `${name}-job-errors`,
    {
      region,
      tags,
      topicArn,
      description: `Deletion on completion fails in ${name}`,
      namespace: "AWS/Lambda",
      metricName: "Errors",
      dimensions: { FunctionName: deletes.name },
    },
    parent,
  );
  makeAlarm(
    `${name}-dead-letters`,
    {
      region,
      tags,
      topicArn,
      description: `Completed jobs in ${name} are not deleted: their events lie in the dead-letter queue`,
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: queue.name },
      statistic: "Maximum",
    },
    parent,
  );
}
