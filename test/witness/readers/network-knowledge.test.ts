import type { Posture } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { disagreements, hidden, pathsIn } from "./hiding";
import { read, resource } from "./support";

/* A network with what runs in it, of which everything is known: knowing less must never turn one value into another. */

const inVpc = { vpcId: "vpc-1" };
const vpc = resource("aws:ec2/vpc:Vpc", "vpc", { id: "vpc-1", tags: { "tom:network": "isolated" } });
const subnet = (name: string, availabilityZone: string) =>
  resource(
    "aws:ec2/subnet:Subnet",
    name,
    { id: name, availabilityZone, mapPublicIpOnLaunch: false, ...inVpc },
    { from: { vpcId: vpc } },
  );
const [a, b] = [subnet("subnet-a", "eu-central-1a"), subnet("subnet-b", "eu-central-1b")];
const routes = [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }];
const table = resource("aws:ec2/routeTable:RouteTable", "table", { id: "rtb-1", routes, ...inVpc });
const fromOffice = [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["192.0.2.0/24"] }];
const group = resource(
  "aws:ec2/securityGroup:SecurityGroup",
  "group",
  { id: "sg-1", ingress: fromOffice, ...inVpc },
  { from: { vpcId: vpc } },
);
const twoSubnets = { from: { subnets: [a, b], vpcZoneIdentifiers: [a, b] } };

const plan: SeenResource[] = [
  vpc,
  a,
  b,
  table,
  group,
  resource(
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    "association",
    { subnetId: "subnet-a", routeTableId: "rtb-1" },
    { from: { subnetId: a, routeTableId: table } },
  ),
  resource(
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "https",
    { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
    { from: { securityGroupId: group } },
  ),
  resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", inVpc, { from: { vpcId: vpc } }),
  resource("aws:ec2/networkAcl:NetworkAcl", "acl", {
    ...inVpc,
    ingress: [{ action: "allow", ruleNo: 1, protocol: "6", fromPort: 443, toPort: 443, cidrBlock: "0.0.0.0/0" }],
  }),
  resource(
    "aws:rds/instance:Instance",
    "database",
    {
      engine: "postgres",
      engineVersion: "17",
      multiAz: true,
      publiclyAccessible: false,
      vpcSecurityGroupIds: ["sg-1"],
    },
    { from: { vpcSecurityGroupIds: group } },
  ),
  resource("aws:ec2/instance:Instance", "machine", {
    metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 },
    keyName: "ops",
    associatePublicIpAddress: true,
  }),
  resource("aws:lb/loadBalancer:LoadBalancer", "balancer", { subnets: ["subnet-a", "subnet-b"] }, twoSubnets),
  resource(
    "aws:autoscaling/group:Group",
    "machines",
    { maxSize: 3, minSize: 1, vpcZoneIdentifiers: ["subnet-a", "subnet-b"], targetGroupArns: ["arn"] },
    twoSubnets,
  ),
  resource("aws:eks/cluster:Cluster", "cluster", {
    version: "1.34",
    vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["192.0.2.0/24"] },
  }),
  resource("aws:apigateway/method:Method", "method", { httpMethod: "GET", authorization: "AWS_IAM" }),
  resource("aws:lambda/function:Function", "function", { runtime: "nodejs24.x" }),
  resource("aws:cloudfront/distribution:Distribution", "distribution", {
    origins: [{ domainName: "orders.s3.amazonaws.com", originAccessControlId: "E1" }],
    webAclId: "arn",
  }),
  resource("aws:s3/accessPoint:AccessPoint", "point", { policy: { Statement: [] }, vpcConfiguration: inVpc }),
  resource("aws:dynamodb/table:Table", "items", { name: "items", billingMode: "PROVISIONED" }),
  resource("aws:appautoscaling/target:Target", "scaling", {
    resourceId: "table/items",
    serviceNamespace: "dynamodb",
    maxCapacity: 3,
    minCapacity: 1,
  }),
];

const kinds: ReadonlySet<string> = new Set([
  "bucket-gate", "cluster", "compute", "default-group", "deletion-guard", "distribution", "growth", "healing",
  "interface", "network-place", "packet-filter", "reachability", "redundancy", "software", "web-firewall",
] satisfies Posture["kind"][]); // prettier-ignore

function postures(resources: readonly SeenResource[]): Map<string, Posture> {
  const found = read({ resources }).postures.filter((each) => kinds.has(each.kind));
  return new Map(found.map((each) => [`${each.kind} of ${each.resource.name}`, each]));
}

test("a network is read into every kind of this sort", () => {
  expect(new Set([...postures(plan).values()].map((each) => each.kind))).toEqual(kinds);
});

test("knowing less of a network never turns one known value into another", () => {
  const before = postures(plan);
  const found = plan.flatMap((from) =>
    pathsIn(from.props).flatMap((path) => {
      const less = { ...from, props: hidden(from.props, path) as SeenResource["props"] }; // the root stays an object
      const after = postures(plan.map((each) => (each === from ? less : each)));
      const about = `${path.join(".")} of ${from.name} hidden`;
      return [...before].flatMap(([name, each]) => disagreements(each, after.get(name), `${about}: ${name}`));
    }),
  );
  expect(found).toEqual([]);
});
