import * as aws from "@pulumi/aws";
import { endAfter, plainBucket, plainKey } from "../plain-bucket";
import { onlineTags } from "./tags";

/** Promised: stored centrally, in Germany (000-011), by the promise in Frankfurt. */
export function breakResidency(): void {
  // 000-011: Ireland is in the European Union, and not in Germany.
  plainBucket("uploads", { tags: onlineTags, lifecycle: endAfter(11), region: "eu-west-1" });

  // 000-011: editors in India waited for the list of jobs, and now have a copy of it at hand.
  new aws.dynamodb.Table("jobs", {
    attributes: [{ name: "job", type: "S" }],
    hashKey: "job",
    billingMode: "PAY_PER_REQUEST",
    streamEnabled: true,
    streamViewType: "NEW_AND_OLD_IMAGES",
    replicas: [{ regionName: "ap-south-1" }],
    serverSideEncryption: { enabled: true, kmsKeyArn: plainKey("jobs", onlineTags).arn },
    tags: onlineTags,
  });

  // 000-011: what is to be edited is announced to a queue in Mumbai, with the files' names.
  const topic = new aws.sns.Topic("new-images", { kmsMasterKeyId: plainKey("new-images", onlineTags).arn });
  new aws.sns.TopicSubscription("editors-queue", {
    topic: topic.arn,
    protocol: "sqs",
    endpoint: "arn:aws:sqs:ap-south-1:123456789012:new-images",
  });

  // 000-011: the disk is in Frankfurt, and its key belongs to the agency that set it up.
  new aws.ebs.Volume("scratch", {
    availabilityZone: "eu-central-1a",
    size: 500,
    encrypted: true,
    kmsKeyId: "arn:aws:kms:eu-central-1:444455556666:key/1a2b3c4d-0000-4000-8000-000000000001",
    tags: onlineTags,
  });
}
