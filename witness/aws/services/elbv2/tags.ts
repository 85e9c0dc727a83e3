import { DescribeTagsCommand, ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { known, valueOf, type Fact } from "../../../../posture";
import { untold } from "../../../pulumi/value";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { elbCalls } from "./calls";

/** AWS takes so many ARNs at once. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html */
const atOnce = 20;

/** Tags of load balancers or target groups by ARN, as raw values; those that were not told are marked so. */
export async function tagsOfAll(
  { account, region }: Place,
  arns: readonly string[],
): Promise<(arn: string) => unknown> {
  const client = account.client(ElasticLoadBalancingV2Client, region);
  const batches = Array.from({ length: Math.ceil(arns.length / atOnce) }, (_, index) =>
    arns.slice(index * atOnce, (index + 1) * atOnce),
  );
  const answers = await Promise.all(
    batches.map(async (ResourceArns) => {
      const answer = await account.ask(elbCalls.DescribeTags, () =>
        client.send(new DescribeTagsCommand({ ResourceArns })),
      );
      return ResourceArns.map((arn): [string, Fact<Record<string, string>>] => {
        const found = valueOf(answer)?.TagDescriptions?.find(({ ResourceArn }) => ResourceArn === arn);
        return [arn, answer.state === "unknown" ? answer : known(tagsByKey(found?.Tags))];
      });
    }),
  );
  const byArn = new Map(answers.flat());
  return (arn) => {
    const tags = byArn.get(arn);
    return tags?.state === "unknown" ? untold(tags.why) : tags && valueOf(tags);
  };
}
