import * as aws from "@pulumi/aws";
import { endAfter, plainBucket, plainKey } from "../plain-bucket";
import { contactTags, recordingTags } from "./tags";

/** Promised: outside the EEA only in line with data protection law (003-015), by the promise not at all. */
export function breakResidency(): void {
  // 003-015: where the telephone system's template puts what it records.
  plainBucket("us-recordings", { tags: recordingTags, lifecycle: endAfter(80), region: "us-east-1" });

  // 003-015: the sister company in London wants the customers at hand, and Brexit was long ago.
  new aws.dynamodb.Table("group-customers", {
    attributes: [{ name: "customer", type: "S" }],
    hashKey: "customer",
    billingMode: "PAY_PER_REQUEST",
    streamEnabled: true,
    streamViewType: "NEW_AND_OLD_IMAGES",
    replicas: [{ regionName: "eu-west-2" }],
    serverSideEncryption: { enabled: true, kmsKeyArn: plainKey("group-customers", contactTags).arn },
    tags: contactTags,
  });

  // 003-015: new customers are announced in a chat, whose provider nobody has looked at.
  new aws.cloudwatch.EventApiDestination("chat-customers", {
    connectionArn: "arn:aws:events:eu-central-1:123456789012:connection/chat/1a2b3c4d-0000-4000-8000-000000000001",
    invocationEndpoint: "https://hooks.chat.example/customers",
    httpMethod: "POST",
  });

  // 003-015: the group's controlling gets every complaint by mail; it is in none of the promise's countries.
  const complaints = new aws.sns.Topic("complaints", { kmsMasterKeyId: plainKey("complaints", contactTags).arn });
  new aws.sns.TopicSubscription("controlling", {
    topic: complaints.arn,
    protocol: "email",
    endpoint: "controlling@group.example",
  });
}
