import {
  GetTopicAttributesCommand,
  ListTagsForResourceCommand,
  paginateListTopics,
  SNSClient,
} from "@aws-sdk/client-sns";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed, raw } from "../listing";
import { thing, type Service } from "../service";
import { tagsByKey } from "../shape";

const calls = callsOf("sns", { ListTopics: "same", GetTopicAttributes: "same", ListTagsForResource: "same" });

/** Topics: key and policy. */
export const sns: Service = {
  name: "sns",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(SNSClient, region);
    const topics = await account.ask(calls.ListTopics, () =>
      gathered(paginateListTopics({ client }, {}), (page) => page.Topics),
    );
    return listed(
      topics,
      ({ TopicArn = "" }) => topicWith(TopicArn, region),
      (topic) => settled(account, client, topic),
    );
  },
};

function topicWith(arn: string, region: string): SeenResource {
  const name = arn.slice(arn.lastIndexOf(":") + 1);
  return thing("aws:sns/topic:Topic", name, arn, { region, id: arn, name });
}

const gone = { gone: ["NotFoundException", "NotFound", "ResourceNotFoundException"] };

async function settled(account: Account, client: SNSClient, topic: SeenResource): Promise<SeenResource> {
  const [answer, tags] = await Promise.all([
    account.ask(
      calls.GetTopicAttributes,
      async () => (await client.send(new GetTopicAttributesCommand({ TopicArn: topic.urn }))).Attributes ?? {},
      gone,
    ),
    account.ask(
      calls.ListTagsForResource,
      () => client.send(new ListTagsForResourceCommand({ ResourceArn: topic.urn })),
      gone,
    ),
  ]);
  const told =
    answer.state === "unknown"
      ? hidden(["kmsMasterKeyId", "policy", "archivePolicy"], answer.why)
      : answer.state === "known"
        ? stated(answer.value)
        : {};
  return { ...topic, props: { ...topic.props, ...told, tags: raw(tags, ({ Tags }) => tagsByKey(Tags)) } };
}

function stated(attributes: Readonly<Record<string, string>>): Record<string, unknown> {
  const { KmsMasterKeyId: kmsMasterKeyId, Policy: policy, ArchivePolicy: archivePolicy } = attributes;
  return { kmsMasterKeyId, policy, archivePolicy };
}
