import { absent, known, type Share } from "../../../posture";

/** A queue of one's own that nobody else is let at. */
export function share(more: Partial<Share> = {}): Share {
  const type = "aws:sqs/queue:Queue";
  return {
    kind: "share",
    resource: { urn: `urn:pulumi:test::test::${type}::jobs`, type, name: "jobs" },
    origin: "created",
    region: known("eu-central-1"),
    service: "Amazon SQS",
    tags: absent(),
    arn: known("arn:aws:sqs:eu-central-1:123456789012:jobs"),
    account: known("123456789012"),
    policy: absent(),
    sharedWith: absent(),
    ways: { plainHttp: ["sqs:SendMessage", "sqs:ReceiveMessage"], guarded: ["sqs:*"] },
    stated: "aws.sqs.QueuePolicy",
    ...more,
  };
}
