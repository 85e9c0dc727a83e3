import {
  CloudWatchLogsClient,
  ListTagsForResourceCommand,
  paginateDescribeLogGroups,
  type LogGroup,
} from "@aws-sdk/client-cloudwatch-logs";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, raw, listed } from "../listing";
import { thing, type Service } from "../service";

const calls = callsOf("logs", { DescribeLogGroups: "same", ListTagsForResource: "same" });

/** CloudWatch log groups. */
export const logs: Service = {
  name: "logs",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(CloudWatchLogsClient, region);
    const groups = await account.ask(calls.DescribeLogGroups, () =>
      gathered(paginateDescribeLogGroups({ client }, {}), (page) => page.logGroups),
    );
    return listed(
      groups,
      (group) => groupNamed(account, region, group),
      (group) => tagged(account, client, group),
    );
  },
};

/** 0 days is how AWS's provider writes that events stay for ever. */
function groupNamed({ partition, id }: Account, region: string, group: LogGroup): SeenResource {
  const { logGroupName: name = "", retentionInDays = 0, kmsKeyId, logGroupClass } = group;
  const arn = `arn:${partition}:logs:${region}:${id}:log-group:${name}`;
  const props = { region, id: name, name, retentionInDays, kmsKeyId, logGroupClass };
  return thing("aws:cloudwatch/logGroup:LogGroup", name, arn, props);
}

async function tagged(account: Account, client: CloudWatchLogsClient, group: SeenResource): Promise<SeenResource> {
  const answer = await account.ask(
    calls.ListTagsForResource,
    () => client.send(new ListTagsForResourceCommand({ resourceArn: group.urn })),
    { gone: ["ResourceNotFoundException"] },
  );
  return { ...group, props: { ...group.props, tags: raw(answer, ({ tags }) => tags) } };
}
