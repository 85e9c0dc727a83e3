import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Store } from "../s3/store";
import type { JobDropPlan } from "./plan";

/** Events on which the function starts, by the end of the rule's name. */
const events = {
  tagged: { source: "aws.s3", type: "Object Tags Added" },
  completed: { source: "tom.jobs", type: "Job Completed" },
} as const;

/** Lets S3's events, and those of the application, start the function, and keeps those that could not be delivered. */
export function makeEvents(
  name: string,
  { region, tags }: JobDropPlan,
  { store, queue, deletes }: { store: Store; queue: aws.sqs.Queue; deletes: aws.lambda.Function },
  parent: pulumi.Resource,
): void {
  new aws.s3.BucketNotification(
    `${name}-notification`,
    { region, bucket: store.bucket.id, eventbridge: true },
    { parent },
  );
  for (const [end, { source, type }] of Object.entries(events)) {
    const eventPattern = pulumi.jsonStringify({
      source: [source],
      "detail-type": [type],
      detail: { bucket: { name: [store.bucket.id] } },
    });
    const rule = new aws.cloudwatch.EventRule(`${name}-${end}`, { region, eventPattern, tags }, { parent });
    const permission = new aws.lambda.Permission(
      `${name}-${end}-permission`,
      {
        region,
        function: deletes.name,
        action: "lambda:InvokeFunction",
        principal: "events.amazonaws.com",
        sourceArn: rule.arn,
      },
      { parent },
    );
    new aws.cloudwatch.EventTarget(
      `${name}-${end}-target`,
      { region, rule: rule.name, arn: deletes.arn, deadLetterConfig: { arn: queue.arn } },
      { parent, dependsOn: [permission] },
    );
  }
}
