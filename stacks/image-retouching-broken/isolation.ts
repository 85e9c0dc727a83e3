import * as aws from "@pulumi/aws";

const isolated = { "tom:network": "isolated" };
const everywhere = "0.0.0.0/0";

/** Promised: work places without the Internet (000-003), so that nothing gets in, and nothing out (000-004). */
export function breakIsolation(): void {
  const vpc = new aws.ec2.Vpc("workplaces", { cidrBlock: "10.1.0.0/16", tags: isolated });
  const internet = new aws.ec2.InternetGateway("internet", { vpcId: vpc.id });

  // 000-003: the editing program had to be activated once, and the route has stayed.
  const studio = subnet("studio", vpc, "10.1.1.0/24");
  way("studio", vpc, studio, { gatewayId: internet.id });

  // 000-003: "only outward, for updates": whatever is outward carries data as well.
  const retouching = subnet("retouching", vpc, "10.1.2.0/24");
  const gateway = new aws.ec2.NatGateway("updates", { subnetId: studio.id, connectivityType: "public" });
  way("retouching", vpc, retouching, { natGatewayId: gateway.id });

  // 000-003: a switch of the template that nobody looked at.
  subnet("training", vpc, "10.1.3.0/24", { mapPublicIpOnLaunch: true });

  // 000-004: a group as the console makes it lets everything out.
  new aws.ec2.SecurityGroup("editors", {
    vpcId: vpc.id,
    description: "Work places",
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everywhere] }],
    tags: isolated,
  });

  // 000-004: names have to be looked up, and a tunnel through DNS needs no more.
  const assistants = new aws.ec2.SecurityGroup("assistants", { vpcId: vpc.id, tags: isolated });
  new aws.vpc.SecurityGroupEgressRule("assistants-names", {
    securityGroupId: assistants.id,
    ipProtocol: "udp",
    fromPort: 53,
    toPort: 53,
    cidrIpv4: everywhere,
  });

  // 000-004: the search for malware costs by the gigabyte, and was switched off.
  const detector = new aws.guardduty.Detector("threats", { enable: true });
  for (const name of ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS"]) {
    new aws.guardduty.DetectorFeature(name, { detectorId: detector.id, name, status: "ENABLED" });
  }
  const malware = { name: "EBS_MALWARE_PROTECTION", status: "DISABLED" };
  new aws.guardduty.DetectorFeature("malware", { detectorId: detector.id, ...malware });
}

function subnet(
  name: string,
  vpc: aws.ec2.Vpc,
  cidrBlock: string,
  more: Pick<aws.ec2.SubnetArgs, "mapPublicIpOnLaunch"> = {},
): aws.ec2.Subnet {
  return new aws.ec2.Subnet(name, { vpcId: vpc.id, cidrBlock, tags: isolated, ...more });
}

function way(
  name: string,
  vpc: aws.ec2.Vpc,
  { id }: aws.ec2.Subnet,
  to: Pick<aws.ec2.RouteArgs, "gatewayId" | "natGatewayId">,
): void {
  const table = new aws.ec2.RouteTable(`${name}-routes`, { vpcId: vpc.id });
  new aws.ec2.Route(`${name}-out`, { routeTableId: table.id, destinationCidrBlock: everywhere, ...to });
  new aws.ec2.RouteTableAssociation(`${name}-association`, { subnetId: id, routeTableId: table.id });
}
