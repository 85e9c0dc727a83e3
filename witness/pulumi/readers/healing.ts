import { absent, known, knownByDefault, mapFact, unknown, type Fact, type Healing } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aws, pulumi } from "../tables/documented";
import { baseOf, tagsOf } from "./identity";
import { listAt, orElse, textAt, textsAt } from "./properties";
import { answer, everyOf, someOf } from "./switch";

const attachments = ["aws:autoscaling/attachment:Attachment"] as const;
const scalingGroup = "aws:autoscaling/group:Group";

type Read = (resource: SeenResource, graph: Graph) => Pick<Healing, "service" | "on" | "stated">;

const targetGroup: Read = ({ props }) => ({
  service: "Elastic Load Balancing",
  on: targetsOf(props),
  stated: "healthCheck.enabled: true",
});

/** By type: whether what breaks is replaced. */
const readings: Readonly<Record<string, Read>> = {
  [scalingGroup]: (resource, graph) => ({
    service: "Amazon EC2 Auto Scaling",
    on: groupOf(resource, graph),
    stated: 'healthCheckType: "ELB"',
  }),
  "aws:lb/targetGroup:TargetGroup": targetGroup,
  "aws:alb/targetGroup:TargetGroup": targetGroup,
  "aws:ec2/instance:Instance": ({ props }) => ({
    service: "Amazon EC2",
    on: answer(props, {
      word: "maintenanceOptions.autoRecovery",
      on: ["default"],
      off: ["disabled"],
      unset: { on: true, source: aws("EC2 recovers instances by itself") },
    }),
    stated: 'maintenanceOptions.autoRecovery: "default"',
  }),
  "aws:elasticache/replicationGroup:ReplicationGroup": ({ props }) => ({
    service: "Amazon ElastiCache",
    on: answer(props, { flag: "automaticFailoverEnabled", unset: { on: false, source: pulumi("ElastiCache") } }),
    stated: "automaticFailoverEnabled: true",
  }),
};

/** What should be replaced when it breaks. */
export const healingReader: Reader<"healing"> = {
  kind: "healing",
  scope: "stack",
  types: Object.keys(readings),
  partTypes: attachments,
  read(resource, graph) {
    const found = readings[resource.type]?.(resource, graph);
    return found && { ...baseOf("healing", resource, graph), tags: tagsOf(resource), ...found };
  },
};

/** Functions are not kept running, so nothing of them breaks between calls. */
function targetsOf(props: unknown): Fact<boolean> {
  const type = textAt(props, "targetType");
  if (type.state === "known" && type.value === "lambda") return absent();
  return answer(props, { flag: "healthCheck.enabled", unset: { on: true, source: pulumi("target groups") } });
}

/** Processes of a group without which nothing is replaced: https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const needed = ["Launch", "Terminate", "HealthCheck", "ReplaceUnhealthy"];

/**
 * EC2's own checks see that a machine is down, not that its service is: behind a load balancer, that one's checks count.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-add-elb-healthcheck.html
 */
function groupOf(group: SeenResource, graph: Graph): Fact<boolean> {
  const suspended = textsAt(group.props, "suspendedProcesses");
  const running = orElse(
    mapFact(suspended, (processes) => !processes.some((process) => needed.includes(process))),
    () => known(true),
  );
  // Other words than EC2 (ELB, VPC_LATTICE) are checks of the service.
  const ofService = orElse(
    mapFact(textAt(group.props, "healthCheckType"), (word) => word !== "EC2"),
    () => defaultCheck,
  );
  return everyOf([running, someOf([ofService, not(behindBalancer(group, graph))])]);
}

const defaultCheck = knownByDefault(false, aws("Auto Scaling checks machines only"));

function not(fact: Fact<boolean>): Fact<boolean> {
  return fact.state === "known" ? { ...fact, value: !fact.value } : fact;
}

function behindBalancer(group: SeenResource, graph: Graph): Fact<boolean> {
  const lists = ["targetGroupArns", "loadBalancers", "trafficSources"].map((property): Fact<boolean> => {
    const list = listAt(group.props, property);
    return list.state === "unknown" ? list : known(list.state === "known");
  });
  const { certain, possible } = graph.partsOf(group, "autoscalingGroupName", attachments);
  const attached =
    certain.length > 0
      ? known(true)
      : possible.length > 0
        ? unknown("it can't be told yet which group a load balancer is attached to")
        : known(false);
  return someOf([...lists, attached]);
}
