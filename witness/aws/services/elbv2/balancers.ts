import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
  type LoadBalancer,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { GetWebACLForResourceCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { mapFact, type Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered, listed, raw } from "../../listing";
import { partOf, thing, type Place, type Service } from "../../service";
import { elbCalls, guardCalls } from "./calls";
import { listenersOf } from "./listeners";
import { tagsOfAll } from "./tags";

/** Application, network and gateway load balancers, with their listeners, and the firewall before them. */
export const balancers: Service = {
  name: "elbv2-load-balancers",
  calls: [
    elbCalls.DescribeLoadBalancers,
    elbCalls.DescribeLoadBalancerAttributes,
    elbCalls.DescribeListeners,
    elbCalls.DescribeListenerAttributes,
    elbCalls.DescribeRules,
    elbCalls.DescribeTags,
    guardCalls.GetWebACLForResource,
  ],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(ElasticLoadBalancingV2Client, region);
    const all = await account.ask(elbCalls.DescribeLoadBalancers, () =>
      gathered(paginateDescribeLoadBalancers({ client }, {}), (page) => page.LoadBalancers),
    );
    const arns = all.state === "known" ? all.value.flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? []) : [];
    const tags = await tagsOfAll(place, arns);
    return listed(
      all,
      (balancer) => balancerOf(balancer, place, tags),
      async (balancer) => {
        const [settings, listeners, guards] = await Promise.all([
          settingsOf(balancer, place),
          listenersOf(balancer, place),
          guardsOf(balancer, place),
        ]);
        return [{ ...balancer, props: { ...balancer.props, ...settings } }, ...listeners, ...guards];
      },
    );
  },
};

function balancerOf(balancer: LoadBalancer, { region }: Place, tags: (arn: string) => unknown): SeenResource {
  const { LoadBalancerArn: arn = "", LoadBalancerName: name = "", AvailabilityZones = [] } = balancer;
  return thing("aws:lb/loadBalancer:LoadBalancer", name, arn, {
    region,
    id: arn,
    name,
    loadBalancerType: balancer.Type,
    internal: balancer.Scheme === "internal",
    securityGroups: balancer.SecurityGroups,
    subnets: AvailabilityZones.flatMap(({ SubnetId }) => SubnetId ?? []),
    vpcId: balancer.VpcId,
    tags: tags(arn),
  });
}

const gone = { gone: ["LoadBalancerNotFound", "LoadBalancerNotFoundException"] };

async function settingsOf({ urn: LoadBalancerArn }: SeenResource, { account, region }: Place) {
  const client = account.client(ElasticLoadBalancingV2Client, region);
  const answer = await account.ask(
    elbCalls.DescribeLoadBalancerAttributes,
    () => client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn })),
    gone,
  );
  const byKey: Fact<Map<string, string>> = mapFact(
    answer,
    ({ Attributes = [] }) => new Map(Attributes.map(({ Key = "", Value = "" }) => [Key, Value])),
  );
  const at = (key: string) => raw(byKey, (attributes) => attributes.get(key));
  return {
    accessLogs: { enabled: at("access_logs.s3.enabled"), bucket: at("access_logs.s3.bucket") },
    connectionLogs: { enabled: at("connection_logs.s3.enabled"), bucket: at("connection_logs.s3.bucket") },
    enableDeletionProtection: at("deletion_protection.enabled"),
  };
}

const association = "aws:wafv2/webAclAssociation:WebAclAssociation";

/** Only application load balancers can have a web ACL, and it counts only for those that the public reaches. */
async function guardsOf(balancer: SeenResource, { account, region }: Place): Promise<SeenResource[]> {
  const { loadBalancerType, internal } = balancer.props;
  if (loadBalancerType !== "application" || internal === true) return [];
  const client = account.client(WAFV2Client, region);
  const answer = await account.ask(
    guardCalls.GetWebACLForResource,
    () => client.send(new GetWebACLForResourceCommand({ ResourceArn: balancer.urn })),
    { absent: ["WAFNonexistentItemException"] },
  );
  const guards = (resourceArn: unknown, webAclArn: unknown) => [
    partOf(balancer, association, { resourceArn, webAclArn }),
  ];
  if (answer.state === "unknown") return guards(untold(answer.why), untold(answer.why));
  const acl = answer.state === "known" ? answer.value.WebACL : undefined;
  return acl === undefined ? [] : guards(balancer.urn, acl.ARN);
}
