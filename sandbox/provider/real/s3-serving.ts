import * as s3 from "@aws-sdk/client-s3";
import { list, object, text, type Properties } from "../values";
import { pick } from "./aws-shape";
import { shaped, type SubResource } from "./s3-sub-resource";

/* Sub-resources of a bucket that say how it is served, and who hears of it. */

export const logging: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketLoggingCommand({
        Bucket,
        BucketLoggingStatus: {
          LoggingEnabled: shaped<s3.LoggingEnabled>(
            pick(p, ["targetBucket", "targetPrefix", "targetGrants", "targetObjectKeyFormat"]),
          ),
        },
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: {} })),
  get: (client, Bucket) => client.send(new s3.GetBucketLoggingCommand({ Bucket })),
};

export const cors: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketCorsCommand({ Bucket, CORSConfiguration: shaped<s3.CORSConfiguration>(pick(p, ["corsRules"])) }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketCorsCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketCorsCommand({ Bucket })),
};

export const website: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketWebsiteCommand({
        Bucket,
        WebsiteConfiguration: shaped<s3.WebsiteConfiguration>(
          pick(p, ["errorDocument", "indexDocument", "redirectAllRequestsTo", "routingRules"]),
        ),
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketWebsiteCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketWebsiteCommand({ Bucket })),
};

export const accelerate: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketAccelerateConfigurationCommand({
        Bucket,
        AccelerateConfiguration: shaped<s3.AccelerateConfiguration>(pick(p, ["status"])),
      }),
    ),
  remove: (client, Bucket) =>
    client.send(
      new s3.PutBucketAccelerateConfigurationCommand({ Bucket, AccelerateConfiguration: { Status: "Suspended" } }),
    ),
  get: (client, Bucket) => client.send(new s3.GetBucketAccelerateConfigurationCommand({ Bucket })),
};

export const notification: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketNotificationConfigurationCommand({
        Bucket,
        SkipDestinationValidation: true,
        NotificationConfiguration: notifications(p),
      }),
    ),
  remove: (client, Bucket) =>
    client.send(new s3.PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: {} })),
  get: (client, Bucket) => client.send(new s3.GetBucketNotificationConfigurationCommand({ Bucket })),
};

function notifications(p: Properties): s3.NotificationConfiguration {
  const of = (
    key: string,
    arn: string,
  ): { Events: s3.Event[]; Filter?: s3.NotificationConfigurationFilter; arn: string }[] =>
    list(p[key])
      .map(object)
      .map((entry) => {
        const rules = [
          ["prefix", text(entry["filterPrefix"])],
          ["suffix", text(entry["filterSuffix"])],
        ] as const;
        const FilterRules = rules.flatMap(([Name, Value]) => (Value ? [{ Name, Value }] : []));
        return {
          Events: list(entry["events"]).map((event) => String(event) as s3.Event),
          arn: text(entry[arn]) ?? "",
          ...(FilterRules.length > 0 && { Filter: { Key: { FilterRules } } }),
        };
      });
  return {
    LambdaFunctionConfigurations: of("lambdaFunctions", "lambdaFunctionArn").map(({ arn, ...rest }) => ({
      ...rest,
      LambdaFunctionArn: arn,
    })),
    QueueConfigurations: of("queues", "queueArn").map(({ arn, ...rest }) => ({ ...rest, QueueArn: arn })),
    TopicConfigurations: of("topics", "topicArn").map(({ arn, ...rest }) => ({ ...rest, TopicArn: arn })),
    ...(p["eventbridge"] === true && { EventBridgeConfiguration: {} }),
  };
}
