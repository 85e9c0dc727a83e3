import { GetQueueAttributesCommand, ListQueueTagsCommand, paginateListQueues, SQSClient } from "@aws-sdk/client-sqs";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed, raw } from "../listing";
import { thing, type Service } from "../service";

const calls = callsOf("sqs", { ListQueues: "same", GetQueueAttributes: "same", ListQueueTags: "same" });

/** Queues: key, policy, how long messages stay, and where dead letters go. */
export const sqs: Service = {
  name: "sqs",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(SQSClient, region);
    const urls = await account.ask(calls.ListQueues, () =>
      gathered(paginateListQueues({ client }, { MaxResults: 1000 }), (page) => page.QueueUrls),
    );
    return listed(
      urls,
      (url) => queueAt(account, region, url),
      (queue, url) => settled(account, client, queue, url),
    );
  },
};

/** `https://sqs.eu-central-1.amazonaws.com/123456789012/orders` */
function queueAt({ partition, id }: Account, region: string, url: string): SeenResource {
  const name = url.slice(url.lastIndexOf("/") + 1);
  return thing("aws:sqs/queue:Queue", name, `arn:${partition}:sqs:${region}:${id}:${name}`, {
    region,
    id: url,
    url,
    name,
  });
}

const gone = { gone: ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"] };
const settings = [
  "kmsMasterKeyId",
  "sqsManagedSseEnabled",
  "messageRetentionSeconds",
  "policy",
  "redrivePolicy",
  "fifoQueue",
];

async function settled(
  account: Account,
  client: SQSClient,
  queue: SeenResource,
  QueueUrl: string,
): Promise<SeenResource> {
  const [answer, tags] = await Promise.all([
    account.ask(
      calls.GetQueueAttributes,
      async () =>
        (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }))).Attributes ?? {},
      gone,
    ),
    account.ask(calls.ListQueueTags, () => client.send(new ListQueueTagsCommand({ QueueUrl })), gone),
  ]);
  const told =
    answer.state === "unknown" ? hidden(settings, answer.why) : answer.state === "known" ? stated(answer.value) : {};
  return { ...queue, props: { ...queue.props, ...told, tags: raw(tags, ({ Tags }) => Tags) } };
}

function stated(attributes: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    kmsMasterKeyId: attributes["KmsMasterKeyId"],
    sqsManagedSseEnabled: attributes["SqsManagedSseEnabled"] ?? false,
    messageRetentionSeconds: attributes["MessageRetentionPeriod"],
    policy: attributes["Policy"],
    redrivePolicy: attributes["RedrivePolicy"],
    fifoQueue: attributes["FifoQueue"] ?? false,
  };
}
