import {
  ElasticLoadBalancingV2Client,
  paginateDescribeTargetGroups,
  type TargetGroup,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, told } from "../../listing";
import { thing, type Service } from "../../service";
import { elbCalls } from "./calls";
import { tagsOfAll } from "./tags";

/** Target groups, and whether their targets are looked after. */
export const targetGroups: Service = {
  name: "elbv2-target-groups",
  calls: [elbCalls.DescribeTargetGroups, elbCalls.DescribeTags],
  scope: "region",
  async see(account, region) {
    const client = account.client(ElasticLoadBalancingV2Client, region);
    const all = await account.ask(elbCalls.DescribeTargetGroups, () =>
      gathered(paginateDescribeTargetGroups({ client }, {}), (page) => page.TargetGroups),
    );
    const arns = all.state === "known" ? all.value.flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []) : [];
    const tags = await tagsOfAll({ account, region }, arns);
    return told(all, (group) => [groupOf(group, region, tags)]);
  },
};

function groupOf(group: TargetGroup, region: string, tags: (arn: string) => unknown): SeenResource {
  const { TargetGroupArn: arn = "", TargetGroupName: name = "" } = group;
  return thing("aws:lb/targetGroup:TargetGroup", name, arn, {
    region,
    id: arn,
    name,
    protocol: group.Protocol,
    targetType: group.TargetType,
    healthCheck: { enabled: group.HealthCheckEnabled },
    vpcId: group.VpcId,
    tags: tags(arn),
  });
}
